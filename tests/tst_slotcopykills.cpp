// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <engine.h>
#include <memorystore.h>
#include <simulator.h>

#include <QCoroTask>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto begins = "--begin-a-copy"_L1;
constexpr auto accountName = "contoso"_L1;
/// The answer comes so late that nobody is there to take it.
constexpr auto late = 3s;

const QString app = u"/subscriptions/9d0f3c1a-52b7-4e68-8f14-c7a6b5d4e3f2/resourceGroups/rg"
                    "/providers/Microsoft.Web/sites/shop"_s;

QByteArray world()
{
    return R"({"speed": 20, "targets": [
        {"provider": "azure", "target": "shop", "resourceGroup": "rg"},
        {"provider": "azure", "target": "shop/staging", "resourceGroup": "rg",
            "copy": {"duration": 40, "instances": 3}},
        {"provider": "azure", "target": "shop/broken", "resourceGroup": "rg",
            "copy": {"duration": 20, "fails": true}}],
        "deployments": [
        {"provider": "azure", "target": "shop", "id": "live", "at": -5000, "flow": "linux"},
        {"provider": "azure", "target": "shop/staging", "id": "old", "at": -90000,
            "flow": "slot"}]})";
}

std::unique_ptr<Engine> makeEngine(const QString &folder, const QByteArray &secret)
{
    auto secrets = std::make_unique<MemoryStore>();
    const bool isThere = QCoro::waitFor(secrets->write(accountName, Secret(secret))).hasValue();
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    options.speed = isThere ? 20 : 0;
    return std::make_unique<Engine>(Paths::below(folder), std::move(secrets), options);
}

/// The other program: copies onto the slot and dies as soon as the record has that state.
int beginACopy(const QStringList &arguments)
{
    const QString target = arguments.value(3);
    const QString state = arguments.value(4);
    const auto engine = makeEngine(arguments.value(2), qgetenv("COPY_SECRET"));
    QObject::connect(
        &engine->actions(), &ActionLog::written, engine.get(), [&](const ActionRecord &record) {
            if (stateName(record.state) == state)
                kill(getpid(), SIGKILL);
        });
    engine->start();
    ConfirmedCopy what;
    what.account = accountName;
    what.copy = SlotCopy(app, QString(), target);
    const auto shown = QCoro::waitFor(engine->slotCopies().look(what.account, app));
    if (!shown) {
        std::fputs(qPrintable(shown.error().message), stderr);
        return 1;
    }
    what.shown = *shown;
    what.confirmation = std::make_shared<Confirmation>(target, Clock().now());
    what.typed = target;
    const auto record = QCoro::waitFor(engine->slotCopies().begin(what));
    std::fputs(
        record ? qPrintable(stateName(record->state)) : qPrintable(record.error().message), stderr);
    // Killed later, when it gets that far.
    return QTest::qWaitFor([] { return false; }, 20'000) ? 0 : 1;
}

} // namespace

/// A program is killed at each step of a copy's record; the next one tells the truth and sends
/// nothing again.
class TestSlotCopyKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTheTruthAfterAKill_data();
    void tellsTheTruthAfterAKill();
    void findsWhatWasAcceptedUnheard();

private:
    void launch(const QString &target, const QString &state);
    [[nodiscard]] Deployment row() const;
    [[nodiscard]] int sent() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_secret;
};

void TestSlotCopyKills::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto scenario = parseScenario(world());
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    m_simulator = std::make_unique<Simulator>(*scenario);
    QVERIFY(m_simulator->listen());
    AccountStore accounts(Paths::below(m_folder->path()).config + u"/accounts.json"_s);
    for (const SimulatedAccount &simulated : m_simulator->accounts()) {
        if (simulated.account.provider != "azure"_L1 || !m_secret.isEmpty())
            continue;
        Account account = simulated.account;
        account.name = accountName;
        account.fields.insert(u"requests_per_minute"_s, u"6000"_s);
        QVERIFY(accounts.add(account));
        m_secret = simulated.secret.reveal();
    }
    QCOMPARE(accounts.accounts().size(), 1);
}

void TestSlotCopyKills::cleanup()
{
    m_engine.reset();
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_process.reset();
    m_simulator.reset();
    m_secret.clear();
}

void TestSlotCopyKills::launch(const QString &target, const QString &state)
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COPY_SECRET"_s, QString::fromLatin1(m_secret));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->start(
        QCoreApplication::applicationFilePath(), {begins, m_folder->path(), target, state});
    QVERIFY(m_process->waitForStarted());
}

Deployment TestSlotCopyKills::row() const
{
    const DeploymentModel &model = m_engine->model();
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.deployment(i).id.contains("/slotcopies/"_L1))
            return model.deployment(i);
    }
    return {};
}

int TestSlotCopyKills::sent() const
{
    return m_simulator->requestCount(u"POST"_s, u"/slotcopy"_s);
}

void TestSlotCopyKills::tellsTheTruthAfterAKill_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("fault"); ///< of the sending
    QTest::addColumn<QString>("state"); ///< it is killed in
    QTest::addColumn<int>("posts");
    QTest::addColumn<QString>("end");
    QTest::newRow("prepared") << u"staging"_s << QString() << u"prepared"_s << 0 << u"not-sent"_s;
    QTest::newRow("sent") << u"staging"_s << QString() << u"sent"_s << 0 << u"unknown"_s;
    QTest::newRow("accepted") << u"staging"_s << QString() << u"accepted"_s << 1 << u"done"_s;
    QTest::newRow("accepted, goes wrong")
        << u"broken"_s << QString() << u"accepted"_s << 1 << u"failed"_s;
    QTest::newRow("lost") << u"staging"_s << u"lost"_s << u"unknown"_s << 1 << u"done"_s;
    QTest::newRow("lost, nothing done")
        << u"staging"_s << u"reset"_s << u"unknown"_s << 1 << u"unknown"_s;
    QTest::newRow("refused") << u"staging"_s << u"403"_s << u"failed"_s << 1 << u"failed"_s;
    QTest::newRow("done") << u"staging"_s << QString() << u"done"_s << 1 << u"done"_s;
    QTest::newRow("failed") << u"broken"_s << QString() << u"failed"_s << 1 << u"failed"_s;
}

void TestSlotCopyKills::tellsTheTruthAfterAKill()
{
    QFETCH(QString, target);
    QFETCH(QString, fault);
    QFETCH(QString, state);
    QFETCH(int, posts);
    QFETCH(QString, end);
    if (!fault.isEmpty())
        m_simulator->addFault({u"/slotcopy"_s, fault, 1, 2s, u"POST"_s});
    launch(target, state);
    QTRY_VERIFY_WITH_TIMEOUT(m_process->state() == QProcess::NotRunning, 20'000);
    QCOMPARE(m_process->exitStatus(), QProcess::CrashExit);
    QCOMPARE(m_process->exitCode(), SIGKILL);
    QCOMPARE(sent(), posts);

    m_engine = makeEngine(m_folder->path(), m_secret);
    m_engine->start();
    QTRY_COMPARE_WITH_TIMEOUT(row().status, end, 15'000);
    const bool isLookedFor = end == "unknown"_L1;
    QCOMPARE(isOver(row()), !isLookedFor);
    QVERIFY(!isGood(row()) || end == "done"_L1);
    const auto last =
        QCoro::waitFor(m_engine->slotCopies().last(accountName, app + u"/slots/"_s + target));
    QVERIFY(last && *last);
    QCOMPARE(stateName((*last)->state), end);
    QCOMPARE((*last)->isOpen(), isLookedFor);
    // Nobody sends it again, however long it goes on.
    QTest::qWait(isLookedFor ? 1500 : 200);
    QCOMPARE(row().status, end);
    QCOMPARE(sent(), posts);
}

void TestSlotCopyKills::findsWhatWasAcceptedUnheard()
{
    m_simulator->addFault({u"/slotcopy"_s, u"slow"_s, 1, late, u"POST"_s});
    launch(u"staging"_s, u"accepted"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sent(), 1, 20'000);
    m_process->kill();
    QTRY_VERIFY(m_process->state() == QProcess::NotRunning);
    m_engine = makeEngine(m_folder->path(), m_secret);
    m_engine->start();
    QTRY_COMPARE_WITH_TIMEOUT(row().status, u"unknown"_s, 5'000);
    QTRY_COMPARE_WITH_TIMEOUT(row().status, u"done"_s, 20'000);
    QCOMPARE(sent(), 1);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == begins)
        return beginACopy(arguments);
    TestSlotCopyKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_slotcopykills.moc"
