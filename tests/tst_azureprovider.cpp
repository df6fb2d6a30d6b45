// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <azureruns.h>
#include <deploymentjson.h>
#include <httpclient.h>
#include <logs/logerror.h>
#include <observation.h>
#include <providerregistry.h>
#include <simulator.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// The real plugin, loaded as the program loads it, against the simulator.
class TestAzureProvider : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void signsInEitherWay_data();
    void signsInEitherWay();
    void saysWhyItCannotSignIn_data();
    void saysWhyItCannotSignIn();
    void tellsWhichRightsItHas();
    void explainsWhatItDoesNotSee();
    void listsTargets();
    void listsTheNewestOfAllTargets();
    void listsOneTarget_data();
    void listsOneTarget();
    void showsEveryState_data();
    void showsEveryState();
    void tellsWhichInstancesFailed();
    void tellsWhichActionFailed();
    void followsADeployment();
    void handsOutTheBuildLog();
    void handsOutTheLogsOfFailedInstances();
    void handsOutWhatTheActionsDid();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void keepsOtherTargetsWhenOneFails_data();
    void keepsOtherTargetsWhenOneFails();
    void showsNoSignedLink();
    void endsAsCancelled();

private:
    void play(const QByteArray &scenario);
    [[nodiscard]] QJsonObject announced() const;
    [[nodiscard]] Session session(const QString &auth = u"service-principal"_s,
        const QMap<QString, QString> &changes = {}, const QByteArray &secret = {});
    [[nodiscard]] Result<Deployment> show(const QString &id);

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<HttpClient> m_http;
};

namespace {

struct Collector : LogSink {
    QByteArray text;
    void append(const QByteArray &piece) override { text += piece; }
};

const QString sites =
    u"/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg-simulated/"
    "providers/Microsoft.Web/sites/"_s;

/// One site or workflow a state; `busy` has 16 deployments, `flows/many` 40 runs.
constexpr char world[] = R"({"speed": 1,
    "accounts": [{"provider": "azure", "name": "Prod",
        "id": "11111111-2222-4333-8444-555555555555"}],
    "targets": [{"provider": "azure", "target": "flows/quiet", "source": "azure-logic-apps",
        "kind": "Stateless"}],
    "deployments": [
        {"provider": "azure", "target": "good", "id": "d1", "at": -1000, "flow": "linux",
            "author": "ci", "instances": [3, 0, 0],
            "message": {"type": "deployment", "commitMessage": "Faster", "sha": "90aa13c8"}},
        {"provider": "azure", "target": "good/staging", "id": "d2", "at": -2000, "flow": "slot"},
        {"provider": "azure", "target": "partial", "id": "d3", "at": -3000, "flow": "linux",
            "final": "RuntimeFailed", "instances": [8, 1, 1],
            "errors": [{"code": "RuntimeStartFailed", "message": "1 of 10 did not start.",
                "innerErrors": [{"code": "HealthCheckFailed",
                    "messageTemplate": "GET {0} returned {1}", "parameters": ["/healthz", "503"]}]}],
            "instance_log": ["GET /healthz answered 503"]},
        {"provider": "azure", "target": "down", "id": "d4", "at": -4000, "flow": "linux",
            "final": "RuntimeFailed"},
        {"provider": "azure", "target": "unbuilt", "id": "d5", "at": -5000, "flow": "linux",
            "final": "BuildFailed", "build_log": ["Preparing.", "Error: no such file\nsrc/a.js:4"]},
        {"provider": "azure", "target": "starting", "id": "d6", "at": -100, "flow": "linux",
            "final": "RuntimeStarting"},
        {"provider": "azure", "target": "windows", "id": "d7", "at": -7000, "flow": "windows"},
        {"provider": "azure", "target": "alone", "id": "d8", "at": -8000, "flow": "record"},
        {"provider": "azure", "target": "refused", "id": "d9", "at": -9000, "flow": "record",
            "final": 3},
        {"provider": "azure", "target": "busy", "at": -90000, "flow": "linux",
            "repeat": {"every": 200, "times": 15}},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/many", "id": "r1",
            "at": -50, "seconds": 9, "actions": [{"name": "Read"}, {"name": "Write"}]},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/many", "at": -80000,
            "repeat": {"every": 60, "times": 38}},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/bad", "id": "r2",
            "at": -60, "seconds": 10, "final": "Failed", "code": "ActionFailed",
            "error": {"code": "ActionFailed", "message": "An action failed."},
            "actions": [{"name": "Read", "type": "Http"}, {"name": "Charge", "status": "Failed",
                "code": "PaymentRequired",
                "error": {"code": "PaymentRequired", "message": "Declined."}}]},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/late", "id": "r3",
            "at": -9000, "seconds": 600, "final": "TimedOut"},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/waiting", "id": "r4",
            "at": -70, "final": "Waiting"},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/silent", "id": "r5",
            "at": -80, "final": "NotSpecified"},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/live", "id": "r6",
            "at": -9, "seconds": 9000, "actions": [{"name": "Read"}]}]})";

} // namespace

void TestAzureProvider::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY2(provider, provider ? "" : qPrintable(provider.error().message));
    m_provider = *provider;
}

void TestAzureProvider::init()
{
    play(world);
}

void TestAzureProvider::play(const QByteArray &scenario)
{
    const auto parsed = parseScenario(scenario);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    m_http = std::make_unique<HttpClient>();
    m_simulator = std::make_unique<Simulator>(*parsed);
    QVERIFY(m_simulator->listen());
}

QJsonObject TestAzureProvider::announced() const
{
    for (const QJsonValue &entry : m_simulator->announcement().value("providers"_L1).toArray()) {
        if (entry["provider"_L1] == "azure"_L1)
            return entry.toObject();
    }
    return {};
}

Session TestAzureProvider::session(
    const QString &auth, const QMap<QString, QString> &changes, const QByteArray &secret)
{
    QJsonObject accepted = announced();
    if (auth == "token"_L1)
        accepted = accepted.value("others"_L1)[0].toObject();
    if (auth == "restricted"_L1)
        accepted = accepted.value("others"_L1)[1].toObject();
    QMap<QString, QString> fields;
    const QJsonObject needed = accepted.value("fields"_L1).toObject();
    for (auto it = needed.begin(); it != needed.end(); ++it)
        fields.insert(it.key(), it.value().toString());
    fields.insert(changes);
    const Account test(u"test"_s, u"azure"_s, fields);
    const auto client = std::make_shared<AccountClient>(*m_http, test, *m_provider->origins(test));
    const QByteArray known = accepted.value("secret"_L1).toString().toLatin1();
    return Session(test, Secret(secret.isEmpty() ? known : secret), client);
}

Result<Deployment> TestAzureProvider::show(const QString &id)
{
    return QCoro::waitFor(m_provider->show(session(), id));
}

void TestAzureProvider::signsInEitherWay_data()
{
    QTest::addColumn<QString>("auth");

    QTest::newRow("service principal") << u"service-principal"_s;
    QTest::newRow("token") << u"token"_s;
}

void TestAzureProvider::signsInEitherWay()
{
    QFETCH(QString, auth);
    const auto report = QCoro::waitFor(m_provider->test(session(auth)));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->summary.contains(u"1 subscription"_s), qPrintable(report->summary));
}

void TestAzureProvider::saysWhyItCannotSignIn_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("secret") << u"service-principal"_s << u"auth"_s << u"service-principal"_s
                            << QByteArray("not-the-secret-7d1c");
    QTest::newRow("application") << u"service-principal"_s << u"client_id"_s
                                 << u"00000000-0000-4000-8000-000000000009"_s << QByteArray();
    QTest::newRow("tenant") << u"service-principal"_s << u"tenant_id"_s
                            << u"00000000-0000-4000-8000-000000000009"_s << QByteArray();
    QTest::newRow("token") << u"token"_s << u"auth"_s << u"token"_s
                           << QByteArray("not-the-token-7d1c");
}

void TestAzureProvider::saysWhyItCannotSignIn()
{
    QFETCH(QString, auth);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, secret);
    const auto report = QCoro::waitFor(m_provider->test(session(auth, {{field, value}}, secret)));
    QVERIFY(!report);
    QVERIFY(report.error().kind == Error::Unauthorized || report.error().kind == Error::BadInput);
    QVERIFY(!report.error().message.isEmpty());
    QVERIFY2(!report.error().message.contains("7d1c"_L1), qPrintable(report.error().message));
    QVERIFY(!report.error().message.contains("landfall-simulator"_L1));
}

void TestAzureProvider::tellsWhichRightsItHas()
{
    for (const QString &auth : {u"service-principal"_s, u"token"_s, u"restricted"_s}) {
        const bool isRestricted = auth == "restricted"_L1;
        const auto report = QCoro::waitFor(m_provider->test(session(auth)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->rights.size(), 3);
        QCOMPARE(report->rights.first().isHeld, std::optional(true));
        QCOMPARE(report->rights.at(1).isHeld, std::optional(!isRestricted));
        QCOMPARE(report->rights.at(1).name, u"Microsoft.Web/sites/publish/action"_s);
        QCOMPARE(report->rights.last().isHeld, std::optional(!isRestricted));
        QCOMPARE(report->rights.last().name, u"Microsoft.Web/sites/slotcopy/action"_s);
        // The service does not tell when a client secret ends, and an opaque token does neither.
        const QDateTime end(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
        QCOMPARE(report->expires, isRestricted ? end : QDateTime());
    }
}

void TestAzureProvider::explainsWhatItDoesNotSee()
{
    const auto all = QCoro::waitFor(m_provider->targets(session(u"restricted"_s)));
    QVERIFY2(all, all ? "" : qPrintable(all.error().message));
    const auto usual = QCoro::waitFor(m_provider->targets(session()));
    QVERIFY(usual);
    QCOMPARE(all->targets, usual->targets);
    QCOMPARE(all->problems.size(), 1);
    QCOMPARE(all->scopes.size(), 3);
    QVERIFY(all->scopes.at(0).error->message.contains(u"disabled"_s));
    QCOMPARE(all->scopes.at(1).name, u"Prod"_s);
    QCOMPARE(all->scopes.at(1).targets, std::optional(int(all->targets.size())));
    QVERIFY(!all->scopes.at(1).error);
    QVERIFY(all->scopes.at(2).error && !all->scopes.at(2).targets);
    QVERIFY2(all->scopes.at(2).error->message.contains(u"Microsoft.Web/sites/read"_s),
        qPrintable(all->scopes.at(2).error->message));

    const QString locked = u"10c4ed00-0000-4000-8000-000000000000"_s;
    const auto none = QCoro::waitFor(
        m_provider->targets(session(u"restricted"_s, {{u"subscriptions"_s, locked}})));
    QVERIFY2(none, none ? "" : qPrintable(none.error().message));
    QVERIFY(none->targets.isEmpty());
    QCOMPARE(none->problems.size(), 1);
    QCOMPARE(none->scopes.size(), 3);
    const auto report =
        QCoro::waitFor(m_provider->test(session(u"restricted"_s, {{u"subscriptions"_s, locked}})));
    QVERIFY(report);
    for (const Right &right : report->rights)
        QCOMPARE(right.isHeld, std::optional(false));
    // Another sign-in does not see that subscription at all.
    const auto unseen =
        QCoro::waitFor(m_provider->targets(session(u"token"_s, {{u"subscriptions"_s, locked}})));
    QVERIFY(unseen);
    QCOMPARE(unseen->scopes.last().error->kind, Error::NotFound);
}

void TestAzureProvider::listsTargets()
{
    const auto all = QCoro::waitFor(m_provider->targets(session()));
    QVERIFY2(all, all ? "" : qPrintable(all.error().message));
    QVERIFY(all->problems.isEmpty());
    QHash<QString, int> kinds;
    for (const Target &target : all->targets)
        ++kinds[target.kind];
    QCOMPARE(kinds.value(u"web-app-slot"_s), 1);
    QCOMPARE(kinds.value(u"workflow"_s), 7);
    QVERIFY(all->targets.contains(Target {sites + "good"_L1, u"good"_s, u"web-app"_s, QString()}));
    QVERIFY(all->targets.contains(
        Target {sites + "good/slots/staging"_L1, u"good"_s, u"web-app-slot"_s, QString()}));
    QVERIFY(all->targets.contains(
        Target {sites + "flows/workflows/bad"_L1, u"bad"_s, u"workflow"_s, u"flows"_s}));
}

void TestAzureProvider::listsTheNewestOfAllTargets()
{
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(QString(), 25)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QVERIFY2(listing->problems.isEmpty(),
        listing->problems.isEmpty() ? "" : qPrintable(listing->problems.first().message));
    QCOMPARE(listing->deployments.first().target.name, u"live"_s);
    QSet<QString> ids;
    QHash<QString, int> over;
    for (qsizetype i = 0; i < listing->deployments.size(); ++i) {
        const Deployment &deployment = listing->deployments.at(i);
        ids.insert(deployment.id);
        over[deployment.target.id] += isOver(deployment) ? 1 : 0;
        QCOMPARE(deployment.source,
            deployment.target.kind == "workflow"_L1 ? u"azure-logic-apps"_s
                                                    : u"azure-app-service"_s);
        QVERIFY(i == 0 || listing->deployments.at(i - 1).created >= deployment.created);
    }
    QCOMPARE(ids.size(), listing->deployments.size());
    // As many of each target, whatever the others do.
    QCOMPARE(over.value(sites + "flows/workflows/many"_L1), 25);
    QVERIFY(over.value(sites + "busy"_L1) > 0);
    for (const int count : std::as_const(over))
        QVERIFY(count <= 25);
}

void TestAzureProvider::listsOneTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("count");

    QTest::newRow("one") << sites + "busy"_L1 << 1 << 1;
    QTest::newRow("what is kept") << sites + "busy"_L1 << 100 << 10;
    QTest::newRow("slot") << sites + "good/slots/staging"_L1 << 5 << 1;
    QTest::newRow("other case") << (sites + "good"_L1).toUpper() << 5 << 1;
    QTest::newRow("page of runs") << sites + "flows/workflows/many"_L1 << 30 << 30;
    QTest::newRow("pages of runs") << sites + "flows/workflows/many"_L1 << 100 << 40;
    QTest::newRow("some runs") << sites + "flows/workflows/many"_L1 << 3 << 3;
}

void TestAzureProvider::listsOneTarget()
{
    QFETCH(QString, target);
    QFETCH(int, limit);
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(target, limit)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QSet<QString> ids;
    for (const Deployment &deployment : listing->deployments)
        ids.insert(deployment.id);
    QTEST(static_cast<int>(ids.size()), "count");
    QCOMPARE(ids.size(), listing->deployments.size());
}

void TestAzureProvider::showsEveryState_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *id, Phase phase, Health health, const char *status) {
        const auto path = QString::fromLatin1(id);
        QTest::newRow(id) << sites + path << phase << health << QString::fromLatin1(status);
    };
    row("good/deployments/d1", Phase::Succeeded, Health::Healthy, "RuntimeSuccessful");
    row("good/slots/staging/deployments/d2", Phase::Succeeded, Health::Unverified,
        "BuildSuccessful");
    row("partial/deployments/d3", Phase::Partial, Health::Degraded, "RuntimeFailed");
    row("down/deployments/d4", Phase::Failed, Health::Failing, "RuntimeFailed");
    row("unbuilt/deployments/d5", Phase::Failed, Health::None, "BuildFailed");
    row("starting/deployments/d6", Phase::Running, Health::None, "RuntimeStarting");
    row("windows/deployments/d7", Phase::Succeeded, Health::Unverified, "PostBuildRestartRequired");
    row("alone/deployments/d8", Phase::Succeeded, Health::Unverified, "Success");
    row("refused/deployments/d9", Phase::Failed, Health::None, "Failed");
    row("flows/workflows/many/runs/r1", Phase::Succeeded, Health::None, "Succeeded");
    row("flows/workflows/bad/runs/r2", Phase::Failed, Health::None, "Failed");
    row("flows/workflows/late/runs/r3", Phase::Failed, Health::None, "TimedOut");
    row("flows/workflows/waiting/runs/r4", Phase::Queued, Health::None, "Waiting");
    row("flows/workflows/silent/runs/r5", Phase::Unknown, Health::None, "NotSpecified");
    row("flows/workflows/live/runs/r6", Phase::Running, Health::None, "Running");
}

void TestAzureProvider::showsEveryState()
{
    QFETCH(QString, id);
    QFETCH(Phase, phase);
    QFETCH(Health, health);
    QFETCH(QString, status);
    const auto shown = show(id);
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->id, id);
    QCOMPARE(shown->status, status);
    QCOMPARE(shown->phase, phase);
    QCOMPARE(shown->health, health);
    QCOMPARE(isOver(*shown),
        phase != Phase::Running && phase != Phase::Queued && phase != Phase::Unknown);
    QCOMPARE(m_provider->recognize(session().account, id), std::optional(id));

    const auto listed = QCoro::waitFor(m_provider->list(session(), Query(shown->target.id, 1)));
    QVERIFY(listed);
    QCOMPARE(listed->deployments.size(), 1);
    QCOMPARE(listed->deployments.first().id, id);
    QCOMPARE(listed->deployments.first().phase, phase);
    QCOMPARE(listed->deployments.first().health, health);
    QCOMPARE(listed->deployments.first().status, status);
}

void TestAzureProvider::tellsWhichInstancesFailed()
{
    const auto shown = show(sites + "partial/deployments/d3"_L1);
    QVERIFY(shown && shown->instances);
    QCOMPARE(shown->instances->succeeded, 8);
    QCOMPARE(shown->instances->inProgress, 1);
    QCOMPARE(shown->instances->failed, 1);
    QCOMPARE(shown->errors.size(), 1);
    QCOMPARE(shown->errors.first().code, u"RuntimeStartFailed"_s);
    QCOMPARE(shown->errors.first().details.first().message, u"GET /healthz returned 503"_s);
    QVERIFY(std::any_of(
        shown->logs.begin(), shown->logs.end(), [](const LogLink &link) { return link.failed; }));
    const auto good = show(sites + "good/deployments/d1"_L1);
    QVERIFY(good && good->instances);
    QCOMPARE(good->instances->succeeded, 3);
    QCOMPARE(good->message, u"Faster"_s);
    QCOMPARE(good->author, u"ci"_s);
    QCOMPARE(good->live, std::optional(true));
    QVERIFY(std::none_of(
        good->logs.begin(), good->logs.end(), [](const LogLink &link) { return link.failed; }));
}

void TestAzureProvider::tellsWhichActionFailed()
{
    const auto shown = show(sites + "flows/workflows/bad/runs/r2"_L1);
    QVERIFY(shown);
    QCOMPARE(shown->parts.size(), 2);
    QCOMPARE(shown->parts.first().name, u"Read"_s);
    QCOMPARE(shown->parts.first().phase, Phase::Succeeded);
    QCOMPARE(shown->parts.last().phase, Phase::Failed);
    QCOMPARE(shown->parts.last().errors.first().code, u"PaymentRequired"_s);
    QCOMPARE(shown->parts.last().errors.first().message, u"Declined."_s);
    QCOMPARE(shown->reason, u"ActionFailed"_s);
    QCOMPARE(shown->started.msecsTo(shown->finished), 10'000);
}

void TestAzureProvider::followsADeployment()
{
    play(R"({"speed": 20, "deployments": [{"provider": "azure", "target": "app", "id": "d",
        "at": 0, "flow": "linux", "final": "RuntimeFailed", "instances": [2, 0, 1],
        "durations": {"BuildRequestReceived": 8, "BuildPending": 8, "BuildInProgress": 10,
            "BuildSuccessful": 8, "StartPolling": 8, "RuntimeStarting": 20}}]})");
    const Session asked = session();
    const auto targets = QCoro::waitFor(m_provider->targets(asked));
    QVERIFY(targets && targets->targets.size() == 1);
    const QStringList order {u"BuildRequestReceived"_s, u"BuildPending"_s, u"BuildInProgress"_s,
        u"BuildSuccessful"_s, u"StartPolling"_s, u"RuntimeStarting"_s, u"RuntimeFailed"_s};
    Deployment known;
    qsizetype reached = -1;
    const auto look = [&] {
        const auto listing =
            QCoro::waitFor(m_provider->list(asked, Query(targets->targets.first().id, 1)));
        if (!listing || listing->deployments.size() != 1)
            return false;
        known = observe(known, listing->deployments.first(), QDateTime::currentDateTimeUtc());
        const qsizetype word = order.indexOf(known.status);
        if (word >= 0 && word < reached)
            qFatal("went back to %s", qPrintable(known.status));
        reached = std::max(reached, word);
        return isOver(known);
    };
    QTRY_VERIFY_WITH_TIMEOUT(look(), 20'000);
    QCOMPARE(known.status, u"RuntimeFailed"_s);
    QCOMPARE(known.phase, Phase::Partial);
    QVERIFY(known.finished.isValid());
    QVERIFY(known.stages.size() >= 3);
    QCOMPARE(known.stages.last().name, u"RuntimeStarting"_s);
    QCOMPARE(known.stages.last().phase, Phase::Partial);
    for (const Stage &stage : known.stages)
        QVERIFY2(stage.phase != Phase::Running, qPrintable(stage.name));
}

void TestAzureProvider::handsOutTheBuildLog()
{
    const auto shown = show(sites + "unbuilt/deployments/d5"_L1);
    QVERIFY(shown && !shown->logs.isEmpty());
    Collector log;
    const auto done = QCoro::waitFor(m_provider->log(session(), shown->logs.first(), &log));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY2(log.text.contains("Error: no such file"), log.text.constData());
    QVERIFY2(log.text.contains("src/a.js:4"), log.text.constData());
    QVERIFY(log.text.endsWith('\n'));

    const auto refused = QCoro::waitFor(m_provider->log(session(), LogLink(u"x"_s, {}), &log));
    QCOMPARE(refused.error().kind, Error::BadInput);
}

void TestAzureProvider::handsOutTheLogsOfFailedInstances()
{
    const auto shown = show(sites + "partial/deployments/d3"_L1);
    QVERIFY(shown);
    const auto failed = std::find_if(
        shown->logs.begin(), shown->logs.end(), [](const LogLink &link) { return link.failed; });
    QVERIFY(failed != shown->logs.end());
    Collector log;
    const auto done = QCoro::waitFor(m_provider->log(session(), *failed, &log));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY2(log.text.contains("GET /healthz answered 503"), log.text.constData());
    QVERIFY(log.text.contains(": holds a failed start ====\n"));

    const auto offered = QCoro::waitFor(m_provider->logs(session(), *failed));
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().message));
    QCOMPARE(offered->size(), 4);
    for (const OfferedLog &file : *offered) {
        log.text.clear();
        QVERIFY(QCoro::waitFor(m_provider->log(session(), file.link, &log)));
        QCOMPARE(log.text.size(), file.size);
        QCOMPARE(file.looksFailed, std::optional(log.text.contains("answered 503")));
        QVERIFY(file.link.label.contains(file.machine) && file.updated.isValid());
    }
    QCOMPARE(std::count_if(offered->begin(), offered->end(),
                 [](const OfferedLog &file) { return file.looksFailed == true; }),
        1);
    // Who may only read sees the deployment and none of its logs.
    const auto refused = QCoro::waitFor(m_provider->logs(session(u"restricted"_s), *failed));
    QCOMPARE(refused.error().code, scmRights);
}

void TestAzureProvider::handsOutWhatTheActionsDid()
{
    const auto shown = show(sites + "flows/workflows/bad/runs/r2"_L1);
    QVERIFY(shown && shown->logs.size() == 1 && shown->logs.first().failed);
    Collector log;
    const auto done = QCoro::waitFor(m_provider->log(session(), shown->logs.first(), &log));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY2(log.text.contains(" ERROR Failed Charge "), log.text.constData());
    QVERIFY(log.text.contains("\n    PaymentRequired: Declined.\n"));
    QVERIFY(log.text.contains("\n    inputs "));
    QVERIFY(!log.text.contains(SimulatedAzure::linkSignature.data()) && !log.text.contains("uri"));
}

void TestAzureProvider::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Error::Kind>("kind");
    const auto row = [](const char *name, const QString &path, const QString &fault,
                         Error::Kind kind) { QTest::newRow(name) << path << fault << kind; };
    const QString arm = u"/azure/arm"_s;
    row("401", arm, u"401"_s, Error::Unauthorized);
    row("403", arm, u"403"_s, Error::Forbidden);
    row("429", arm, u"429"_s, Error::RateLimited);
    row("429-silent", arm, u"429-silent"_s, Error::RateLimited);
    row("500", arm, u"500"_s, Error::Server);
    row("503", arm, u"503"_s, Error::Server);
    row("text", arm, u"text"_s, Error::Server);
    row("html", arm, u"html"_s, Error::BadReply);
    row("bad-json", arm, u"bad-json"_s, Error::BadReply);
    row("empty", arm, u"empty"_s, Error::BadReply);
    row("wrong-types", arm, u"wrong-types"_s, Error::BadReply);
    row("login 401", u"/azure/login"_s, u"401"_s, Error::Unauthorized);
    row("login 429", u"/azure/login"_s, u"429"_s, Error::Server);
    row("login 500", u"/azure/login"_s, u"500"_s, Error::Server);
    row("login 503", u"/azure/login"_s, u"503"_s, Error::Server);
    row("login html", u"/azure/login"_s, u"html"_s, Error::BadReply);
    row("login empty", u"/azure/login"_s, u"empty"_s, Error::BadReply);
}

void TestAzureProvider::saysWhatWentWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, fault);
    QFETCH(Error::Kind, kind);
    m_simulator->addFault({path, fault, 100});
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, kind);
    QVERIFY(!listing.error().message.isEmpty());
}

void TestAzureProvider::keepsOtherTargetsWhenOneFails_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("named");

    QTest::newRow("site") << u"/sites/down/deployments"_s << u"403"_s << u"down"_s << u"“down”"_s;
    QTest::newRow("host outage") << u"/workflows/bad/runs"_s << u"400"_s << u"bad"_s
                                 << u"“flows”"_s;
    QTest::newRow("page of HTML") << u"/workflows/bad/runs"_s << u"503"_s << u"bad"_s
                                  << u"“flows”"_s;
}

void TestAzureProvider::keepsOtherTargetsWhenOneFails()
{
    QFETCH(QString, path);
    QFETCH(QString, fault);
    QFETCH(QString, missing);
    QFETCH(QString, named);
    m_simulator->addFault({path, fault, 100});
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(QString(), 100)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QSet<QString> names;
    for (const Deployment &deployment : listing->deployments)
        names.insert(deployment.target.name);
    QVERIFY(!names.contains(missing));
    QCOMPARE(names.size(), 14);
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY2(listing->problems.first().message.contains(named),
        qPrintable(listing->problems.first().message));
}

void TestAzureProvider::showsNoSignedLink()
{
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(QString(), 100)));
    QVERIFY(listing && listing->deployments.size() > 50);
    for (const Deployment &deployment : listing->deployments) {
        const QByteArray text = QJsonDocument(toJson(deployment)).toJson();
        QVERIFY2(!text.contains(SimulatedAzure::linkSignature.data()), text.constData());
        QVERIFY(!text.contains("sig="));
    }
}

void TestAzureProvider::endsAsCancelled()
{
    m_simulator->addFault({u"/deployments"_s, u"silent"_s, 100});
    const Session asked = session();
    auto task = m_provider->list(asked, Query(QString(), 100));
    QTRY_VERIFY(m_simulator->requestCount() >= 12);
    asked.http->cancel();
    const auto listing = QCoro::waitFor(std::move(task));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, Error::Cancelled);
}

QTEST_GUILESS_MAIN(TestAzureProvider)
#include "tst_azureprovider.moc"
