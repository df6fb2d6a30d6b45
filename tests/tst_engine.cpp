// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedaccounts.h"

#include <accountediting.h>
#include <engine.h>
#include <keptdeployments.h>
#include <memorystore.h>
#include <timestamp.h>

#include <QCoroTask>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr double speed = 200;

/// One deployment of a moment ago, with a stage in the phase where one is given.
QByteArray scripted(const QString &phase, const QString &stage = {})
{
    static const QString created = formatTimestamp(QDateTime::currentDateTimeUtc().addSecs(-60));
    const QString stages =
        stage.isEmpty() ? QString() : uR"({"name": "build", "phase": "%1"})"_s.arg(stage);
    return uR"({"deployments": [{"id": "d-1", "phase": "%1", "created": "%2", "stages": [%3]}]})"_s
        .arg(phase, created, stages)
        .toUtf8();
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void watchesEveryAccount();
    void followsTheFileWhileItRuns();
    void aChangedAccountBeginsAnew();
    void rowsOfASilentAccountGoStale();
    void followsOneDeploymentToItsEnd();
    void forgetsAFollowedOneThatIsGone();
    void namingMoreDeploymentsKeepsTheRows();
    void endsWhileARequestIsUnderWay();
    void showsTheHistoryBeforeItAsks();
    void keepsWhatItSawOverARestart();
    void bringsTheRestOfTheHistory();
    void theHistoryGoesWithARenamedAccount();
    void goesOnWithoutAHistory();
    void whatIsFollowedGoesWithARenamedAccount();
    void aSlotCopyGoesWithARenamedAccount();
    void forecastsFromTheHistory();
    void forecastsSlotCopies();
    void asksAsTheForecastSays();
    void followsTheShareThatIsSet();
    void knowsWhenCredentialsEnd();

private:
    void restart();
    [[nodiscard]] static QList<RememberedDeployment> goodOnes();
    [[nodiscard]] Deployment only() const;

    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<AccountStore> m_otherProgram; ///< writes the same accounts.json
};

void TestEngine::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"a"_s, u"b"_s})
        m_service->setScript(name, R"({"deployments": [{"id": "d-1", "phase": "running"}]})");
    const Paths paths = Paths::below(m_folder->path());
    m_otherProgram = std::make_unique<AccountStore>(paths.config + u"/accounts.json"_s);
    QVERIFY(m_otherProgram->add(m_service->account(u"a"_s)));
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    options.speed = speed;
    m_engine = std::make_unique<Engine>(paths, std::make_unique<MemoryStore>(), options);
}

/// Ends the program and begins it again.
void TestEngine::restart()
{
    m_engine.reset();
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    options.speed = speed;
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder->path()), std::make_unique<MemoryStore>(), options);
}

Deployment TestEngine::only() const
{
    return m_engine->model().rowCount() == 1 ? m_engine->model().deployment(0) : Deployment();
}

void TestEngine::cleanup()
{
    m_engine.reset();
}

QStringList TestEngine::rows() const
{
    QStringList result;
    for (int row = 0; row < m_engine->model().rowCount(); ++row) {
        const Deployment &deployment = m_engine->model().deployment(row);
        result.append(deployment.account + u' ' + deployment.id);
    }
    return result;
}

void TestEngine::watchesEveryAccount()
{
    QVERIFY(m_engine->accounts().add(m_service->account(u"b"_s)));
    QCOMPARE(m_engine->model().rowCount(), 0);
    m_engine->start();
    QTRY_COMPARE(rows().size(), 2);
    const QString spoken =
        m_engine->model().index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(spoken.contains(u"Test service"_s), qPrintable(spoken));
}

void TestEngine::followsTheFileWhileItRuns()
{
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    QVERIFY(m_otherProgram->add(m_service->account(u"b"_s)));
    QTRY_COMPARE(rows(), QStringList({u"a d-1"_s, u"b d-1"_s}));
    QVERIFY(m_otherProgram->remove(u"a"_s));
    QTRY_COMPARE(rows(), QStringList(u"b d-1"_s));
}

void TestEngine::aChangedAccountBeginsAnew()
{
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    QSignalSpy removed(&m_engine->model(), &DeploymentModel::rowsRemoved);
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-2", "phase": "running"}]})");
    QVERIFY(m_otherProgram->update(
        m_service->account(u"a"_s, {{u"base_url"_s, u"http://127.0.0.1:1"_s}})));
    QTRY_COMPARE(removed.size(), 1);
    QTRY_COMPARE(rows(), QStringList(u"a d-2"_s));
}

void TestEngine::rowsOfASilentAccountGoStale()
{
    m_engine->start();
    QTRY_COMPARE(rows().size(), 1);
    const auto stale = [this] {
        return m_engine->model().index(0, 0).data(DeploymentModel::StaleRole);
    };
    QVERIFY(stale().isNull());
    m_service->setScript(u"a"_s, R"({"error": "network"})");
    QTRY_VERIFY(!stale().isNull());
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-1", "phase": "running"}]})");
    QTRY_VERIFY(stale().isNull());
    m_service->setScript(u"a"_s, R"({"error": "unauthorized"})");
    QTRY_VERIFY(!stale().isNull());
    QCOMPARE(rows().size(), 1);
}

void TestEngine::followsOneDeploymentToItsEnd()
{
    m_engine->start();
    QTRY_COMPARE(rows().size(), 1);
    // What no list returns; the name's case is the user's.
    m_engine->follow(u"A"_s, u"d-9"_s);
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-9", "phase": "running"}]})");
    const auto asked = [this] { return m_service->calls(u"a"_s).count(u"show d-9"_s); };
    QTRY_VERIFY(asked() >= 3);
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-9", "phase": "succeeded"}]})");
    const auto lists = [this] { return m_service->calls(u"a"_s).count(u"list"_s); };
    Deployment wanted;
    wanted.provider = u"test"_s;
    wanted.account = u"a"_s;
    wanted.id = u"d-9"_s;
    const auto row = [&] { return m_engine->model().rowOf(wanted); };
    QTRY_VERIFY(row() >= 0 && m_engine->model().deployment(row()).phase == Phase::Succeeded);
    QCoreApplication::processEvents();
    const auto before = asked();
    const auto listed = lists();
    QTRY_VERIFY(lists() > listed + 2);
    QVERIFY(asked() <= before + 1);
}

void TestEngine::forgetsAFollowedOneThatIsGone()
{
    m_engine->start();
    QTRY_COMPARE(rows().size(), 1);
    m_engine->follow(u"a"_s, u"d-404"_s);
    QTRY_COMPARE(m_service->calls(u"a"_s).count(u"show d-404"_s), 1);
    const auto lists = [this] { return m_service->calls(u"a"_s).count(u"list"_s); };
    const auto listed = lists();
    QTRY_VERIFY(lists() > listed + 3);
    QCOMPARE(m_service->calls(u"a"_s).count(u"show d-404"_s), 1);
}

void TestEngine::namingMoreDeploymentsKeepsTheRows()
{
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    QSignalSpy removed(&m_engine->model(), &DeploymentModel::rowsRemoved);
    m_service->setScript(u"a"_s,
        R"({"deployments": [{"id": "d-1", "phase": "running"}, {"id": "d-2", "phase": "running"}]})");
    QVERIFY(keepDeployment(u"A"_s, u"d-2"_s, m_engine->accounts()));
    QVERIFY(keepDeployment(u"A"_s, u"D-2"_s, m_engine->accounts()));
    QCOMPARE(m_engine->accounts().account(u"a"_s)->field(u"deployments"_s), u"d-2"_s);
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(removed.size(), 0);
    QVERIFY(!keepDeployment(u"nobody"_s, u"d-2"_s, m_engine->accounts()));
    const Result<bool> keeps = keepsDeployments(m_service->account(u"a"_s), m_engine->providers());
    QVERIFY(keeps && *keeps);
}

void TestEngine::endsWhileARequestIsUnderWay()
{
    const QString nowhere = u"http://127.0.0.1:1"_s;
    m_service->setScript(u"a"_s, R"({"get": "http://127.0.0.1:1/"})");
    QVERIFY(m_otherProgram->update(m_service->account(u"a"_s, {{u"base_url"_s, nowhere}})));
    m_engine->start();
    QTRY_VERIFY(!m_service->calls(u"a"_s).isEmpty());
    m_engine.reset();
}

void TestEngine::showsTheHistoryBeforeItAsks()
{
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    restart();
    // The service does not answer, and has been asked nothing when the row comes.
    m_service->setScript(u"a"_s, R"({"error": "network"})");
    qsizetype askedBefore = -1;
    const auto calls = m_service->calls(u"a"_s).size();
    connect(&m_engine->model(), &DeploymentModel::rowsInserted, this,
        [&] { askedBefore = m_service->calls(u"a"_s).size() - calls; });
    QSignalSpy news(&m_engine->model(), &DeploymentModel::deploymentChanged);
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    QCOMPARE(askedBefore, 0);
    const auto stale = [this] {
        return m_engine->model().index(0, 0).data(DeploymentModel::StaleRole).toDateTime();
    };
    QVERIFY(stale().isValid());
    QTRY_VERIFY(m_service->calls(u"a"_s).size() > calls + 4);
    QVERIFY(stale().isValid());
    QCOMPARE(only().phase, Phase::Running);
    QCOMPARE(news.size(), 0);
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-1", "phase": "running"}]})");
    QTRY_VERIFY(!stale().isValid());
    QCOMPARE(rows().size(), 1);
}

void TestEngine::keepsWhatItSawOverARestart()
{
    m_service->setScript(u"a"_s, scripted(u"running"_s, u"queued"_s));
    m_engine->start();
    QTRY_COMPARE(only().stages.size(), 1);
    m_service->setScript(u"a"_s, scripted(u"running"_s, u"running"_s));
    QTRY_VERIFY(only().stages.value(0).started.isValid());
    const Stage seen = only().stages.constFirst();
    QVERIFY(seen.observed);
    restart();
    // By now the service does not name stages any more.
    m_service->setScript(u"a"_s, scripted(u"succeeded"_s));
    m_engine->start();
    QTRY_COMPARE(only().phase, Phase::Succeeded);
    QCOMPARE(only().stages.size(), 1);
    QCOMPARE(only().stages.constFirst().started, seen.started);
    QVERIFY(only().stages.constFirst().observed);
    restart();
    // And then it forgets all of it.
    m_service->setScript(u"a"_s, R"({"deployments": []})");
    const auto calls = m_service->calls(u"a"_s).size();
    m_engine->start();
    QTRY_VERIFY(m_service->calls(u"a"_s).size() > calls + 1);
    QCOMPARE(only().phase, Phase::Succeeded);
    QCOMPARE(only().stages.constFirst().started, seen.started);
}

void TestEngine::bringsTheRestOfTheHistory()
{
    QList<RememberedDeployment> many;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 450; ++i) {
        Deployment deployment;
        deployment.provider = u"test"_s;
        deployment.account = i == 7 ? u"gone"_s : u"a"_s;
        deployment.id = u"old-%1"_s.arg(i);
        deployment.phase = Phase::Succeeded;
        deployment.created = now.addSecs(-60 * (i + 1));
        many.append({deployment, std::nullopt, deployment.created});
    }
    many.last().deployment.created = now.addDays(-40);
    m_engine->history().record(many);
    restart();
    qsizetype first = 0;
    connect(&m_engine->model(), &DeploymentModel::rowsInserted, this,
        [&](const QModelIndex &, int from, int to) { first = first == 0 ? to - from + 1 : first; });
    m_engine->start();
    // All but one of an account that is gone and one from too long ago; and the one of the service.
    QTRY_COMPARE(m_engine->model().rowCount(), 449);
    QCOMPARE(first, 199);
    QVERIFY(rows().contains(u"a old-448"_s));
    QVERIFY(rows().contains(u"a d-1"_s));
}

void TestEngine::theHistoryGoesWithARenamedAccount()
{
    m_service->setScript(u"a"_s, scripted(u"succeeded"_s));
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    m_service->setScript(u"new"_s, R"({"deployments": []})");
    QVERIFY(m_engine->accounts().rename(u"a"_s, u"new"_s));
    m_engine->renameHistory(u"a"_s, u"new"_s);
    QTRY_COMPARE(rows(), QStringList(u"new d-1"_s));
    restart();
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"new d-1"_s));
}

void TestEngine::whatIsFollowedGoesWithARenamedAccount()
{
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-9", "phase": "running"}]})");
    m_engine->start();
    m_engine->follow(u"A"_s, u"d-9"_s);
    const auto asked = [this] { return m_service->calls(u"a"_s).count(u"show d-9"_s); };
    QTRY_VERIFY(asked() > 0);
    QVERIFY(m_engine->accounts().rename(u"a"_s, u"new"_s));
    m_engine->renameHistory(u"a"_s, u"new"_s);
    const auto before = asked();
    QTRY_VERIFY(asked() > before + 1);
    QTRY_COMPARE(rows(), QStringList(u"new d-9"_s));
}

void TestEngine::aSlotCopyGoesWithARenamedAccount()
{
    const auto say = [this](const char *poll) {
        m_service->setScript(u"a"_s,
            QByteArray(R"({"deployments": [], "find": {"outcome": "lost"},
                "slots": [{"name": "", "newest": "p-1"}, {"name": "staging", "newest": "s-1"}],
                "start": {"outcome": "accepted", "operation": "op"}, "poll": )")
                + poll + '}');
    };
    say(R"({"outcome": "accepted", "operation": "op"})");
    m_engine->start();
    ConfirmedCopy what;
    what.account = u"a"_s;
    what.copy = SlotCopy(u"shop"_s, QString(), u"staging"_s);
    what.shown = *QCoro::waitFor(m_engine->slotCopies().look(what.account, what.copy.app));
    what.confirmation = std::make_shared<Confirmation>(u"staging"_s, Clock().now());
    what.typed = u"staging"_s;
    const auto begun = QCoro::waitFor(m_engine->slotCopies().begin(what));
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
    QVERIFY(QCoro::waitFor(renameAccount(m_engine.get(), u"a"_s, u"new"_s)));
    const auto ended = [this] {
        return rows().size() == 1 && rows().constFirst().startsWith(u"new "_s)
            && m_engine->model().deployment(0).phase == Phase::Succeeded;
    };
    say(R"({"outcome": "done"})");
    QTRY_VERIFY(ended());
    const auto kept = QCoro::waitFor(m_engine->actions().find(ActionQuery()));
    QVERIFY(kept && kept->size() == 1);
    QCOMPARE(kept->constFirst().account, u"new"_s);
    QCOMPARE(kept->constFirst().errors, QList<Problem>());
}

void TestEngine::goesOnWithoutAHistory()
{
    QVERIFY(QDir().mkpath(Paths::below(m_folder->path()).data + u"/history.db"_s));
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    QTRY_VERIFY2(m_engine->history().problem().contains(u"history.db"_s),
        qPrintable(m_engine->history().problem()));
}

void TestEngine::knowsWhenCredentialsEnd()
{
    const QByteArray report = R"({"report": {"expires": "2031-02-03T04:05:06Z"}})";
    m_service->setScript(u"a"_s, report);
    m_service->setScript(u"b"_s, R"({"test_error": "server"})");
    QVERIFY(m_engine->accounts().add(m_service->account(u"b"_s)));
    m_engine->start();
    CredentialEnds &ends = m_engine->credentialEnds();
    QTRY_COMPARE(m_engine->watcher().accountStates().size(), 2);
    QVERIFY(ends.end(u"a"_s).isNull());
    ends.askNow();
    const QDateTime end(QDate(2031, 2, 3), QTime(4, 5, 6), Qt::UTC);
    QTRY_COMPARE(ends.end(u"A"_s), end);
    QVERIFY(ends.end(u"b"_s).isNull());

    // Once asked, a service is left alone until something changes.
    m_service->setScript(u"a"_s, R"({"report": {}})");
    ends.askNow();
    QTest::qWait(50);
    QCOMPARE(ends.end(u"a"_s), end);

    QSignalSpy changes(&ends, &CredentialEnds::changed);
    QVERIFY(m_engine->accounts().remove(u"a"_s));
    QTRY_VERIFY(ends.end(u"a"_s).isNull());
    QVERIFY(!changes.isEmpty());
}

/// Three of an account, the usual one of 200 s.
QList<RememberedDeployment> TestEngine::goodOnes()
{
    QList<RememberedDeployment> good;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 3; ++i) {
        Deployment deployment;
        deployment.provider = u"test"_s;
        deployment.account = u"a"_s;
        deployment.id = u"old-%1"_s.arg(i);
        deployment.phase = Phase::Succeeded;
        // Long ago: in the history, not among the rows.
        deployment.created = now.addDays(-40 - i);
        deployment.finished = deployment.created.addSecs(100 * (i + 1));
        good.append({deployment, std::nullopt, deployment.created});
    }
    return good;
}

/// It has hardly begun: seldom, by what the model knows of its target.
void TestEngine::asksAsTheForecastSays()
{
    std::chrono::duration<double> longest {0};
    const auto measure = [&] {
        const AccountState state = m_engine->watcher().accountStates().value(0);
        if (state.nextPoll && !state.error)
            longest = std::max<std::chrono::duration<double>>(
                longest, *state.nextPoll - std::chrono::steady_clock::now());
    };
    connect(&m_engine->watcher(), &Watcher::accountStateChanged, this, measure);
    m_service->setScript(u"a"_s, scripted(u"running"_s));
    m_engine->start();
    QTRY_VERIFY(m_service->calls(u"a"_s).size() > 3);
    QVERIFY(longest <= 5s / speed);
    m_engine->history().record(goodOnes());
    restart();
    longest = {};
    connect(&m_engine->watcher(), &Watcher::accountStateChanged, this, measure);
    m_engine->start();
    QTRY_VERIFY(longest > 6s / speed);
    m_engine->watcher().disconnect(this);
}

void TestEngine::followsTheShareThatIsSet()
{
    const Account account = m_service->account(u"a"_s);
    QCOMPARE(m_engine->sessions().requestsPerMinute(account), 60.0);
    Settings settings = m_engine->settings().settings();
    settings.sharePercent = 50;
    QVERIFY(m_engine->settings().save(settings));
    QCOMPARE(m_engine->sessions().requestsPerMinute(account), 90.0);
    restart();
    QCOMPARE(m_engine->sessions().requestsPerMinute(account), 90.0);
}

void TestEngine::forecastsFromTheHistory()
{
    m_engine->history().record(goodOnes());
    m_service->setScript(u"a"_s, scripted(u"running"_s));
    m_engine->start();
    QTRY_COMPARE(rows(), QStringList(u"a d-1"_s));
    const auto usual = [this] {
        const QModelIndex cell = m_engine->model().index(0, DeploymentModel::DurationColumn);
        return cell.data(DeploymentModel::ForecastRole).value<Forecast>().whole;
    };
    QTRY_COMPARE(usual(), std::chrono::seconds(200));
    // One more that went well, of a minute and less, changes it.
    m_service->setScript(u"a"_s, scripted(u"succeeded"_s));
    QTRY_COMPARE(usual(), std::chrono::seconds(150));
}

void TestEngine::forecastsSlotCopies()
{
    QList<RememberedDeployment> copies = goodOnes();
    for (RememberedDeployment &copy : copies) {
        copy.deployment.target = {
            u"shop/slots/blue/slotcopies"_s, u"shop"_s, u"slot-copy"_s, QString()};
        copy.deployment.health = Health::Unverified;
    }
    m_engine->history().record(copies);
    m_service->setScript(u"a"_s, R"({"deployments": []})");
    m_engine->start();
    Deployment copy = copies.constFirst().deployment;
    copy.id = u"new"_s;
    copy.phase = Phase::Running;
    copy.health = Health::None;
    copy.created = QDateTime::currentDateTimeUtc().addSecs(-100);
    copy.finished = {};
    m_engine->model().merge({copy}, QDateTime::currentDateTimeUtc());
    const auto usual = [&] {
        const auto forecast = m_engine->model().forecast(u"a"_s, copy.target.id);
        return forecast ? forecast->whole : std::chrono::milliseconds(0);
    };
    QTRY_COMPARE(usual(), std::chrono::seconds(200));
    copy.phase = Phase::Succeeded;
    copy.health = Health::Unverified;
    copy.finished = copy.created.addSecs(100);
    m_engine->model().merge({copy}, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(usual(), std::chrono::seconds(150));
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
