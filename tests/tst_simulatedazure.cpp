// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <azureroutes.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto subscription = "11111111-2222-4333-8444-555555555555"_L1;
constexpr auto bearer = "landfall-simulator-bearer-token"_L1;

constexpr char world[] = R"({"accounts": [{"provider": "azure", "name": "Prod",
        "id": "11111111-2222-4333-8444-555555555555"}],
    "targets": [{"provider": "azure", "target": "shop-api", "resourceGroup": "rg-shop"},
        {"provider": "azure", "target": "flows/quiet", "source": "azure-logic-apps",
            "kind": "Stateless", "flowState": "Disabled"}],
    "deployments": [
        {"provider": "azure", "target": "shop-api", "id": "old", "at": -5000, "flow": "linux"},
        {"provider": "azure", "target": "shop-api", "id": "forgotten", "at": -4000, "flow": "linux",
            "final": "BuildFailed"},
        {"provider": "azure", "target": "shop-api", "id": "new", "at": 0, "flow": "linux",
            "message": {"type": "deployment", "sha": "abc"}, "author": "ci", "unseen": 6,
            "final": "RuntimeFailed", "instances": [8, 1, 1],
            "errors": [{"code": "E", "innerErrors": [{"code": "I"}]}],
            "instance_log": ["GET /healthz answered 503"]},
        {"provider": "azure", "target": "shop-api/staging", "id": "slot", "at": 0, "flow": "slot"},
        {"provider": "azure", "target": "shop-api/staging", "id": "alone", "at": -90,
            "flow": "record", "log": ["one", "Error: two\nthree"]},
        {"provider": "azure", "target": "win", "id": "win", "at": -90, "flow": "windows"},
        {"provider": "azure", "target": "stopped", "id": "stuck", "at": -90000, "flow": "linux",
            "final": "RuntimeStarting"},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/orders", "at": -9000,
            "repeat": {"every": 60, "times": 40}},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/orders", "id": "run-x",
            "at": -99000, "final": "Failed", "code": "ActionFailed",
            "error": {"code": "ActionFailed", "message": "No."}},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/live", "id": "live",
            "at": 0, "waiting": 10, "seconds": 20, "trigger": "When_asked",
            "actions": [{"name": "Read", "type": "Http"}, {"name": "Write", "status": "Failed",
                "error": {"code": "Conflict", "message": "No."}}], "final": "FAILED"},
        {"provider": "azure", "source": "azure-logic-apps", "target": "flows/quiet", "at": -60}]})";

/// The routes alone, asked at chosen seconds of the scenario.
class Service {
public:
    Service()
        : m_start(QDateTime::currentDateTimeUtc()),
          m_routes(*parseScenario(world), PlayClock(m_start, 1), [this] { return ++m_port; })
    {
    }

    SimulatedAnswer ask(
        const QString &path, double seconds = 3600, quint16 port = 0, const QByteArray &range = {})
    {
        const QUrl url(path);
        SimulatedRequest request;
        request.verb = "GET";
        request.path = port == 0 ? "/azure/arm"_L1 + url.path() : url.path();
        request.query = QUrlQuery(url.query());
        if (!url.query().contains("api-version"_L1))
            request.query.addQueryItem(u"api-version"_s, u"2025-05-01"_s);
        request.headers.insert("host", "127.0.0.1:1");
        request.headers.insert("authorization", "Bearer " + QByteArray(bearer.data()));
        if (!range.isEmpty())
            request.headers.insert("range", range);
        request.port = port;
        return m_routes.answer(request, m_start.addMSecs(qRound64(seconds * 1000)));
    }

    QJsonObject object(const QString &path, double seconds = 3600)
    {
        return QJsonDocument::fromJson(ask(path, seconds).body).object();
    }

    QJsonArray value(const QString &path, double seconds = 3600)
    {
        return object(path, seconds).value("value"_L1).toArray();
    }

    [[nodiscard]] QDateTime start() const { return m_start; }

private:
    QDateTime m_start;
    quint16 m_port = 100;
    AzureRoutes m_routes;
};

QString site(
    const QString &name, const QString &more = {}, const QString &group = u"rg-simulated"_s)
{
    return u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Web/sites/%3%4"_s.arg(
        subscription, group, name, more);
}

QString shop(const QString &more)
{
    return site(u"shop-api"_s, more, u"rg-shop"_s);
}

QString flows(const QString &more)
{
    return site(
        u"flows"_s, "/hostruntime/runtime/webhooks/workflow/api/management/workflows"_L1 + more);
}

QStringList namesOf(const QJsonArray &array)
{
    QStringList names;
    for (const QJsonValue &entry : array)
        names.append(entry["name"_L1].toString());
    return names;
}

QByteArray header(const SimulatedAnswer &answer, const QByteArray &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray form(const QHash<QString, QString> &changes, quint16 port)
{
    QHash<QString, QString> members {{u"grant_type"_s, u"client_credentials"_s},
        {u"client_id"_s, u"e2a4c7d8-1b36-4f59-9c02-6d7f8a9b0c1d"_s},
        {u"client_secret"_s, u"landfall-simulator-client-secret"_s},
        {u"scope"_s, u"http://127.0.0.1:%1/azure/arm/.default"_s.arg(port)}};
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            members.remove(it.key());
        else
            members.insert(it.key(), *it);
    }
    QUrlQuery query;
    for (auto it = members.begin(); it != members.end(); ++it)
        query.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(*it)));
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

class TestSimulatedAzure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void announcesWhatAnAccountNeeds();
    void handsOutTokens();
    void refusesSignIns_data();
    void refusesSignIns();
    void refusesOtherTokens_data();
    void refusesOtherTokens();
    void letsTokensExpire();
    void listsSubscriptions();
    void pagesSites();
    void describesASite();
    void listsRecordsAndForgets();
    void followsADeployment_data();
    void followsADeployment();
    void saysWhenToAskAgain();
    void tellsOfFailedInstances();
    void sendsTheEndOfALog();
    void letsALogGrow();
    void writesALogThroughBothHosts();
    void listsWorkflows();
    void pagesRuns();
    void filtersRuns_data();
    void filtersRuns();
    void followsARun();
    void tellsWhatACredentialMay();
    void listsTenants();
    void refusesPaths_data();
    void refusesPaths();
    void countsTheRequestLimitDown();
    void faultsHaveTheServicesShapes_data();
    void faultsHaveTheServicesShapes();
};

void TestSimulatedAzure::announcesWhatAnAccountNeeds()
{
    SimulatorClient client;
    QJsonObject azure;
    for (const QJsonValue &entry :
        client.simulator().announcement().value("providers"_L1).toArray()) {
        if (entry["provider"_L1] == "azure"_L1)
            azure = entry.toObject();
    }
    const QString server = u"http://127.0.0.1:%1"_s.arg(client.simulator().port());
    QCOMPARE(azure.value("base_url"_L1).toString(), server + "/azure/arm"_L1);
    const QJsonObject fields = azure.value("fields"_L1).toObject();
    QCOMPARE(fields.keys(),
        (QStringList {
            u"auth"_s, u"base_url"_s, u"client_id"_s, u"cloud"_s, u"login_url"_s, u"tenant_id"_s}));
    QCOMPARE(fields.value("auth"_L1).toString(), u"service-principal"_s);
    QCOMPARE(fields.value("login_url"_L1).toString(), server + "/azure/login"_L1);
    const QJsonValue other = azure.value("others"_L1).toArray().at(0);
    QCOMPARE(other["fields"_L1]["auth"_L1].toString(), u"token"_s);
    QCOMPARE(other["secret"_L1].toString(), bearer);
}

void TestSimulatedAzure::handsOutTokens()
{
    SimulatorClient client;
    const quint16 port = client.simulator().port();
    const SimulatorReply reply = client.postForm(
        client.bareRequest(
            u"/azure/login/7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4/oauth2/v2.0/token"_s),
        form({}, port));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(reply.json().value("expires_in"_L1).toInt(), 3599);
    QNetworkRequest request =
        client.bareRequest(u"/azure/arm/subscriptions?api-version=2022-12-01"_s);
    request.setRawHeader(
        "Authorization", "Bearer " + reply.json().value("access_token"_L1).toString().toLatin1());
    QCOMPARE(client.get(request).status, 200);
}

void TestSimulatedAzure::refusesSignIns_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QString tenant = u"7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4"_s;
    const auto row = [&](const char *name, const QString &member, const QString &value, int status,
                         const QString &error) {
        QTest::newRow(name) << tenant << member << value << status << error;
    };
    QTest::newRow("tenant") << u"common"_s << u"scope"_s << QString() << 400
                            << u"invalid_request"_s;
    row("no secret", u"client_secret"_s, {}, 400, u"invalid_request"_s);
    row("no client", u"client_id"_s, {}, 400, u"invalid_request"_s);
    row("no scope", u"scope"_s, {}, 400, u"invalid_request"_s);
    row("no grant", u"grant_type"_s, {}, 400, u"invalid_request"_s);
    row("secret", u"client_secret"_s, u"x"_s, 401, u"invalid_client"_s);
    row("client", u"client_id"_s, u"x"_s, 400, u"unauthorized_client"_s);
    row("scope", u"scope"_s, u"https://example.org/.default"_s, 400, u"invalid_scope"_s);
    row("grant", u"grant_type"_s, u"password"_s, 400, u"unsupported_grant_type"_s);
}

void TestSimulatedAzure::refusesSignIns()
{
    QFETCH(QString, tenant);
    QFETCH(QString, member);
    QFETCH(QString, value);
    SimulatorClient client;
    const SimulatorReply reply =
        client.postForm(client.bareRequest(u"/azure/login/%1/oauth2/v2.0/token"_s.arg(tenant)),
            form({{member, value}}, client.simulator().port()));
    QTEST(reply.status, "status");
    QTEST(reply.json().value("error"_L1).toString(), "error");
    const QString description = reply.json().value("error_description"_L1).toString();
    QVERIFY(description.startsWith("AADSTS"_L1));
    QVERIFY(!description.contains("client-secret"_L1));
}

void TestSimulatedAzure::refusesOtherTokens_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("code");

    QTest::newRow("none") << QByteArray() << u"AuthenticationFailed"_s;
    QTest::newRow("wrong") << QByteArray("Bearer x") << u"InvalidAuthenticationToken"_s;
    QTest::newRow("client secret")
        << QByteArray("Bearer landfall-simulator-client-secret") << u"InvalidAuthenticationToken"_s;
}

void TestSimulatedAzure::refusesOtherTokens()
{
    QFETCH(QByteArray, authorization);
    SimulatorClient client;
    QNetworkRequest request = client.bareRequest(u"/azure/arm/subscriptions?api-version=1"_s);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    const SimulatorReply reply = client.get(request);
    QCOMPARE(reply.status, 401);
    QTEST(reply.json()["error"_L1]["code"_L1].toString(), "code");
}

void TestSimulatedAzure::letsTokensExpire()
{
    const QDateTime start = QDateTime::currentDateTimeUtc();
    AzureRoutes routes(Scenario(), PlayClock(start, 1), [] { return quint16(0); });
    SimulatedRequest request;
    request.verb = "POST";
    request.path = u"/azure/login/7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4/oauth2/v2.0/token"_s;
    request.headers.insert("host", "127.0.0.1:80");
    request.headers.insert("content-type", "application/x-www-form-urlencoded");
    request.body = form({}, 80);
    request.port = 80;
    const QJsonDocument token = QJsonDocument::fromJson(routes.answer(request, start).body);
    request.verb = "GET";
    request.path = u"/azure/arm/subscriptions"_s;
    request.query = QUrlQuery(u"api-version=2022-12-01"_s);
    request.headers.insert(
        "authorization", "Bearer " + token["access_token"_L1].toString().toLatin1());
    QCOMPARE(routes.answer(request, start.addSecs(3598)).status, 200);
    const SimulatedAnswer expired = routes.answer(request, start.addSecs(3599));
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.body.contains("ExpiredAuthenticationToken"));
}

void TestSimulatedAzure::listsSubscriptions()
{
    Service service;
    const QJsonObject body = service.object(u"/subscriptions"_s);
    const QJsonArray value = body.value("value"_L1).toArray();
    QCOMPARE(body["count"_L1]["value"_L1].toInt(), 2);
    QCOMPARE(value.size(), 2);
    QCOMPARE(value.at(0)["state"_L1].toString(), u"Disabled"_s);
    QCOMPARE(value.at(1)["state"_L1].toString(), u"Enabled"_s);
    QCOMPARE(value.at(1)["subscriptionId"_L1].toString(), subscription);
    QCOMPARE(value.at(1)["displayName"_L1].toString(), u"Prod"_s);
}

void TestSimulatedAzure::pagesSites()
{
    Service service;
    QStringList names;
    QString path = u"/subscriptions/%1/providers/Microsoft.Web/sites"_s.arg(subscription);
    int pages = 0;
    while (!path.isEmpty()) {
        const QJsonObject body = service.object(path);
        names += namesOf(body.value("value"_L1).toArray());
        const QString next = body.value("nextLink"_L1).toString();
        QVERIFY(next.isEmpty() || next.startsWith("http://127.0.0.1:1/azure/arm/"_L1));
        path = next.mid(QLatin1StringView("http://127.0.0.1:1/azure/arm").size());
        ++pages;
    }
    QCOMPARE(names, (QStringList {u"shop-api"_s, u"flows"_s, u"win"_s, u"stopped"_s}));
    QCOMPARE(pages, 2);
}

void TestSimulatedAzure::describesASite()
{
    Service service;
    const QJsonObject production = service.object(shop({}));
    QCOMPARE(production.value("id"_L1).toString(), shop({}));
    QCOMPARE(production.value("kind"_L1).toString(), u"app,linux"_s);
    QCOMPARE(service.object(site(u"win"_s)).value("kind"_L1).toString(), u"app"_s);
    QCOMPARE(
        service.object(site(u"flows"_s)).value("kind"_L1).toString(), u"functionapp,workflowapp"_s);
    const QJsonArray slotList = service.value(shop(u"/slots"_s));
    QCOMPARE(namesOf(slotList), QStringList {u"shop-api/staging"_s});
    QCOMPARE(slotList.at(0)["properties"_L1]["name"_L1].toString(), u"shop-api(staging)"_s);
    QCOMPARE(slotList.at(0)["type"_L1].toString(), u"Microsoft.Web/sites/slots"_s);
    QVERIFY(!service.object(site(u"win"_s, u"/slots"_s)).contains("nextLink"_L1));
    const QJsonArray hosts = production["properties"_L1]["hostNameSslStates"_L1].toArray();
    QCOMPARE(hosts.at(1)["hostType"_L1].toString(), u"Repository"_s);
    QVERIFY(hosts.at(1)["name"_L1].toString().startsWith("127.0.0.1:"_L1));
    const QJsonArray slotHosts = slotList.at(0)["properties"_L1]["hostNameSslStates"_L1].toArray();
    QCOMPARE_NE(hosts.at(1)["name"_L1], slotHosts.at(1)["name"_L1]);
    QVERIFY(service.object(shop({}).toLower()).contains("id"_L1));
}

void TestSimulatedAzure::listsRecordsAndForgets()
{
    Service service;
    QCOMPARE(namesOf(service.value(shop(u"/deployments"_s), -4500)), QStringList {u"old"_s});
    QCOMPARE(namesOf(service.value(shop(u"/deployments"_s), -3900)),
        (QStringList {u"forgotten"_s, u"old"_s}));
    const QJsonArray records = service.value(shop(u"/deployments"_s), 30);
    QCOMPARE(namesOf(records), (QStringList {u"new"_s, u"old"_s}));
    // The same site, spelled as lists of sites do not spell it.
    const QString id = records.at(0)["id"_L1].toString();
    QVERIFY2(id.contains("/resourcegroups/rg-shop/"_L1), qPrintable(id));
    QVERIFY2(id.endsWith("/sites/SHOP-API/deployments/new"_L1), qPrintable(id));
    const QJsonValue building = records.at(0)["properties"_L1];
    QCOMPARE(building["status"_L1].toInt(-1), 0);
    QCOMPARE(building["complete"_L1], QJsonValue(false));
    QCOMPARE(parseTimestamp(building["received_time"_L1].toString()), service.start());
    QCOMPARE(parseTimestamp(building["start_time"_L1].toString()), service.start().addSecs(9));
    QVERIFY(building["end_time"_L1].isNull());
    QVERIFY(building["log_url"_L1].isNull());
    QCOMPARE(building["author"_L1].toString(), u"ci"_s);
    QCOMPARE(building["message"_L1].toString(), uR"({"sha":"abc","type":"deployment"})"_s);
    QCOMPARE(records.at(1)["properties"_L1]["active"_L1], QJsonValue(true));
    QVERIFY(
        service.object(shop(u"/deployments/new"_s), 4)["properties"_L1]["start_time"_L1].isNull());
    // The build is over while instances start.
    const QJsonValue built = service.object(shop(u"/deployments/new"_s), 75).value("properties"_L1);
    QCOMPARE(built["status"_L1].toInt(), 4);
    QCOMPARE(built["complete"_L1], QJsonValue(true));
    QCOMPARE(built["active"_L1], QJsonValue(true));
    QCOMPARE(parseTimestamp(built["end_time"_L1].toString()), service.start().addSecs(69));
    const QJsonValue windows =
        service.object(site(u"win"_s, u"/deployments/win"_s)).value("properties"_L1);
    QCOMPARE(windows["provisioningState"_L1].toString(), u"Succeeded"_s);
}

void TestSimulatedAzure::followsADeployment_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &path, double seconds, int status,
                         const QString &word) {
        QTest::newRow(name) << path << seconds << status << word;
    };
    const QString production = shop(u"/deploymentStatus/new"_s);
    row("not begun", production, -1, 404, {});
    row("not yet", production, 5, 404, {});
    row("queued", production, 7, 202, u"BuildPending"_s);
    row("building", production, 30, 202, u"BuildInProgress"_s);
    row("built", production, 70, 202, u"BuildSuccessful"_s);
    row("polling", production, 74, 202, u"StartPolling"_s);
    row("starting", production, 80, 202, u"RuntimeStarting"_s);
    row("over", production, 140, 200, u"RuntimeFailed"_s);
    row("other case", production.toUpper().replace("SUBSCRIPTIONS"_L1, "subscriptions"_L1), 140,
        200, u"RuntimeFailed"_s);
    row("newest", shop(u"/deploymentStatus/old"_s), -4500, 200, u"RuntimeSuccessful"_s);
    row("older", shop(u"/deploymentStatus/old"_s), 140, 404, {});
    row("unknown", shop(u"/deploymentStatus/none"_s), 140, 404, {});
    row("slot", shop(u"/slots/staging/deploymentStatus/slot"_s), 9000, 202, u"BuildSuccessful"_s);
    row("never tracked", shop(u"/slots/staging/deploymentStatus/alone"_s), -1, 404, {});
    row("windows", site(u"win"_s, u"/deploymentStatus/win"_s), 9000, 202,
        u"PostBuildRestartRequired"_s);
    row("stuck", site(u"stopped"_s, u"/deploymentStatus/stuck"_s), 9000, 202, u"RuntimeStarting"_s);
}

void TestSimulatedAzure::followsADeployment()
{
    QFETCH(QString, path);
    QFETCH(double, seconds);
    Service service;
    const SimulatedAnswer answer = service.ask(path, seconds);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QTEST(answer.status, "status");
    QTEST(body["properties"_L1]["status"_L1].toString(), "word");
    if (answer.status == 404) {
        QCOMPARE(body.value("Code"_L1).toString(), u"NotFound"_s);
        QCOMPARE(body.value("Details"_L1).toArray().size(), 3);
        QVERIFY(!body.contains("error"_L1));
    }
}

void TestSimulatedAzure::saysWhenToAskAgain()
{
    Service service;
    const SimulatedAnswer running = service.ask(shop(u"/deploymentStatus/new"_s), 30);
    QCOMPARE(header(running, "Retry-After"), QByteArray("5"));
    QVERIFY(header(running, "Location").startsWith("http://127.0.0.1:1/azure/arm/subscriptions/"));
    const SimulatedAnswer over = service.ask(shop(u"/deploymentStatus/new"_s), 140);
    QVERIFY(header(over, "Retry-After").isEmpty());
    QVERIFY(header(over, "Location").isEmpty());
}

void TestSimulatedAzure::tellsOfFailedInstances()
{
    Service service;
    const QString path = shop(u"/deploymentStatus/new"_s);
    const QJsonObject building = service.object(path, 30).value("properties"_L1).toObject();
    QVERIFY(building.value("numberOfInstancesFailed"_L1).isNull());
    QVERIFY(building.contains("numberOfInstancesFailed"_L1));
    QVERIFY(building.value("errors"_L1).isNull());
    const QJsonValue starting = service.object(path, 120).value("properties"_L1);
    QCOMPARE(starting["numberOfInstancesSuccessful"_L1], QJsonValue(u"4"_s));
    QCOMPARE(starting["numberOfInstancesInProgress"_L1], QJsonValue(u"6"_s));
    const QJsonValue over = service.object(path, 140).value("properties"_L1);
    QCOMPARE(over["numberOfInstancesSuccessful"_L1], QJsonValue(8));
    QCOMPARE(over["numberOfInstancesInProgress"_L1], QJsonValue(1));
    QCOMPARE(over["numberOfInstancesFailed"_L1], QJsonValue(1));
    QCOMPARE(over["errors"_L1][0]["innerErrors"_L1][0]["code"_L1].toString(), u"I"_s);
    const QUrl logs(over["failedInstancesLogs"_L1][0].toString());
    QCOMPARE(logs.path(), u"/api/logs/docker"_s);

    const auto port = static_cast<quint16>(logs.port());
    const QJsonArray files =
        QJsonDocument::fromJson(service.ask(u"/api/logs/docker"_s, 140, port).body).array();
    QCOMPARE(files.size(), 4);
    const QUrl file(files.at(0)["href"_L1].toString());
    QCOMPARE(file.port(), logs.port());
    const SimulatedAnswer text = service.ask(file.path(), 140, port);
    QCOMPARE(text.contentType, QByteArray("text/plain"));
    QVERIFY(text.body.contains("GET /healthz answered 503"));
    QCOMPARE(files.at(0)["size"_L1].toInt(), text.body.size());
    const QUrl calm(files.at(1)["href"_L1].toString());
    const QByteArray calmText = service.ask(calm.path(), 140, port).body;
    QVERIFY(!calmText.contains("answered 503") && !calmText.contains("ERROR"));
    QVERIFY(text.body.count('\n') > 200);
    for (const char *part : {" DEBUG - ", " WARN  - ", " ERROR - ", "\x1b[31m", "\n    at "})
        QVERIFY2(text.body.contains(part), part);
    QVERIFY(text.body.endsWith("because it failed during startup.\n"));
    QCOMPARE(service.ask(u"/api/vfs/LogFiles/none.log"_s, 140, port).status, 404);
}

void TestSimulatedAzure::sendsTheEndOfALog()
{
    Service service;
    const QJsonValue over = service.object(shop(u"/deploymentStatus/new"_s), 140)["properties"_L1];
    const auto port =
        static_cast<quint16>(QUrl(over["failedInstancesLogs"_L1][0].toString()).port());
    const QJsonArray files =
        QJsonDocument::fromJson(service.ask(u"/api/logs/docker"_s, 140, port).body).array();
    const QString path = QUrl(files.at(0)["href"_L1].toString()).path();
    const QByteArray whole = service.ask(path, 140, port).body;
    const SimulatedAnswer part = service.ask(path, 140, port, "bytes=-100");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, whole.right(100));
    const QByteArray size = QByteArray::number(whole.size());
    QCOMPARE(header(part, "Content-Range"),
        "bytes " + QByteArray::number(whole.size() - 100) + '-'
            + QByteArray::number(whole.size() - 1) + '/' + size);
    QCOMPARE(service.ask(path, 140, port, "bytes=-9999999").body, whole);
    QCOMPARE(service.ask(path, 140, port, "bytes=5-").status, 200);
}

void TestSimulatedAzure::letsALogGrow()
{
    Service service;
    const auto lines = [&](int seconds) {
        return service.value(shop(u"/deployments/new/log"_s), seconds).size();
    };
    qsizetype before = 0;
    for (const int seconds : {12, 30, 45, 130}) {
        QVERIFY2(lines(seconds) > before, qPrintable(QString::number(seconds)));
        before = lines(seconds);
    }
}

void TestSimulatedAzure::writesALogThroughBothHosts()
{
    Service service;
    const QJsonArray wrapped = service.value(shop(u"/slots/staging/deployments/alone/log"_s), -1);
    QCOMPARE(wrapped.size(), 2);
    const QJsonObject second = wrapped.at(1)["properties"_L1].toObject();
    QCOMPARE(second.value("message"_L1).toString(), u"Error: two"_s);
    QCOMPARE(second.value("type"_L1).toInt(), 2);
    const QUrl details(second.value("details_url"_L1).toString());
    const auto port = static_cast<quint16>(details.port());
    const QJsonArray more =
        QJsonDocument::fromJson(service.ask(details.path(), -1, port).body).array();
    QCOMPARE(more.at(0)["message"_L1].toString(), u"three"_s);
    const QJsonArray bare =
        QJsonDocument::fromJson(service.ask(u"/api/deployments/alone/log"_s, -1, port).body)
            .array();
    QCOMPARE(bare.at(1).toObject(), second);
}

void TestSimulatedAzure::listsWorkflows()
{
    Service service;
    const QJsonArray all = service.value(site(u"flows"_s, u"/workflows"_s));
    QCOMPARE(namesOf(all), (QStringList {u"flows/quiet"_s, u"flows/orders"_s, u"flows/live"_s}));
    QCOMPARE(all.at(0)["kind"_L1].toString(), u"Stateless"_s);
    QCOMPARE(all.at(0)["properties"_L1]["flowState"_L1].toString(), u"Disabled"_s);
    QCOMPARE(all.at(1)["kind"_L1].toString(), u"Stateful"_s);
    QCOMPARE(all.at(1)["properties"_L1]["health"_L1]["state"_L1].toString(), u"Healthy"_s);
    QVERIFY(service.value(flows(u"/quiet/runs"_s)).isEmpty());
    QVERIFY(service.value(shop(u"/workflows"_s)).isEmpty());
}

void TestSimulatedAzure::pagesRuns()
{
    Service service;
    const QJsonObject first = service.object(flows(u"/orders/runs"_s));
    QStringList names = namesOf(first.value("value"_L1).toArray());
    QCOMPARE(names.size(), 30);
    const QRegularExpression form(uR"(^\d{29}CU\d\d$)"_s);
    QVERIFY2(form.match(names.first()).hasMatch(), qPrintable(names.first()));
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    const QString next = first.value("nextLink"_L1).toString();
    const QJsonObject second =
        service.object(next.mid(QLatin1StringView("http://127.0.0.1:1/azure/arm").size()));
    names += namesOf(second.value("value"_L1).toArray());
    QCOMPARE(names.size(), 42);
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(names.last(), u"run-x"_s);
    QVERIFY(!second.contains("nextLink"_L1));
    QCOMPARE(service.value(flows(u"/orders/runs?$top=2"_s)).size(), 2);
    QVERIFY(!first["value"_L1][0]["properties"_L1].toObject().contains("actions"_L1));
}

void TestSimulatedAzure::filtersRuns_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("count");

    QTest::newRow("failed") << u"status eq 'Failed'"_s << 1;
    QTest::newRow("none") << u"status eq 'Aborted'"_s << 0;
    QTest::newRow("since") << u"startTime ge %1"_s << 41;
    QTest::newRow("since and status") << u"startTime ge %1 and status eq 'failed'"_s << 0;
    QTest::newRow("until") << u"startTime le %1"_s << 1;
    QTest::newRow("not understood") << u"name eq 'x'"_s << -1;
}

void TestSimulatedAzure::filtersRuns()
{
    QFETCH(QString, filter);
    QFETCH(int, count);
    Service service;
    const QString day = service.start().addDays(-1).toString(Qt::ISODate);
    const QString words = filter.contains("%1"_L1) ? filter.arg(day) : filter;
    const SimulatedAnswer answer = service.ask(flows(u"/orders/runs?$top=100&$filter="_s + words));
    QCOMPARE(answer.status, count < 0 ? 400 : 200);
    if (count >= 0)
        QCOMPARE(QJsonDocument::fromJson(answer.body)["value"_L1].toArray().size(), count);
}

void TestSimulatedAzure::followsARun()
{
    Service service;
    const QString path = flows(u"/live/runs/live?$expand=properties/actions,workflow/properties"_s);
    QCOMPARE(service.ask(path, 0.1).status, 404);
    const QJsonValue waiting = service.object(path, 5).value("properties"_L1);
    QCOMPARE(waiting["status"_L1].toString(), u"Waiting"_s);
    QVERIFY(waiting["waitEndTime"_L1].isUndefined());
    const QJsonValue running = service.object(path, 12).value("properties"_L1);
    QCOMPARE(running["status"_L1].toString(), u"Running"_s);
    QVERIFY(running["endTime"_L1].isUndefined());
    QVERIFY(running["waitEndTime"_L1].isString());
    QCOMPARE(running["actions"_L1].toObject().keys(), QStringList {u"Read"_s});
    QVERIFY(running["actions"_L1]["Read"_L1]["endTime"_L1].isUndefined());
    const QJsonValue over = service.object(path, 40).value("properties"_L1);
    QCOMPARE(over["status"_L1].toString(), u"FAILED"_s);
    QVERIFY(over["endTime"_L1].isString());
    QCOMPARE(over["trigger"_L1]["name"_L1].toString(), u"When_asked"_s);
    QCOMPARE(over["actions"_L1]["Read"_L1]["status"_L1].toString(), u"Succeeded"_s);
    QCOMPARE(over["actions"_L1]["Write"_L1]["error"_L1]["code"_L1].toString(), u"Conflict"_s);
    QVERIFY(over["trigger"_L1]["outputsLink"_L1]["uri"_L1].toString().contains("sig="_L1));
    const QJsonObject plain = service.object(flows(u"/live/runs/live"_s), 40);
    QVERIFY(!plain.value("properties"_L1).toObject().contains("actions"_L1));
    QCOMPARE(plain.value("id"_L1).toString(), u"/workflows/live/runs/live"_s);
    QCOMPARE(namesOf(service.value(flows(u"/live/runs/live/actions"_s), 40)),
        (QStringList {u"Read"_s, u"Write"_s}));
}

void TestSimulatedAzure::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    QTest::newRow("root") << u"/locations"_s << 404 << u"InvalidResourceType"_s;
    QTest::newRow("subscription") << u"/subscriptions/x/providers/Microsoft.Web/sites"_s << 404
                                  << u"SubscriptionNotFound"_s;
    QTest::newRow("disabled")
        << u"/subscriptions/d15ab1ed-0000-4000-8000-000000000000/providers/Microsoft.Web/sites"_s
        << 409 << u"ReadOnlyDisabledSubscription"_s;
    QTest::newRow("site") << site(u"none"_s) << 404 << u"ResourceNotFound"_s;
    QTest::newRow("slot") << shop(u"/slots/none"_s) << 404 << u"ResourceNotFound"_s;
    QTest::newRow("group") << site(u"shop-api"_s) << 404 << u"ResourceNotFound"_s;
    QTest::newRow("deployment") << shop(u"/deployments/none"_s) << 404 << u"NotFound"_s;
    QTest::newRow("workflow") << flows(u"/none/runs"_s) << 404 << u"WorkflowNotFound"_s;
    QTest::newRow("run") << flows(u"/live/runs/none"_s) << 404 << u"WorkflowRunNotFound"_s;
}

void TestSimulatedAzure::listsTenants()
{
    Service service;
    const SimulatedAnswer answer = service.ask(u"/tenants"_s);
    QCOMPARE(answer.status, 200);
    const QJsonArray tenants =
        QJsonDocument::fromJson(answer.body).object().value("value"_L1).toArray();
    QCOMPARE(tenants.size(), 2);
    const QJsonObject seen =
        QJsonDocument::fromJson(service.ask(u"/subscriptions"_s).body).object();
    QCOMPARE(seen["value"_L1][0]["tenantId"_L1], tenants.at(0)["tenantId"_L1]);
}

void TestSimulatedAzure::refusesPaths()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    Service service;
    const SimulatedAnswer answer = service.ask(path);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QTEST(answer.status, "status");
    QVERIFY(body.value("Code"_L1).toString() == code || body["error"_L1]["code"_L1] == code);
}

void TestSimulatedAzure::tellsWhatACredentialMay()
{
    SimulatorClient client;
    QJsonArray others;
    for (const QJsonValue &entry :
        client.simulator().announcement().value("providers"_L1).toArray()) {
        if (entry["provider"_L1] == "azure"_L1)
            others = entry["others"_L1].toArray();
    }
    QCOMPARE(others.size(), 3);
    const QString locked = u"10c4ed00-0000-4000-8000-000000000000"_s;
    const auto ask = [&](int other, const QString &path) {
        QNetworkRequest request =
            client.bareRequest("/azure/arm"_L1 + path + "?api-version=2022-04-01"_L1);
        request.setRawHeader(
            "Authorization", "Bearer " + others.at(other)["secret"_L1].toString().toLatin1());
        return client.get(request);
    };
    for (int other = 0; other < 2; ++other) {
        const QJsonArray seen = ask(other, u"/subscriptions"_s).json()["value"_L1].toArray();
        QCOMPARE(seen.size(), other == 0 ? 2 : 3);
        const QString usual = seen.at(1)["subscriptionId"_L1].toString();
        for (const QString &group : {QString(), u"/resourceGroups/rg-simulated"_s}) {
            const SimulatorReply may = ask(other,
                "/subscriptions/"_L1 + usual + group
                    + "/providers/Microsoft.Authorization/permissions"_L1);
            QCOMPARE(may.status, 200);
            const QJsonValue role = may.json()["value"_L1].toArray().first();
            QCOMPARE(role["actions"_L1].toArray(), QJsonArray {other == 0 ? u"*"_s : u"*/read"_s});
            QCOMPARE(role["notActions"_L1].toArray().isEmpty(), other == 1);
        }
        const SimulatorReply sites =
            ask(other, "/subscriptions/"_L1 + locked + "/providers/Microsoft.Web/sites"_L1);
        QCOMPARE(sites.status, other == 0 ? 404 : 403);
    }
}

void TestSimulatedAzure::countsTheRequestLimitDown()
{
    Service service;
    for (int i = 249; i >= 0; --i)
        QCOMPARE(header(service.ask(u"/subscriptions"_s, 10),
                     "x-ms-ratelimit-remaining-subscription-reads"),
            QByteArray::number(i));
    const SimulatedAnswer refused = service.ask(u"/subscriptions"_s, 11);
    QCOMPARE(refused.status, 429);
    QCOMPARE(header(refused, "Retry-After"), QByteArray("9"));
    QCOMPARE(service.ask(u"/subscriptions"_s, 21).status, 200);
}

void TestSimulatedAzure::faultsHaveTheServicesShapes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const QString &path, const QString &kind, int status,
                         const QByteArray &word) {
        QTest::newRow(name) << path << kind << status << word;
    };
    row("401", u"/azure/arm/subscriptions"_s, u"401"_s, 401, "ExpiredAuthenticationToken");
    row("403", u"/azure/arm/subscriptions"_s, u"403"_s, 403, "AuthorizationFailed");
    row("429", u"/azure/arm/subscriptions"_s, u"429"_s, 429, "TooManyRequests");
    row("503", u"/azure/arm/subscriptions"_s, u"503"_s, 503, "<!DOCTYPE html>");
    row("500", u"/azure/arm/subscriptions"_s, u"500"_s, 500, R"({"error":{"code")");
    row("host", "/azure/arm"_L1 + flows(u"/orders/runs"_s), u"400"_s, 400,
        "Encountered an error (ServiceUnavailable) from host runtime.");
    row("status", "/azure/arm"_L1 + shop(u"/deploymentStatus/new"_s), u"500"_s, 500,
        R"("Innererror":null)");
    row("empty list", "/azure/arm"_L1 + shop(u"/deployments"_s), u"empty-list"_s, 200,
        R"({"value":[]})");
    row("sign-in", u"/azure/login/x/oauth2/v2.0/token"_s, u"401"_s, 401, "invalid_client");
    row("sign-in down", u"/azure/login/x/oauth2/v2.0/token"_s, u"500"_s, 500, "server_error");
}

void TestSimulatedAzure::faultsHaveTheServicesShapes()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    QFETCH(QByteArray, word);
    SimulatorClient client;
    client.simulator().addFault({u"/azure/"_s, kind});
    const SimulatorReply reply = client.get(client.bareRequest(path));
    QTEST(reply.status, "status");
    QVERIFY2(reply.body.contains(word), reply.body.constData());
    QCOMPARE(reply.header("Retry-After").isEmpty(), kind != "429"_L1);
}

QTEST_GUILESS_MAIN(TestSimulatedAzure)
#include "tst_simulatedazure.moc"
