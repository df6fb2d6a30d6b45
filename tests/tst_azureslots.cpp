// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"

#include <httpclient.h>
#include <providerregistry.h>
#include <slotcopier.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// Slot copies through the plugin, over HTTP: what is looked at before, the one request, and what
/// every answer to it and to the questions after it comes to.
class TestAzureSlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void looksAtAnApp();
    void looksAgainEachTime();
    void toleratesWhatMayNotBeRead();
    void saysWhyAnAppCannotBeSeen();
    void sharesOutTheTraffic_data();
    void sharesOutTheTraffic();
    void readsTheSettings();
    void writesTheSampleOfTheDocument();
    void writesRequests_data();
    void writesRequests();
    void refusesSenselessCopies_data();
    void refusesSenselessCopies();
    void keepsToTheSubscriptionsOfTheAccount();
    void namesTheRow();
    void knowsItsReferenceAndAsksNobody();
    void takesAnswers_data();
    void takesAnswers();
    void saysRefusals_data();
    void saysRefusals();
    void sendsNoTokenTwice();
    void sendsOnceOverAClosedConnection();
    void tellsWhatWasNeverSent();
    void followsTheOperation();
    void keepsAnOperationThatIsNotRenewed();
    void readsVerdicts_data();
    void readsVerdicts();
    void asksAgainLater_data();
    void asksAgainLater();
    void looksForAnOperationThatIsGone();
    void goesOnWithoutAnOperation();
    void asksNoForeignOperation();
    void showsTheInstances();
    void findsALostCopy_data();
    void findsALostCopy();
    void saysThatItCannotLook();

private:
    void answerRecords(const QString &slot, const QJsonArray &records)
    {
        m_service->forget(slot + "/deployments"_L1);
        m_service->answerList(slot + "/deployments"_L1, records);
    }
    [[nodiscard]] Result<CopyApp> look(const QString &app) const
    {
        return QCoro::waitFor(m_copier->copyApp(m_session, app));
    }
    [[nodiscard]] Result<CopyState> start() const
    {
        return QCoro::waitFor(m_copier->startCopy(m_session, m_copy));
    }
    [[nodiscard]] Result<CopyState> poll(const CopyState &state) const
    {
        return QCoro::waitFor(m_copier->pollCopy(m_session, m_copy, state));
    }
    [[nodiscard]] Result<CopyState> find(const CopyState &state) const
    {
        return QCoro::waitFor(m_copier->findCopy(m_session, m_copy, state));
    }
    /// An address for the progress, with a signature that nobody may see.
    [[nodiscard]] QString operation(const QString &key) const;
    [[nodiscard]] QByteArray located(const QString &key) const
    {
        return "Location: " + operation(key).toLatin1() + "\r\n";
    }
    [[nodiscard]] CopyState accepted(const QString &key = u"one"_s) const;
    [[nodiscard]] qsizetype posts() const;

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    SlotCopier *m_copier = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
    Session m_session;
    SlotCopy m_copy;
};

namespace {

const QString site =
    u"/subscriptions/s1/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop-api"_s;
const QString staging = site + "/slots/staging"_L1;
const QString blue = site + "/slots/Blue"_L1;
const QString copyPath = site + "/slotcopy"_L1;
const QString resultPath = staging + "/operationresults/"_L1;
const QString signature = u"canary-signature"_s;

/// From one moment, so that a record that is answered twice is the same.
QDateTime ago(int seconds)
{
    static const QDateTime start = QDateTime::currentDateTimeUtc();
    return start.addSecs(-seconds);
}

QJsonObject record(const QString &id, int age, int number = 4, bool isActive = false)
{
    const bool isComplete = number == 3 || number == 4;
    QJsonObject record {{u"id"_s, id}, {u"status"_s, number}, {u"complete"_s, isComplete},
        {u"active"_s, isActive}, {u"received_time"_s, ago(age).toString(Qt::ISODateWithMs)}};
    if (isComplete)
        record.insert(u"end_time"_s, ago(age - 1).toString(Qt::ISODateWithMs));
    return {{u"id"_s, id}, {u"properties"_s, record}};
}

QJsonObject resource(const QString &id, const QString &host)
{
    return {{u"id"_s, id}, {u"kind"_s, u"app,linux"_s},
        {u"properties"_s, QJsonObject {{u"state"_s, u"Running"_s}, {u"defaultHostName"_s, host}}}};
}

QJsonObject armError(const QString &code)
{
    return {{u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, u"Some words."_s}}}};
}

QJsonObject appServiceError(const QString &code)
{
    return {{u"Code"_s, code}, {u"Message"_s, u"Some words."_s}, {u"Details"_s, QJsonArray()}};
}

QJsonObject config(const QJsonArray &rules)
{
    return {{u"id"_s, site + "/config/web"_L1},
        {u"properties"_s,
            QJsonObject {{u"numberOfWorkers"_s, 2},
                {u"experiments"_s, QJsonObject {{u"rampUpRules"_s, rules}}}}}};
}

QJsonObject rule(const QString &host, const QJsonValue &percent)
{
    return {{u"actionHostName"_s, host}, {u"reroutePercentage"_s, percent}};
}

QString deploymentId(const QString &slot, const QString &id)
{
    return slot + "/deployments/"_L1 + id;
}

QStringList outcomes(const CopyState &state)
{
    QStringList lines;
    for (const CopyStep &step : state.steps)
        lines.append(step.request + ": "_L1 + step.outcome);
    return lines;
}

/// The values of an enum are shown as numbers otherwise.
QString word(CopyState::Outcome outcome)
{
    return QStringList({u"accepted"_s, u"done"_s, u"failed"_s, u"lost"_s}).at(outcome);
}

} // namespace

void TestAzureSlots::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
    m_copier = slotCopier(*m_provider);
    QVERIFY(m_copier);
    const auto other = m_registry->provider(u"flightcontrol"_s);
    QVERIFY(!other || !slotCopier(**other));
}

void TestAzureSlots::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_session = m_service->session(*m_provider, *m_http);
    m_service->answer(site, resource(site, u"shop-api.example"_s));
    m_service->answer(staging, resource(staging, u"shop-api-staging.example"_s));
    // The service spells the same id in several ways.
    m_service->answerList(site + "/slots"_L1,
        {resource(site.toLower() + "/slots/staging"_L1, u"shop-api-staging.example"_s),
            resource(blue, u"shop-api-blue.example"_s)});
    m_service->answer(site + "/config/web"_L1, config({}));
    for (const QString &slot : {site, staging, blue})
        answerRecords(slot, {});
    m_copy = SlotCopy(site, QString(), u"staging"_s);
}

QString TestAzureSlots::operation(const QString &key) const
{
    return m_service->armUrl() + resultPath + key + "?api-version=2020-10-01&t=1&c=MII&s="_L1
        + signature + key;
}

CopyState TestAzureSlots::accepted(const QString &key) const
{
    CopyState state;
    state.outcome = CopyState::Accepted;
    state.operation = operation(key);
    state.before = {deploymentId(staging, u"old"_s)};
    state.sent = ago(60);
    return state;
}

qsizetype TestAzureSlots::posts() const
{
    const QList<QByteArray> heads = m_service->arm().requests();
    return std::count_if(heads.begin(), heads.end(),
        [](const QByteArray &head) { return head.startsWith("POST "); });
}

void TestAzureSlots::looksAtAnApp()
{
    answerRecords(site, {record(u"p2"_s, 20, 3), record(u"p1"_s, 100, 4, true)});
    answerRecords(staging, {record(u"s1"_s, 300, 4, true)});
    answerRecords(blue, {});
    for (const QString &id : {site, staging, site.toUpper() + u'/'}) {
        const auto app = look(id);
        // Only the spelling of the service is answered.
        if (id != site && id != staging) {
            QVERIFY(!app && app.error().kind == Error::NotFound);
            continue;
        }
        QVERIFY2(app, app ? "" : qPrintable(app.error().message));
        QCOMPARE(app->id, site);
        QCOMPARE(app->name, u"shop-api"_s);
        QCOMPARE(app->resourceGroup, u"rg-shop"_s);
        QCOMPARE(app->subscription, u"s1"_s);
        QStringList names;
        for (const CopySlot &slot : app->appSlots)
            names.append(slot.name);
        QCOMPARE(names, QStringList({u""_s, u"Blue"_s, u"staging"_s}));
        const CopySlot *production = app->slot(u""_s);
        QVERIFY(production && !production->problem);
        QCOMPARE(production->state, u"Running"_s);
        QCOMPARE(production->newest->id, deploymentId(site, u"p2"_s));
        QCOMPARE(production->newest->phase, Phase::Failed);
        QCOMPARE(production->live->id, deploymentId(site, u"p1"_s));
        QCOMPARE(production->records,
            QStringList({deploymentId(site, u"p2"_s), deploymentId(site, u"p1"_s)}));
        QVERIFY(!app->slot(u"blue"_s)->newest && !app->slot(u"blue"_s)->live);
        QCOMPARE(app->slot(u"STAGING"_s)->records.size(), 1);
        QCOMPARE(app->slot(u"staging"_s)->traffic, std::optional(0.0));
        QCOMPARE(production->traffic, std::optional(100.0));
    }
}

void TestAzureSlots::looksAgainEachTime()
{
    QVERIFY(look(site));
    QStringList first = m_service->takeRequests();
    QVERIFY(look(site));
    QStringList second = m_service->takeRequests();
    // What is asked at once comes in any order.
    first.sort();
    second.sort();
    QCOMPARE(first.size(), 6);
    QCOMPARE(second, first);
    QCOMPARE(posts(), 0);
}

void TestAzureSlots::toleratesWhatMayNotBeRead()
{
    m_service->forget(site + "/config/web"_L1);
    m_service->answer(site + "/config/web"_L1, armError(u"AuthorizationFailed"_s), 403);
    m_service->forget(staging + "/deployments"_L1);
    m_service->answer(staging + "/deployments"_L1, armError(u"AuthorizationFailed"_s), 403);
    const auto app = look(site);
    QVERIFY2(app, app ? "" : qPrintable(app.error().message));
    QCOMPARE(app->appSlots.size(), 3);
    for (const CopySlot &slot : app->appSlots) {
        QVERIFY(!slot.traffic);
        QCOMPARE(slot.problem.has_value(), slot.name == "staging"_L1);
    }
    QCOMPARE(app->slot(u"staging"_s)->problem->kind, Error::Forbidden);
}

void TestAzureSlots::saysWhyAnAppCannotBeSeen()
{
    for (const QString &text : {u""_s, u"shop-api"_s, site + "/deployments/x"_L1})
        QCOMPARE(look(text).error().kind, Error::BadInput);
    QVERIFY(m_service->takeRequests().isEmpty());
    m_service->forget(site + "/slots"_L1);
    m_service->answer(site + "/slots"_L1, armError(u"AuthorizationFailed"_s), 403);
    QCOMPARE(look(site).error().kind, Error::Forbidden);
    // Half a list could hide the target.
    m_service->forget(site + "/slots"_L1);
    m_service->answer(site + "/slots"_L1,
        QJsonObject {{u"value"_s, QJsonArray()}, {u"nextLink"_s, u"https://other.example/x"_s}});
    QCOMPARE(look(site).error().kind, Error::BadReply);
    m_service->forget(site);
    const auto gone = look(staging);
    QCOMPARE(gone.error().kind, Error::NotFound);
    QVERIFY2(gone.error().message.contains(u"“shop-api”"_s), qPrintable(gone.error().message));
}

void TestAzureSlots::sharesOutTheTraffic_data()
{
    QTest::addColumn<QJsonArray>("rules");
    QTest::addColumn<double>("production");
    QTest::addColumn<double>("staging");
    QTest::addColumn<double>("blue");
    const QString one = u"SHOP-API-staging.example"_s;
    const QString other = u"shop-api-blue.example"_s;
    QTest::newRow("none") << QJsonArray() << 100.0 << 0.0 << 0.0;
    QTest::newRow("one") << QJsonArray {rule(one, 12.5)} << 87.5 << 12.5 << 0.0;
    QTest::newRow("two") << QJsonArray {rule(one, 10), rule(other, 30)} << 60.0 << 10.0 << 30.0;
    QTest::newRow("elsewhere") << QJsonArray {rule(u"gone.example"_s, 5)} << 95.0 << 0.0 << 0.0;
    QTest::newRow("too much") << QJsonArray {rule(one, 80), rule(other, 900)} << 0.0 << 80.0
                              << 20.0;
    QTest::newRow("odd") << QJsonArray {5, rule(one, u"x"_s), rule(other, -3)} << 100.0 << 0.0
                         << 0.0;
}

void TestAzureSlots::sharesOutTheTraffic()
{
    QFETCH(QJsonArray, rules);
    m_service->forget(site + "/config/web"_L1);
    m_service->answer(site + "/config/web"_L1, config(rules));
    const auto app = look(site);
    QVERIFY(app);
    QTEST(*app->slot(u""_s)->traffic, "production");
    QTEST(*app->slot(u"staging"_s)->traffic, "staging");
    QTEST(*app->slot(u"blue"_s)->traffic, "blue");
}

void TestAzureSlots::readsTheSettings()
{
    m_service->answer(staging + "/config/web"_L1, config({}));
    for (const QString &id : {site, staging}) {
        const auto settings = QCoro::waitFor(m_copier->slotConfig(m_session, id));
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
        QCOMPARE(settings->value("numberOfWorkers"_L1), QJsonValue(2));
        QVERIFY(
            m_service->arm().requests().last().contains("/config/web?api-version=2020-10-01 HTTP"));
    }
    const auto failed = [&](const QString &id) {
        return QCoro::waitFor(m_copier->slotConfig(m_session, id)).error().kind;
    };
    m_service->answer(blue + "/config/web"_L1, armError(u"AuthorizationFailed"_s), 403);
    QCOMPARE(failed(blue), Error::Forbidden);
    m_service->forget(blue + "/config/web"_L1);
    m_service->answer(blue + "/config/web"_L1, QJsonObject {{u"properties"_s, 5}});
    QCOMPARE(failed(blue), Error::BadReply);
    QCOMPARE(failed(u"blue"_s), Error::BadInput);
}

void TestAzureSlots::writesTheSampleOfTheDocument()
{
    const QString app = u"/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345/resourceGroups/"
                        "testrg123/providers/Microsoft.Web/sites/tests346"_s;
    const QByteArray sample = R"({
  "targetSlot": "staging",
  "siteConfig": {
    "numberOfWorkers": 1,
    "httpLoggingEnabled": true
  }
})";
    const SlotCopy copy(app, QString(), u"staging"_s,
        QJsonObject {{u"numberOfWorkers"_s, 1}, {u"httpLoggingEnabled"_s, true}});
    const auto request = m_copier->copyRequest(Account(u"a"_s, u"azure"_s), copy);
    QVERIFY(request);
    QCOMPARE(request->verb, QByteArray("POST"));
    QCOMPARE(request->url.toString(),
        "https://management.azure.com"_L1 + app + "/slotcopy?api-version=2020-10-01"_L1);
    QCOMPARE(QJsonDocument::fromJson(request->body), QJsonDocument::fromJson(sample));
    QVERIFY(request->body.startsWith(R"({"targetSlot":"staging")"));
}

void TestAzureSlots::writesRequests_data()
{
    QTest::addColumn<SlotCopy>("copy");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray content = R"({"targetSlot":"staging","siteConfig":null})";
    QTest::newRow("from production") << SlotCopy(site, u""_s, u"staging"_s) << copyPath << content;
    QTest::newRow("from production by name")
        << SlotCopy(site, u"Production"_s, u"staging"_s) << copyPath << content;
    QTest::newRow("from a slot") << SlotCopy(site, u"Blue"_s, u"staging"_s) << blue + "/slotcopy"_L1
                                 << content;
    QTest::newRow("app by a slot") << SlotCopy(staging, u""_s, u"staging"_s) << copyPath << content;
    QTest::newRow("with no setting") << SlotCopy(site, u""_s, u"a-1"_s, QJsonObject()) << copyPath
                                     << QByteArray(R"({"targetSlot":"a-1","siteConfig":{}})");
    QTest::newRow("with settings")
        << SlotCopy(site, u""_s, u"staging"_s,
               QJsonObject {{u"appCommandLine"_s, u"a \"b\" ü"_s},
                   {u"cors"_s, QJsonObject {{u"allowedOrigins"_s, QJsonArray {u"*"_s}}}},
                   {u"limits"_s, QJsonValue()}})
        << copyPath
        << QByteArray("{\"targetSlot\":\"staging\",\"siteConfig\":{\"appCommandLine\":"
                      "\"a \\\"b\\\" ü\",\"cors\":{\"allowedOrigins\":[\"*\"]},\"limits\":null}}");
}

void TestAzureSlots::writesRequests()
{
    QFETCH(SlotCopy, copy);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    const auto request = m_copier->copyRequest(m_session.account, copy);
    QVERIFY2(request, request ? "" : qPrintable(request.error().message));
    QCOMPARE(request->url.toString(), m_service->armUrl() + path + "?api-version=2020-10-01"_L1);
    QCOMPARE(request->body, body);

    // And that is what goes on the wire.
    m_service->answer(path, QJsonObject());
    m_copy = copy;
    const auto state = start();
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QCOMPARE(m_service->arm().bodies().last(), body);
    const QByteArray head = m_service->arm().requests().last();
    QVERIFY2(head.startsWith("POST /arm" + path.toLatin1() + "?api-version=2020-10-01 HTTP/1.1")
            && head.contains("Authorization: Bearer token-1\r\n")
            && head.toLower().contains("content-type: application/json"),
        head.constData());
}

void TestAzureSlots::refusesSenselessCopies_data()
{
    QTest::addColumn<SlotCopy>("copy");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const SlotCopy &copy, const QString &words) {
        QTest::newRow(name) << copy << words;
    };
    row("no target", SlotCopy(site, u"Blue"_s, u""_s), u"Production is never"_s);
    for (const QString &name : {u"production"_s, u"PRODUCTION"_s, u"Production"_s})
        row(qPrintable(name), SlotCopy(site, u"Blue"_s, name), u"Production is never"_s);
    row("onto itself", SlotCopy(site, u"staging"_s, u"staging"_s), u"“staging” cannot"_s);
    row("in other case", SlotCopy(site, u"Staging"_s, u"STAGING"_s), u"“STAGING” cannot"_s);
    for (const QString &name : {u" staging"_s, u"staging\n"_s, u"a/b"_s, u".."_s, u"a b"_s,
             u"sta\u202eging"_s, u"st\u200baging"_s, u"stäging"_s, u"-a"_s, QString(60, u'a')}) {
        row(qPrintable(u"target "_s + name), SlotCopy(site, u""_s, name), u"no name of a slot"_s);
        row(qPrintable(u"source "_s + name), SlotCopy(site, name, u"staging"_s),
            u"no name of a slot"_s);
    }
    row("no app", SlotCopy(u"shop-api"_s, u""_s, u"staging"_s), u"“shop-api” is no app"_s);
    row("deployment", SlotCopy(site + "/deployments/x"_L1, u""_s, u"staging"_s), u"is no app"_s);
}

void TestAzureSlots::refusesSenselessCopies()
{
    QFETCH(SlotCopy, copy);
    QFETCH(QString, words);
    const auto request = m_copier->copyRequest(m_session.account, copy);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, Error::BadInput);
    QVERIFY2(request.error().message.contains(words), qPrintable(request.error().message));
    m_copy = copy;
    const auto state = start();
    QVERIFY(!state && state.error().kind == Error::BadInput && isNotSent(state.error()));
    QVERIFY(!poll(accepted()));
    QVERIFY(!find(accepted()));
    QVERIFY(m_service->arm().requests().isEmpty() && m_service->login().requests().isEmpty());
}

void TestAzureSlots::keepsToTheSubscriptionsOfTheAccount()
{
    Account account = m_session.account;
    account.fields.insert(u"subscriptions"_s, u"s2, S1"_s);
    QVERIFY(m_copier->copyRequest(account, m_copy));
    account.fields.insert(u"subscriptions"_s, u"s2"_s);
    const auto other = m_copier->copyRequest(account, m_copy);
    QVERIFY(!other && other.error().kind == Error::BadInput);
    QVERIFY(other.error().message.contains(u"s1"_s));
}

void TestAzureSlots::namesTheRow()
{
    const QString uuid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
    const Account account(u"work"_s, u"azure"_s, {{u"tenant_id"_s, u"larkfield.example"_s}});
    const Deployment row = m_copier->copyRow(account, m_copy, uuid);
    QCOMPARE(row.provider, u"azure"_s);
    QCOMPARE(row.account, u"work"_s);
    QCOMPARE(row.source, u"azure-app-service"_s);
    QCOMPARE(row.id, staging + "/slotcopies/"_L1 + uuid);
    QCOMPARE(row.target.id, staging + "/slotcopies"_L1);
    QCOMPARE(row.target.name, u"shop-api"_s);
    QCOMPARE(row.target.kind, u"slot-copy"_s);
    QCOMPARE(row.target.parent, QString());
    QCOMPARE(row.environment, u"staging"_s);
    QCOMPARE(row.message, u"Slot copy: production to staging"_s);
    QCOMPARE(row.trigger, u"slotcopy"_s);
    QCOMPARE(
        row.dashboardUrl, "https://portal.azure.com/#@larkfield.example/resource"_L1 + staging);
    QCOMPARE(row.properties.values(), QStringList({u"production"_s, u"staging"_s}));
    const SlotCopy back(blue, u"staging"_s, u"Blue"_s);
    QCOMPARE(m_copier->copyRow(account, back, uuid).message, u"Slot copy: staging to Blue"_s);
    QCOMPARE(m_copier->copyRow(account, back, uuid).target.id, blue + "/slotcopies"_L1);
}

void TestAzureSlots::knowsItsReferenceAndAsksNobody()
{
    const QString uuid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
    const QString id = m_copier->copyRow(m_session.account, m_copy, uuid).id;
    QCOMPARE(m_provider->recognize(m_session.account, id), std::optional(id));
    QCOMPARE(m_provider->recognize(
                 m_session.account, staging + "/SlotCopies/"_L1 + uuid.toUpper() + u'/'),
        std::optional(id));
    for (const QString &text : {site + "/slotcopies/"_L1 + uuid, staging + "/slotcopies"_L1,
             staging + "/slotcopies/7"_L1, staging + "/slotcopies/"_L1 + uuid + "/log"_L1,
             site + "/slots/production/slotcopies/"_L1 + uuid})
        QVERIFY2(!m_provider->recognize(m_session.account, text), qPrintable(text));
    const auto shown = QCoro::waitFor(m_provider->show(m_session, id));
    QVERIFY(!shown && shown.error().kind == Error::NotFound);
    QVERIFY2(shown.error().message.contains(u"history"_s), qPrintable(shown.error().message));
    const auto logs = QCoro::waitFor(m_provider->logs(m_session, LogLink(id, QString())));
    QVERIFY(!logs || logs->isEmpty() || logs->first().link.id == id);
    QVERIFY(m_service->arm().requests().isEmpty() && m_service->login().requests().isEmpty());
}

void TestAzureSlots::takesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<QString>("location"); ///< `OWN` stands for one of the service's
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("step");
    const QJsonValue none = u""_s;
    const auto row = [](const char *name, int status, const QJsonValue &body,
                         const QString &location, const QString &outcome, const QString &step) {
        QTest::newRow(name) << status << body << location << outcome << step;
    };
    const QString own = u"OWN"_s;
    row("done", 200, none, {}, u"done"_s, u"200 OK"_s);
    row("done, the slot", 200, resource(staging, u"x"_s), {}, u"done"_s, u"200 OK"_s);
    row("done, null", 200, u"null"_s, {}, u"done"_s, u"200 OK"_s);
    row("accepted", 202, none, own, u"accepted"_s, u"202 Accepted"_s);
    row("accepted, a body", 202, QJsonObject {{u"a"_s, 1}}, own, u"accepted"_s, u"202 Accepted"_s);
    row("accepted, nowhere", 202, none, {}, u"accepted"_s, u"without an address"_s);
    row("accepted, elsewhere", 202, none, u"https://other.example/arm/x?s=canary-signature"_s,
        u"accepted"_s, u"https://other.example), which is not asked"_s);
    row("accepted, not below", 202, none, u"/other/x?s=canary-signature"_s, u"accepted"_s,
        u"cannot be used"_s);
    row("accepted, climbing", 202, none, u"/arm/../x?s=canary-signature"_s, u"accepted"_s,
        u"cannot be used"_s);
    row("accepted, garbage", 202, none, u"http://[x"_s, u"accepted"_s, u"cannot be used"_s);
    row("a page", 200, u"<html>canary</html>"_s, {}, u"lost"_s, u"not known whether"_s);
    row("an error in a good answer", 200, armError(u"Odd"_s), {}, u"lost"_s, u"200 Odd"_s);
    row("a page, accepted", 202, u"<html>"_s, own, u"lost"_s, u"not known whether"_s);
    row("created", 201, none, {}, u"lost"_s, u"201: it is not known"_s);
    row("no content", 204, none, {}, u"lost"_s, u"204: it is not known"_s);
    row("partial", 206, none, {}, u"lost"_s, u"206: it is not known"_s);
    for (const int status : {301, 302, 303, 307, 308})
        row(qPrintable(u"moved %1"_s.arg(status)), status, none, own, u"lost"_s,
            u"it is not known"_s);
    row("server gave up", 408, none, {}, u"lost"_s, u"408"_s);
    row("client gave up", 499, none, {}, u"lost"_s, u"499"_s);
    row("fault", 500, armError(u"InternalServerError"_s), {}, u"lost"_s,
        u"500 InternalServerError: it is not known whether the copy was started. Azure says: "
        "“Some words.”"_s);
    row("gateway", 502, u"<html>"_s, {}, u"lost"_s, u"502"_s);
    row("edge", 503, u"<html>"_s, {}, u"lost"_s, u"503"_s);
    row("gateway gave up", 504, appServiceError(u"GatewayTimeout"_s), {}, u"lost"_s,
        u"504 GatewayTimeout"_s);
}

void TestAzureSlots::takesAnswers()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    QFETCH(QString, location);
    const bool isOwn = location == "OWN"_L1;
    QByteArray fields = "Retry-After: 7\r\n";
    if (isOwn)
        fields += located(u"one"_s);
    else if (!location.isEmpty())
        fields += "Location: " + location.toLatin1() + "\r\n";
    m_service->answer(copyPath, body, status, fields);
    const auto state = start();
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QTEST(word(state->outcome), "outcome");
    QCOMPARE(state->operation,
        isOwn && state->outcome == CopyState::Accepted ? operation(u"one"_s) : QString());
    QCOMPARE(state->steps.size(), 1);
    const CopyStep told = state->steps.first();
    QCOMPARE(told.request, u"POST …/sites/shop-api/slotcopy"_s);
    QFETCH(QString, step);
    QVERIFY2(told.outcome.contains(step), qPrintable(told.outcome));
    QVERIFY(!told.outcome.contains(signature));
    QVERIFY(state->sent.isValid() && state->errors.isEmpty());
    QCOMPARE(state->retryAfter.count(), state->outcome == CopyState::Lost ? 0 : 7);
    QCOMPARE(posts(), 1);
    QCOMPARE(m_service->arm().requests().size(), 1);
}

void TestAzureSlots::saysRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, int status, const QJsonValue &body, Error::Kind kind,
                         const QString &code, const QStringList &words) {
        QTest::newRow(name) << status << body << kind << code
                            << words + QStringList {u"The copy was not started."_s};
    };
    const QJsonObject named {{u"error"_s,
        QJsonObject {{u"code"_s, u"AuthorizationFailed"_s},
            {u"message"_s,
                "The client 'x' does not have authorization to perform action "
                "'Microsoft.Web/sites/slotcopy/action' over scope '"_L1
                    + site + "' or the scope is invalid."_L1}}}};
    row("bad", 400, appServiceError(u"BadRequest"_s), Error::BadReply, u"BadRequest"_s,
        {u"refused the copy (BadRequest)"_s, u"“Some words.”"_s});
    row("right", 403, named, Error::Forbidden, u"AuthorizationFailed"_s,
        {u"“Microsoft.Web/sites/slotcopy/action” on "_s + site, u"“Website Contributor”"_s});
    row("right, not named", 403, armError(u"Forbidden"_s), Error::Forbidden, u"Forbidden"_s,
        {u"“Microsoft.Web/sites/slotcopy/action”"_s, u"“Website Contributor”"_s,
            u"“Some words.”"_s});
    row("right, a page", 403, u"<html>"_s, Error::Forbidden, {}, {u"(403)"_s});
    row("tenant", 401, armError(u"InvalidAuthenticationTokenTenant"_s), Error::Forbidden,
        u"InvalidAuthenticationTokenTenant"_s, {u"another tenant"_s});
    row("token", 401, armError(u"InvalidAuthenticationTokenAudience"_s), Error::Unauthorized,
        u"InvalidAuthenticationTokenAudience"_s, {u"refused the access token"_s});
    row("gone", 404, armError(u"ResourceNotFound"_s), Error::NotFound, u"ResourceNotFound"_s,
        {u"does not know the app"_s});
    row("busy", 409, appServiceError(u"Conflict"_s), Error::Server, u"Conflict"_s,
        {u"Another operation runs"_s, u"“Some words.”"_s});
    row("busy, no words", 409, u""_s, Error::Server, {}, {u"Another operation runs"_s, u"(409)"_s});
    row("limit", 429, armError(u"TooManyRequests"_s), Error::RateLimited, u"TooManyRequests"_s,
        {u"Try again in 7 second"_s});
    row("other", 422, armError(u"Odd"_s), Error::BadReply, u"Odd"_s, {u"refused the copy (Odd)"_s});
}

void TestAzureSlots::saysRefusals()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    m_service->answer(copyPath, body, status, "Retry-After: 7\r\n");
    const auto state = start();
    QVERIFY(!state);
    const Error error = state.error();
    QTEST(error.kind, "kind");
    QTEST(error.code, "code");
    QVERIFY(!isNotSent(error));
    QCOMPARE(error.retryAfter.count(), 7);
    QFETCH(QStringList, words);
    for (const QString &part : words)
        QVERIFY2(error.message.contains(part), qPrintable(error.message));
    QVERIFY2(!error.message.contains(u"by itself"_s), qPrintable(error.message));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_service->arm().requests().size(), 1);
}

void TestAzureSlots::sendsNoTokenTwice()
{
    m_service->answer(copyPath, armError(u"ExpiredAuthenticationToken"_s), 401);
    m_service->answer(copyPath, QJsonValue(u""_s), 202, located(u"one"_s));
    const auto refused = start();
    QVERIFY(!refused && refused.error().kind == Error::Unauthorized);
    QCOMPARE(posts(), 1);
    QVERIFY(refused.error().message.contains(u"not started"_s));
    // Who confirms again has a new token.
    const auto state = start();
    QVERIFY(state);
    QCOMPARE(m_service->tokens(), QList<QByteArray>({"token-1", "token-2"}));
}

void TestAzureSlots::sendsOnceOverAClosedConnection()
{
    QVERIFY(look(site));
    const qsizetype before = m_service->arm().requests().size();
    m_service->closeOn(copyPath);
    const auto state = start();
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QCOMPARE(word(state->outcome), u"lost"_s);
    QVERIFY(state->sent.isValid() && state->operation.isEmpty());
    QVERIFY2(state->steps.first().outcome.startsWith(u"No answer"_s),
        qPrintable(state->steps.first().outcome));
    QTest::qWait(300);
    QCOMPARE(posts(), 1);
    QCOMPARE(m_service->arm().requests().size(), before + 1);
}

void TestAzureSlots::tellsWhatWasNeverSent()
{
    m_service->answerSignIn({{u"error"_s, u"invalid_client"_s}}, 400);
    const auto state = start();
    QVERIFY(!state);
    QVERIFY(isNotSent(state.error()));
    QVERIFY(!state.error().message.isEmpty());
    QCOMPARE(posts(), 0);
    // The network was never left.
    m_session.http->cancel();
    const auto cancelled = start();
    QVERIFY(!cancelled && isNotSent(cancelled.error()));
    QCOMPARE(posts(), 0);
}

void TestAzureSlots::followsTheOperation()
{
    m_service->answer(copyPath, QJsonValue(u""_s), 202, located(u"one"_s));
    m_service->answer(
        resultPath + u"one"_s, QJsonValue(u""_s), 202, located(u"two"_s) + "Retry-After: 13\r\n");
    m_service->answer(resultPath + u"two"_s, QJsonValue(u""_s), 202, located(u"three"_s));
    m_service->answer(resultPath + u"three"_s, resource(staging, u"x"_s), 200);
    const auto first = start();
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    CopyState state = *first;
    state.before = {deploymentId(staging, u"old"_s)};
    answerRecords(staging, {record(u"old"_s, 500)});
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(i > 0 || m_service->takeRequests() == QStringList {copyPath});
        const auto next = poll(state);
        QVERIFY2(next, next ? "" : qPrintable(next.error().message));
        seen.append(word(next->outcome) + u' '
            + next->operation.section(u'/', -1).section(u'?', 0, 0) + u' '
            + QString::number(next->retryAfter.count()));
        QCOMPARE(next->before, state.before);
        QCOMPARE(next->sent, state.sent);
        const QString end = i < 2 ? u"202, still under way"_s : u"200, done"_s;
        QCOMPARE(outcomes(*next),
            QStringList({u"GET …/operationresults/…: "_s + end,
                u"GET …/slots/staging/deployments: no new deployment yet"_s}));
        QVERIFY(!next->seen && next->errors.isEmpty());
        QVERIFY(m_service->takeRequests().first().contains(signature));
        state = *next;
    }
    QCOMPARE(seen, QStringList({u"accepted two 13"_s, u"accepted three 0"_s, u"done  0"_s}));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_service->tokens().size(), m_service->arm().requests().size());
}

void TestAzureSlots::keepsAnOperationThatIsNotRenewed()
{
    m_service->answer(resultPath + u"one"_s, QJsonValue(u""_s), 202);
    m_service->answer(resultPath + u"one"_s, QJsonValue(u""_s), 202,
        "Location: https://other.example/arm/x?s=canary-signature\r\n");
    for (int i = 0; i < 2; ++i) {
        const auto state = poll(accepted());
        QVERIFY(state);
        QCOMPARE(word(state->outcome), u"accepted"_s);
        QCOMPARE(state->operation, operation(u"one"_s));
        QCOMPARE(outcomes(*state).first().contains(u"https://other.example"_s), i == 1);
        QVERIFY(!outcomes(*state).join(u'\n').contains(signature));
    }
}

void TestAzureSlots::readsVerdicts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<QString>("code"); ///< of the first error; none: it is done
    const auto row = [](const char *name, int status, const QJsonValue &body, const QString &code) {
        QTest::newRow(name) << status << body << code;
    };
    row("the slot", 200, resource(staging.toUpper(), u"x"_s), {});
    row("another slot of the app", 200, resource(site, u"x"_s), {});
    row("no words", 200, u""_s, {});
    row("no content", 204, u""_s, {});
    row("a status", 200, QJsonObject {{u"status"_s, u"Succeeded"_s}}, {});
    row("conflict", 409, armError(u"Conflict"_s), u"Conflict"_s);
    row("bad", 400, appServiceError(u"BadRequest"_s), u"BadRequest"_s);
    row("precondition", 412, appServiceError(u"PreconditionFailed"_s), u"PreconditionFailed"_s);
    row("an error in a good answer", 200, armError(u"Odd"_s), u"Odd"_s);
    row("a status that failed", 200,
        QJsonObject {{u"status"_s, u"Failed"_s},
            {u"error"_s, QJsonObject {{u"code"_s, u"Broken"_s}, {u"message"_s, u"m"_s}}}},
        u"Broken"_s);
}

void TestAzureSlots::readsVerdicts()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    QFETCH(QString, code);
    m_service->answer(resultPath + u"one"_s, body, status);
    const auto state = poll(accepted());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QCOMPARE(word(state->outcome), code.isEmpty() ? u"done"_s : u"failed"_s);
    QCOMPARE(state->errors.isEmpty(), code.isEmpty());
    QCOMPARE(code.isEmpty() ? QString() : state->errors.first().code, code);
    QVERIFY(state->operation.isEmpty());
    QVERIFY2(outcomes(*state).first().contains(code), qPrintable(outcomes(*state).first()));
    QCOMPARE(state->steps.first().phase, code.isEmpty() ? Phase::Succeeded : Phase::Failed);
}

void TestAzureSlots::asksAgainLater_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("token") << 401 << QJsonValue(armError(u"InvalidAuthenticationTokenAudience"_s))
                           << Error::Unauthorized;
    QTest::newRow("right") << 403 << QJsonValue(armError(u"AuthorizationFailed"_s))
                           << Error::Forbidden;
    QTest::newRow("limit") << 429 << QJsonValue(armError(u"TooManyRequests"_s))
                           << Error::RateLimited;
    QTest::newRow("fault") << 500 << QJsonValue(armError(u"InternalServerError"_s))
                           << Error::Server;
    QTest::newRow("edge") << 503 << QJsonValue(u"<html>"_s) << Error::Server;
    QTest::newRow("page") << 200 << QJsonValue(u"<html>"_s) << Error::BadReply;
    QTest::newRow("no words") << 400 << QJsonValue(u""_s) << Error::BadReply;
    QTest::newRow("gave up") << 408 << QJsonValue(armError(u"Timeout"_s)) << Error::BadReply;
    QTest::newRow("another app") << 200 << QJsonValue(resource(site + "-other"_L1, u"x"_s))
                                 << Error::BadReply;
    QTest::newRow("closed") << 0 << QJsonValue(u""_s) << Error::Network;
}

void TestAzureSlots::asksAgainLater()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    const QString path = resultPath + u"one"_s;
    if (status == 0)
        m_service->closeOn(path);
    else
        m_service->answer(path, body, status, "Retry-After: 9\r\n");
    const auto state = poll(accepted());
    QVERIFY(!state);
    QTEST(state.error().kind, "kind");
    QCOMPARE(state.error().retryAfter.count(), status == 0 ? 0 : 9);
    QVERIFY(!state.error().message.contains(signature));
    QCOMPARE(posts(), 0);
}

void TestAzureSlots::looksForAnOperationThatIsGone()
{
    m_service->answer(resultPath + u"one"_s, armError(u"NotFound"_s), 404);
    answerRecords(staging, {record(u"old"_s, 500)});
    const auto lost = poll(accepted());
    QVERIFY(lost);
    QCOMPARE(word(lost->outcome), u"lost"_s);
    QCOMPARE(lost->steps.size(), 2);
    QVERIFY(lost->steps.first().outcome.contains(u"does not know this operation"_s));

    answerRecords(staging, {record(u"new"_s, 30), record(u"old"_s, 500)});
    const auto found = poll(*lost);
    QVERIFY(found);
    QCOMPARE(word(found->outcome), u"done"_s);
    QCOMPARE(found->seen->id, deploymentId(staging, u"new"_s));

    m_service->forget(staging + "/deployments"_L1);
    m_service->answer(staging + "/deployments"_L1, armError(u"Odd"_s), 500);
    const auto failed = poll(accepted());
    QVERIFY(!failed && failed.error().kind == Error::Server);
}

void TestAzureSlots::goesOnWithoutAnOperation()
{
    CopyState state = accepted();
    state.operation.clear();
    answerRecords(staging, {record(u"old"_s, 500)});
    const auto waiting = poll(state);
    QVERIFY(waiting);
    QCOMPARE(word(waiting->outcome), u"accepted"_s);
    answerRecords(staging, {record(u"new"_s, 20), record(u"old"_s, 500)});
    const auto done = poll(*waiting);
    QVERIFY(done);
    QCOMPARE(word(done->outcome), u"done"_s);
}

void TestAzureSlots::asksNoForeignOperation()
{
    FaultServer other([](QTcpSocket &, const QByteArray &) {});
    CopyState state = accepted();
    state.operation = other.url(u"/arm/subscriptions/s1/x"_s).toString();
    const auto next = poll(state);
    QVERIFY(next);
    QCOMPARE(word(next->outcome), u"accepted"_s);
    QCOMPARE(other.connections(), 0);
}

void TestAzureSlots::showsTheInstances()
{
    m_service->answer(resultPath + u"one"_s, QJsonValue(u""_s), 202);
    answerRecords(staging, {record(u"7d20c1ae-0001"_s, 20, 0), record(u"old"_s, 500)});
    m_service->answer(staging + "/deploymentStatus/7d20c1ae-0001"_L1,
        QJsonObject {{u"properties"_s,
            QJsonObject {{u"status"_s, u"RuntimeStarting"_s}, {u"numberOfInstancesInProgress"_s, 7},
                {u"numberOfInstancesSuccessful"_s, 3}, {u"numberOfInstancesFailed"_s, 0}}}},
        202);
    const auto state = poll(accepted());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QCOMPARE(word(state->outcome), u"accepted"_s);
    QCOMPARE(state->seen->id, deploymentId(staging, u"7d20c1ae-0001"_s));
    QVERIFY(state->instances);
    QCOMPARE(state->instances->succeeded, 3);
    QCOMPARE(state->instances->inProgress, 7);
    QCOMPARE(outcomes(*state).last(),
        u"GET …/staging/deploymentStatus/7d20c1ae: RuntimeStarting, 3 of 10 instances"_s);

    // What was seen stays when the slot cannot be asked.
    m_service->forget(staging + "/deployments"_L1);
    m_service->answer(staging + "/deployments"_L1, armError(u"AuthorizationFailed"_s), 403);
    const auto later = poll(*state);
    QVERIFY(later);
    QCOMPARE(later->seen, state->seen);
    QCOMPARE(later->steps.size(), 2);
}

void TestAzureSlots::findsALostCopy_data()
{
    QTest::addColumn<QJsonArray>("records");
    QTest::addColumn<bool>("wasRead"); ///< the list from before
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("found");
    const QJsonObject old = record(u"old"_s, 500);
    const auto row = [](const char *name, const QJsonArray &records, const QString &outcome,
                         const QString &found, bool wasRead = true) {
        QTest::newRow(name) << records << wasRead << outcome << found;
    };
    row("nothing", {}, u"lost"_s, {});
    row("what was there", {old}, u"lost"_s, {});
    row("in other case", {record(u"OLD"_s, 20)}, u"lost"_s, {});
    row("one that went well", {record(u"new"_s, 30), old}, u"done"_s, u"new"_s);
    row("one that failed", {record(u"new"_s, 30, 3), old}, u"failed"_s, u"new"_s);
    row("one under way", {record(u"new"_s, 30, 1), old}, u"accepted"_s, u"new"_s);
    row("the first of two", {record(u"next"_s, 10), record(u"new"_s, 30), old}, u"done"_s,
        u"new"_s);
    row("new here, but older", {record(u"other"_s, 400), old}, u"lost"_s, {});
    row("by a clock that is behind", {record(u"new"_s, 80), old}, u"done"_s, u"new"_s);
    row("older, without a list", {record(u"new"_s, 80)}, u"lost"_s, {}, false);
    row("newer, without a list", {record(u"new"_s, 50)}, u"done"_s, u"new"_s, false);
}

void TestAzureSlots::findsALostCopy()
{
    QFETCH(QJsonArray, records);
    QFETCH(bool, wasRead);
    QFETCH(QString, found);
    answerRecords(staging, records);
    CopyState state = accepted();
    state.outcome = CopyState::Lost;
    state.operation.clear();
    if (!wasRead)
        state.before.clear();
    const auto next = find(state);
    QVERIFY2(next, next ? "" : qPrintable(next.error().message));
    QTEST(word(next->outcome), "outcome");
    QCOMPARE(next->seen.has_value(), !found.isEmpty());
    if (next->seen)
        QCOMPARE(next->seen->id, deploymentId(staging, found));
    QCOMPARE(next->errors.isEmpty(), next->outcome != CopyState::Failed);
    QCOMPARE(next->before, state.before);
    QCOMPARE(next->sent, state.sent);
    QCOMPARE(next->steps.size(), 1);
    QCOMPARE(posts(), 0);
}

void TestAzureSlots::saysThatItCannotLook()
{
    m_service->forget(staging + "/deployments"_L1);
    m_service->answer(
        staging + "/deployments"_L1, armError(u"TooManyRequests"_s), 429, "Retry-After: 5\r\n");
    const auto next = find(accepted());
    QVERIFY(!next && next.error().kind == Error::RateLimited);
    QCOMPARE(next.error().retryAfter.count(), 5);
}

QTEST_GUILESS_MAIN(TestAzureSlots)
#include "tst_azureslots.moc"
