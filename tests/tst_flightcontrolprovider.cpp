// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <deployhooks.h>
#include <httpclient.h>
#include <observation.h>
#include <providerregistry.h>
#include <simulator.h>

#include <QCoroTask>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// The real plugin, loaded as the program loads it, against the simulator.
class TestFlightcontrolProvider : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void describesItsFields();
    void checksTheFieldsBeforeASecretTravels_data();
    void checksTheFieldsBeforeASecretTravels();
    void takesTheBaseOfTheForm_data();
    void takesTheBaseOfTheForm();
    void knowsItsHooks();
    void testsAKey_data();
    void testsAKey();
    void saysWhatATestDoesNotProve();
    void explainsWhereItLooked();
    void namesTheEnvironmentsOfV1();
    void keepsEachFormOfTheKey_data();
    void keepsEachFormOfTheKey();
    void listsTargets();
    void listsTheNewest();
    void listsOneTarget();
    void showsEveryState_data();
    void showsEveryState();
    void followsADeployment();
    void namesAnUnknownId();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void asksForWhatIsOverOnce();
    void handsOutNoLog();
    void endsAsCancelled();

private:
    [[nodiscard]] Account account(const QString &form = u"app"_s) const;
    [[nodiscard]] Session session(const Account &account, const QByteArray &key = {});
    [[nodiscard]] Session session() { return session(account()); }

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<HttpClient> m_http;
};

namespace {

/// One deployment a state; its id ends with the state's number.
QString idOf(int number)
{
    return u"cmm4qrb5s000flarkfie1d0%1"_s.arg(QString::number(number), 2, u'0');
}

QByteArray scenario()
{
    return R"({"speed": 100, "deployments": [
        {"provider": "flightcontrol", "target": "payments", "flow": "deploy", "at": -4000,
         "id": "cmm4qrb5s000flarkfie1d001", "services": [
            {"serviceName": "api", "type": "web", "serviceDomain": "https://pay.example"},
            {"serviceName": "worker", "type": "worker"}]},
        {"provider": "flightcontrol", "target": "payments", "flow": "deploy", "at": -3000,
         "id": "cmm4qrb5s000flarkfie1d002", "final": "BUILD_ERROR", "error": "exit code 1",
         "services": [{"serviceName": "api", "type": "web"},
            {"serviceName": "worker", "type": "worker"}]},
        {"provider": "flightcontrol", "target": "payments", "environment": "staging",
         "flow": "deploy", "at": -2000, "id": "cmm4qrb5s000flarkfie1d003", "final": "CANCELLED"},
        {"provider": "flightcontrol", "target": "ledger", "flow": "deploy", "at": -1900,
         "id": "cmm4qrb5s000flarkfie1d004", "final": "NO_CHANGE"},
        {"provider": "flightcontrol", "target": "ledger", "flow": "deploy", "at": -1800,
         "id": "cmm4qrb5s000flarkfie1d005", "final": "DEPLOY_ERROR", "failed": "ledger",
         "error": {"message": "unhealthy"}},
        {"provider": "flightcontrol", "target": "ledger", "at": -1700,
         "id": "cmm4qrb5s000flarkfie1d006", "status": "SUCCESS", "steps": [{"after": 1,
            "services": {"ledger": {"status": "DEPLOY_ERROR"}}}]},
        {"provider": "flightcontrol", "target": "ledger", "at": -1600, "final": "PENDING",
         "flow": "deploy", "id": "cmm4qrb5s000flarkfie1d007"},
        {"provider": "flightcontrol", "target": "ledger", "at": -1500, "status": "REVIEWING",
         "id": "cmm4qrb5s000flarkfie1d008"},
        {"provider": "flightcontrol", "target": "live", "at": 0, "flow": "deploy",
         "id": "cmm4qrb5s000flarkfie1d009", "durations": {"PENDING": 60, "INPROGRESS": 60,
            "BUILDING": 60, "DEPLOYING": 60}}
    ]})";
}

} // namespace

void TestFlightcontrolProvider::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"flightcontrol"_s);
    QVERIFY2(provider, provider ? "" : qPrintable(provider.error().message));
    m_provider = *provider;
}

void TestFlightcontrolProvider::init()
{
    const auto parsed = parseScenario(scenario());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    m_http = std::make_unique<HttpClient>();
    m_simulator = std::make_unique<Simulator>(*parsed);
    QVERIFY(m_simulator->listen());
}

Account TestFlightcontrolProvider::account(const QString &form) const
{
    Account found;
    for (const SimulatedAccount &known : m_simulator->accounts()) {
        if (known.account.provider == "flightcontrol"_L1)
            found = known.account;
    }
    found.fields.insert(u"api"_s, form);
    return found;
}

Session TestFlightcontrolProvider::session(const Account &account, const QByteArray &key)
{
    Secret secret(key);
    for (const SimulatedAccount &known : m_simulator->accounts()) {
        if (key.isEmpty() && known.account.provider == account.provider)
            secret = known.secret;
    }
    const auto client =
        std::make_shared<AccountClient>(*m_http, account, *m_provider->origins(account));
    return Session(account, secret, client);
}

void TestFlightcontrolProvider::describesItsFields()
{
    QStringList keys;
    QStringList secrets;
    for (const AccountField &field : m_provider->accountFields()) {
        QVERIFY(!field.label.isEmpty() && !field.hint.isEmpty());
        (field.secret ? secrets : keys).append(field.key);
    }
    QCOMPARE(keys, QStringList({u"api"_s, u"deployments"_s, u"organization"_s, u"base_url"_s}));
    QCOMPARE(secrets, QStringList({u"hooks"_s, u"secret"_s}));
    const Account set(u"a"_s, u"flightcontrol"_s, {{u"hooks"_s, u"https://x"_s}});
    const auto checked = checkAccountFields(set, m_provider->accountFields());
    QVERIFY(!checked && checked.error().message.contains(u"hooks"_s));
}

void TestFlightcontrolProvider::checksTheFieldsBeforeASecretTravels_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("http") << u"http://app.flightcontrol.dev"_s;
    QTest::newRow("no address") << u"flightcontrol"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("password") << u"https://a:b@example.org"_s;
}

void TestFlightcontrolProvider::checksTheFieldsBeforeASecretTravels()
{
    QFETCH(QString, value);
    const Account bad(u"a"_s, u"flightcontrol"_s, {{u"base_url"_s, value}});
    const auto origins = m_provider->origins(bad);
    QVERIFY(!origins);
    QCOMPARE(origins.error().kind, Error::BadInput);
    QVERIFY(origins.error().message.contains(u"“base_url”"_s));
    QVERIFY(!m_provider->recognize(bad, idOf(1)));
}

void TestFlightcontrolProvider::takesTheBaseOfTheForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("origin");
    QTest::newRow("default") << QString() << QString() << u"https://app.flightcontrol.dev"_s;
    QTest::newRow("app") << u"app"_s << QString() << u"https://app.flightcontrol.dev"_s;
    QTest::newRow("v1") << u"v1"_s << QString() << u"https://api.flightcontrol.dev"_s;
    QTest::newRow("own") << u"v1"_s << u"https://gate.example/fc/"_s
                         << u"https://gate.example/fc"_s;
}

void TestFlightcontrolProvider::takesTheBaseOfTheForm()
{
    QFETCH(QString, form);
    QFETCH(QString, base);
    QFETCH(QString, origin);
    const Account fields(u"a"_s, u"flightcontrol"_s, {{u"api"_s, form}, {u"base_url"_s, base}});
    const auto origins = m_provider->origins(fields);
    QVERIFY(origins);
    QCOMPARE(*origins, QList<QUrl> {QUrl(origin)});
}

void TestFlightcontrolProvider::knowsItsHooks()
{
    const DeployHooks *hooks = deployHooks(*m_provider);
    QVERIFY(hooks);
    const Account fields(u"a"_s, u"flightcontrol"_s);
    QVERIFY(hooks->checkHook(
        fields, QUrl(u"https://app.flightcontrol.dev/api/deploy-hook/cm1/canary"_s)));
    const auto refused =
        hooks->checkHook(fields, QUrl(u"https://evil.example/api/deploy-hook/cm1/canary"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::BadInput);
    QVERIFY(refused.error().message.contains(u"https://app.flightcontrol.dev/api/deploy-hook/"_s));
    QVERIFY(!refused.error().message.contains(u"canary"_s));
    const auto cloudflare = m_registry->provider(u"cloudflare-pages"_s);
    QVERIFY(cloudflare && !deployHooks(**cloudflare));
}

void TestFlightcontrolProvider::testsAKey_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("part");
    QTest::newRow("app") << u"app"_s << u"sees a deployment of “payments” (production)"_s;
    QTest::newRow("v1") << u"v1"_s << u"sees 5 service"_s;
}

void TestFlightcontrolProvider::testsAKey()
{
    QFETCH(QString, form);
    QFETCH(QString, part);
    const auto report = QCoro::waitFor(m_provider->test(session(account(form))));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->summary.contains(part), qPrintable(report->summary));
    QVERIFY(report->warnings.isEmpty());
    QCOMPARE(m_simulator->requestCount(), 1);
    // The service tells of no right and no end: only what an answer showed is held.
    QVERIFY(report->expires.isNull());
    const bool isNew = form == "v1"_L1;
    QCOMPARE(report->rights.size(), isNew ? 2 : 1);
    QCOMPARE(report->rights.first().isHeld, isNew ? std::nullopt : std::optional(true));
    QCOMPARE(report->rights.last().isHeld, std::optional(true));
    const auto refused = QCoro::waitFor(m_provider->test(session(account(form), "wrong-key")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Unauthorized);
}

void TestFlightcontrolProvider::saysWhatATestDoesNotProve()
{
    Account bare = account();
    bare.fields.remove(u"deployments"_s);
    const auto report = QCoro::waitFor(m_provider->test(session(bare)));
    QVERIFY(report);
    QVERIFY(report->summary.contains(u"did not refuse"_s));
    QCOMPARE(report->rights.size(), 1);
    QVERIFY(!report->rights.first().isHeld);
    QCOMPARE(report->warnings.size(), 2);
    QVERIFY(report->warnings.last().contains(u"watch --keep"_s));
    const auto refused = QCoro::waitFor(m_provider->test(session(bare, "wrong-key")));
    QCOMPARE(refused.error().kind, Error::Unauthorized);

    Account gone = account();
    gone.fields.insert(u"deployments"_s, idOf(77));
    const auto unknown = QCoro::waitFor(m_provider->test(session(gone)));
    QVERIFY(unknown);
    QVERIFY(unknown->summary.contains(u"did not refuse"_s));
    QVERIFY(unknown->warnings.first().contains(idOf(77)));
}

void TestFlightcontrolProvider::explainsWhereItLooked()
{
    Account watching = account();
    watching.fields.insert(u"deployments"_s, idOf(1) + u',' + idOf(77));
    const auto listing = QCoro::waitFor(m_provider->targets(session(watching)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QCOMPARE(listing->targets.size(), 1);
    QCOMPARE(listing->scopes.size(), 2);
    for (const SearchedScope &scope : listing->scopes) {
        QCOMPARE(scope.kind, u"deployment"_s);
        QCOMPARE(scope.field, u"deployments"_s);
        const bool isKnown = scope.id == idOf(1);
        QCOMPARE(scope.targets, isKnown ? std::optional(1) : std::nullopt);
        QCOMPARE(scope.error.has_value(), !isKnown);
        if (!isKnown)
            QVERIFY(scope.error->message.contains(idOf(77)));
    }

    Account bare = account();
    bare.fields.remove(u"deployments"_s);
    const auto nothing = QCoro::waitFor(m_provider->targets(session(bare)));
    QVERIFY(nothing && nothing->targets.isEmpty());
    QCOMPARE(nothing->scopes.size(), 1);
    QVERIFY(nothing->scopes.first().error->message.contains(u"watch --keep"_s));
}

void TestFlightcontrolProvider::namesTheEnvironmentsOfV1()
{
    Account watching = account(u"v1"_s);
    watching.fields.insert(u"deployments"_s, idOf(1));
    const auto listing = QCoro::waitFor(m_provider->targets(session(watching)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QCOMPARE(listing->targets.size(), 1);
    const QString watched = listing->targets.first().id;
    int counted = 0;
    int unwatched = 0;
    for (const SearchedScope &scope : listing->scopes) {
        if (scope.kind != "environment"_L1)
            continue;
        QVERIFY(!scope.id.isEmpty() && !scope.name.isEmpty() && scope.field.isEmpty());
        QCOMPARE(scope.targets, std::optional(scope.id == watched ? 1 : 0));
        QCOMPARE(scope.error.has_value(), scope.id != watched);
        counted += *scope.targets;
        unwatched += *scope.targets == 0 ? 1 : 0;
    }
    QCOMPARE(counted, 1);
    QCOMPARE_GE(unwatched, 2);

    m_simulator->addFault({u"/v1/services"_s, u"500"_s, 100});
    const auto without = QCoro::waitFor(m_provider->targets(session(watching)));
    QVERIFY(without);
    QCOMPARE(without->targets, listing->targets);
    QVERIFY(without->problems.isEmpty());
    QVERIFY(without->scopes.last().error);
    QCOMPARE(without->scopes.last().error->kind, Error::Server);
}

void TestFlightcontrolProvider::keepsEachFormOfTheKey_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("app") << u"app"_s;
    QTest::newRow("v1") << u"v1"_s;
}

void TestFlightcontrolProvider::keepsEachFormOfTheKey()
{
    QFETCH(QString, form);
    const auto shown = QCoro::waitFor(m_provider->show(session(account(form)), idOf(1)));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    const bool isNewForm = form == "v1"_L1;
    QCOMPARE(shown->parts.first().url, isNewForm ? u"https://pay.example"_s : QString());
    QCOMPARE(shown->properties.contains(u"Project"_s), isNewForm);

    const int before = m_simulator->requestCount();
    const auto refused =
        QCoro::waitFor(m_provider->show(session(account(form), "wrong-key"), idOf(1)));
    QCOMPARE(refused.error().kind, Error::Unauthorized);
    QVERIFY(refused.error().message.contains(u"“api”"_s));
    QCOMPARE(m_simulator->requestCount(), before + 1);
}

void TestFlightcontrolProvider::listsTargets()
{
    const auto targets = QCoro::waitFor(m_provider->targets(session()));
    QVERIFY(targets && targets->problems.isEmpty());
    QStringList names;
    for (const Target &target : targets->targets) {
        QCOMPARE(target.kind, u"environment"_s);
        QCOMPARE(target.id.size(), 25);
        names.append(target.name);
    }
    names.sort();
    QCOMPARE(names, QStringList({u"ledger"_s, u"live"_s, u"payments"_s, u"payments"_s}));
}

void TestFlightcontrolProvider::listsTheNewest()
{
    const auto all = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(all && all->problems.isEmpty());
    QCOMPARE(all->deployments.size(), 9);
    QCOMPARE(all->deployments.first().id, idOf(9));
    for (qsizetype i = 1; i < all->deployments.size(); ++i)
        QVERIFY(all->deployments.at(i - 1).created >= all->deployments.at(i).created);

    Account odd = account();
    odd.fields.insert(
        u"deployments"_s, idOf(4) + u", "_s + idOf(4).toUpper() + u",,odd/../id,"_s + idOf(3));
    const auto some = QCoro::waitFor(m_provider->list(session(odd), Query()));
    QVERIFY(some);
    QCOMPARE(some->deployments.size(), 2);
    QCOMPARE(some->problems.size(), 1);
    QCOMPARE(some->problems.first().kind, Error::BadInput);
    QVERIFY(some->problems.first().message.contains(u"odd/../id"_s));

    Account none = account();
    none.fields.remove(u"deployments"_s);
    const int before = m_simulator->requestCount();
    const auto nothing = QCoro::waitFor(m_provider->list(session(none), Query()));
    QVERIFY(nothing && nothing->deployments.isEmpty() && nothing->problems.isEmpty());
    QCOMPARE(m_simulator->requestCount(), before);
}

void TestFlightcontrolProvider::listsOneTarget()
{
    const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(3)));
    QVERIFY(shown);
    const auto staging = QCoro::waitFor(m_provider->list(session(), Query(shown->target.id, 25)));
    QVERIFY(staging);
    QCOMPARE(staging->deployments, QList<Deployment> {*shown});
    const auto ledger = QCoro::waitFor(m_provider->show(session(), idOf(4)));
    QVERIFY(ledger);
    const auto newest = QCoro::waitFor(m_provider->list(session(), Query(ledger->target.id, 2)));
    QVERIFY(newest && newest->deployments.size() == 2);
    QCOMPARE(newest->deployments.first().id, idOf(8));
}

void TestFlightcontrolProvider::showsEveryState_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("status");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("parts");
    const auto row = [](int number, Phase phase, const QString &status, Health health,
                         const QString &parts) {
        QTest::addRow("%d", number) << number << phase << status << health << parts;
    };
    row(1, Phase::Succeeded, u"SUCCESS"_s, Health::Healthy, u"api:SUCCESS worker:SUCCESS"_s);
    row(2, Phase::Failed, u"BUILD_ERROR"_s, Health::None, u"api:BUILD_ERROR worker:CANCELLED"_s);
    row(3, Phase::Canceled, u"CANCELLED"_s, Health::None, u"payments:CANCELLED"_s);
    row(4, Phase::Skipped, u"NO_CHANGE"_s, Health::None, u"ledger:NO_CHANGE"_s);
    row(5, Phase::Failed, u"DEPLOY_ERROR"_s, Health::None, u"ledger:DEPLOY_ERROR"_s);
    row(6, Phase::Partial, u"SUCCESS"_s, Health::Failing, u"ledger:DEPLOY_ERROR"_s);
    row(7, Phase::Queued, u"PENDING"_s, Health::None, u"ledger:PENDING"_s);
    row(8, Phase::Unknown, u"REVIEWING"_s, Health::None, u"ledger:REVIEWING"_s);
    row(9, Phase::Queued, u"PENDING"_s, Health::None, u"live:PENDING"_s);
}

void TestFlightcontrolProvider::showsEveryState()
{
    QFETCH(int, number);
    QFETCH(Phase, phase);
    QFETCH(QString, status);
    QFETCH(Health, health);
    QFETCH(QString, parts);
    const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(number)));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->id, idOf(number));
    QCOMPARE(shown->phase, phase);
    QCOMPARE(shown->status, status);
    QCOMPARE(shown->health, health);
    QStringList words;
    for (const Part &part : shown->parts)
        words.append(part.name + u':' + part.status);
    QCOMPARE(words.join(u' '), parts);
    QVERIFY(!shown->instances && shown->live == std::nullopt);
    const QString base = account().field(u"base_url"_s);
    for (const QString &reference : {shown->id, base + "/api/deployments/"_L1 + shown->id,
             base + "/v1/deployments/"_L1 + shown->id})
        QCOMPARE(m_provider->recognize(account(), reference), std::optional(shown->id));
}

void TestFlightcontrolProvider::followsADeployment()
{
    Deployment seen;
    QStringList words;
    for (int i = 0; i < 400 && !isOver(seen); ++i) {
        const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(9)));
        QVERIFY(shown);
        seen = observe(seen, *shown, QDateTime::currentDateTimeUtc());
        if (words.isEmpty() || words.last() != seen.status)
            words.append(seen.status);
        QTest::qWait(20);
    }
    QCOMPARE(words, QStringList({u"PENDING"_s, u"INPROGRESS"_s, u"DEPLOYING"_s, u"SUCCESS"_s}));
    QStringList stages;
    for (const Stage &stage : seen.stages) {
        stages.append(stage.name);
        QVERIFY(stage.started.isValid() && stage.ended > stage.started);
        QVERIFY(stage.observed);
    }
    QCOMPARE(stages, QStringList({u"PENDING"_s, u"INPROGRESS"_s, u"BUILDING"_s, u"DEPLOYING"_s}));
    QCOMPARE(seen.stages.first().started, seen.created);
    QCOMPARE(seen.stages.last().phase, Phase::Succeeded);
    QVERIFY(seen.finished.isValid() && duration(seen)->count() > 2000);
    QVERIFY(isGood(seen));
}

void TestFlightcontrolProvider::namesAnUnknownId()
{
    const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(77)));
    QVERIFY(!shown);
    QCOMPARE(shown.error().kind, Error::NotFound);
    QVERIFY(shown.error().message.contains(idOf(77)));
    QCOMPARE(QCoro::waitFor(m_provider->show(session(), u"a/b"_s)).error().kind, Error::BadInput);

    Account kept = account();
    kept.fields.insert(u"deployments"_s, idOf(1) + u',' + idOf(77) + u',' + idOf(2));
    const auto listing = QCoro::waitFor(m_provider->list(session(kept), Query()));
    QVERIFY(listing);
    QCOMPARE(listing->deployments.size(), 2);
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY(listing->problems.first().message.contains(idOf(77)));
}

void TestFlightcontrolProvider::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("401") << u"401"_s << Error::Unauthorized;
    QTest::newRow("429") << u"429"_s << Error::RateLimited;
    QTest::newRow("500") << u"500"_s << Error::Server;
    QTest::newRow("503") << u"503"_s << Error::Server;
    QTest::newRow("text") << u"text"_s << Error::Server;
    QTest::newRow("html") << u"html"_s << Error::BadReply;
    QTest::newRow("bad-json") << u"bad-json"_s << Error::BadReply;
    QTest::newRow("empty") << u"empty"_s << Error::BadReply;
    QTest::newRow("reset") << u"reset"_s << Error::Network;
}

void TestFlightcontrolProvider::saysWhatWentWrong()
{
    QFETCH(QString, fault);
    QFETCH(Error::Kind, kind);
    m_simulator->addFault({u"/deployments/"_s, fault, 1000});
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, kind);
    QVERIFY(!listing.error().message.isEmpty());

    // One of them alone loses no other, and is no reason to stop asking for the account.
    init();
    m_simulator->addFault({idOf(2), fault, 1000});
    const auto others = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(others);
    QCOMPARE(others->deployments.size(), 8);
    QCOMPARE(others->problems.size(), 1);
    QCOMPARE(others->problems.first().kind, kind == Error::Unauthorized ? Error::Forbidden : kind);
}

void TestFlightcontrolProvider::asksForWhatIsOverOnce()
{
    const Session asked = session();
    const auto first = QCoro::waitFor(m_provider->list(asked, Query()));
    QVERIFY(first);
    QCOMPARE(m_simulator->requestCount(), 9);
    const auto second = QCoro::waitFor(m_provider->list(asked, Query()));
    QVERIFY(second);
    // Those that wait, are unknown or are under way.
    QCOMPARE(m_simulator->requestCount(), 12);
    QCOMPARE(second->deployments.size(), 9);
    const auto another = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(another);
    QCOMPARE(m_simulator->requestCount(), 21);

    m_simulator->addFault({u"/deployments/"_s, u"401"_s, 1000});
    const auto refused = QCoro::waitFor(m_provider->list(asked, Query()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Unauthorized);
}

void TestFlightcontrolProvider::handsOutNoLog()
{
    struct Nothing : LogSink {
        void append(const QByteArray &) override { }
    } sink;
    const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(2)));
    QVERIFY(shown && shown->logs.isEmpty());
    const auto log = QCoro::waitFor(m_provider->log(session(), LogLink(u"x"_s, {}), &sink));
    QCOMPARE(log.error().kind, Error::BadInput);
}

void TestFlightcontrolProvider::endsAsCancelled()
{
    m_simulator->addFault({u"/deployments"_s, u"silent"_s, 1000});
    const Session asked = session();
    auto task = m_provider->list(asked, Query());
    QTRY_VERIFY(m_simulator->requestCount() >= 3);
    asked.http->cancel();
    const auto listing = QCoro::waitFor(std::move(task));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, Error::Cancelled);
}

QTEST_GUILESS_MAIN(TestFlightcontrolProvider)
#include "tst_flightcontrolprovider.moc"
