// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <azureroutes.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto subscription = "9d0f3c1a-52b7-4e68-8f14-c7a6b5d4e3f2"_L1;
constexpr auto bearer = "landfall-simulator-bearer-token"_L1;
constexpr auto contentAlone = R"({"targetSlot": "staging", "siteConfig": null})";

constexpr char targets[] = R"("targets": [
    {"provider": "azure", "target": "shop", "resourceGroup": "rg", "config": {"numberOfWorkers": 3,
        "experiments": {"rampUpRules": [{"name": "staging", "reroutePercentage": 5,
            "actionHostName": "shop-staging.azurewebsites.example"}]}}},
    {"provider": "azure", "target": "shop/staging", "resourceGroup": "rg",
        "copy": {"duration": 100, "instances": 10}},
    {"provider": "azure", "target": "shop/broken", "resourceGroup": "rg",
        "copy": {"duration": 100, "fails": true}},
    {"provider": "azure", "target": "shop/odd", "resourceGroup": "rg", "copy": {"duration": 0,
        "unseen": true, "fails": {"status": 500, "code": "Oops", "message": "It broke."}}}])";

constexpr char deployments[] = R"(
    {"provider": "azure", "target": "shop", "id": "live", "at": -5000, "flow": "linux",
        "author": "ci-release", "message": {"type": "deployment", "sha": "9be07d4"}},
    {"provider": "azure", "target": "shop/staging", "id": "old", "at": -90000, "flow": "slot"})";

QByteArray world()
{
    return "{\"speed\": 1, " + QByteArray(targets) + ", \"deployments\": [" + deployments + "]}";
}

QString shop(const QString &more)
{
    return u"/subscriptions/%1/resourceGroups/rg/providers/Microsoft.Web/sites/shop%2"_s.arg(
        subscription, more);
}

QByteArray header(const SimulatedAnswer &answer, const QByteArray &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject object(const SimulatedAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString codeOf(const SimulatedAnswer &answer)
{
    const QJsonObject body = object(answer);
    return body.contains("error"_L1) ? body["error"_L1]["code"_L1].toString()
                                     : body["Code"_L1].toString();
}

/// The routes alone, asked at chosen seconds of the scenario.
class Service {
public:
    Service()
        : m_start(QDateTime::currentDateTimeUtc()),
          m_routes(*parseScenario(world()), PlayClock(m_start, 1), [this] { return ++m_port; })
    {
    }

    SimulatedAnswer ask(const QUrl &url, double seconds, const QByteArray &verb = "GET",
        const QByteArray &body = {}, const QByteArray &token = bearer.data())
    {
        SimulatedRequest request;
        request.verb = verb;
        request.path = url.host().isEmpty() ? "/azure/arm"_L1 + url.path() : url.path();
        request.query = QUrlQuery(url.query());
        request.headers.insert("host", "127.0.0.1:1");
        request.headers.insert("authorization", "Bearer " + token);
        request.headers.insert("content-type", contentType);
        request.body = body;
        return m_routes.answer(request, m_start.addMSecs(qRound64(seconds * 1000)));
    }

    SimulatedAnswer get(const QString &more, double seconds)
    {
        return ask(QUrl(shop(more) + "?api-version=2025-05-01"_L1), seconds);
    }

    SimulatedAnswer copy(
        double seconds, const QByteArray &body = contentAlone, const QString &source = {})
    {
        return ask(
            QUrl(shop(source + "/slotcopy?api-version=2020-10-01"_L1)), seconds, "POST", body);
    }

    QJsonArray records(const QString &slot, double seconds)
    {
        return object(get("/slots/"_L1 + slot + "/deployments"_L1, seconds))["value"_L1].toArray();
    }

    QJsonObject config(const QString &more, double seconds)
    {
        return object(get(more + "/config/web"_L1, seconds))["properties"_L1].toObject();
    }

    [[nodiscard]] QByteArray restrictedToken() const
    {
        return m_routes.accounts(QUrl(u"http://127.0.0.1:1"_s)).at(2).secret.reveal();
    }

    QByteArray contentType = "application/json";

private:
    QDateTime m_start;
    quint16 m_port = 100;
    AzureRoutes m_routes;
};

QUrl place(const SimulatedAnswer &answer)
{
    return QUrl::fromEncoded(header(answer, "Location"));
}

} // namespace

class TestSimulatedSlotCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsAndSignsAnew();
    void refusesStrangeSignatures();
    void endsWithTheSlot();
    void showsADeploymentOnTheWay();
    void endsWithTheFailureOfTheScenario();
    void keepsNoRecordWhereTold();
    void copiesFromASlot();
    void changesSettingsInTheEnd();
    void leavesSettingsWithContentAlone();
    void readsTheConfiguration();
    void refusesBodies_data();
    void refusesBodies();
    void refusesOtherVersions();
    void refusesOtherTypes();
    void refusesFewRights();
    void refusesASecondCopy();
    void refusesOtherVerbs();
    void playsOverHttp();
    void countsAndMisbehaves_data();
    void countsAndMisbehaves();
    void losesAnAnswerButCopies();
    void faultsCanBeOfAVerb();
    void tellsItsRequests();
    void refusesWrongScripts_data();
    void refusesWrongScripts();
};

void TestSimulatedSlotCopy::acceptsAndSignsAnew()
{
    Service service;
    const SimulatedAnswer answer = service.copy(10);
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(answer.contentType.isEmpty());
    QCOMPARE(header(answer, "Retry-After"), QByteArray("5"));
    QVERIFY(!header(answer, "x-ms-ratelimit-remaining-subscription-writes").isEmpty());
    const QUrl first = place(answer);
    QCOMPARE(first.authority(), u"127.0.0.1:1"_s);
    QVERIFY2(first.path().startsWith("/azure/arm"_L1 + shop(u"/slots/staging/operationresults/"_s)),
        qPrintable(first.path()));
    const QUrlQuery query(first);
    QCOMPARE(query.queryItemValue(u"api-version"_s), u"2020-10-01"_s);
    QVERIFY(!query.queryItemValue(u"s"_s).isEmpty());

    const SimulatedAnswer again = service.ask(first, 10);
    QCOMPARE(again.status, 202);
    QVERIFY(again.body.isEmpty());
    const QUrl second = place(again);
    QCOMPARE(second.path(), first.path());
    QCOMPARE_NE(QUrlQuery(second).queryItemValue(u"t"_s), query.queryItemValue(u"t"_s));
    QCOMPARE_NE(QUrlQuery(second).queryItemValue(u"s"_s), query.queryItemValue(u"s"_s));
    QCOMPARE(service.ask(second, 109.9).status, 202);
    QCOMPARE(service.ask(first, 109.9).status, 202);
}

void TestSimulatedSlotCopy::refusesStrangeSignatures()
{
    Service service;
    QUrl url = place(service.copy(10));
    QUrlQuery query(url);
    query.removeQueryItem(u"s"_s);
    query.addQueryItem(u"s"_s, u"forged"_s);
    url.setQuery(query);
    QCOMPARE(service.ask(url, 11).status, 400);
    QCOMPARE(service.get(u"/slots/staging/operationresults/none"_s, 11).status, 404);
    QCOMPARE(service.ask(place(service.copy(500)), 501, "GET", {}, "wrong").status, 401);
}

void TestSimulatedSlotCopy::endsWithTheSlot()
{
    Service service;
    const QUrl url = place(service.copy(10));
    const SimulatedAnswer end = service.ask(url, 110);
    QCOMPARE(end.status, 200);
    QCOMPARE(object(end)["type"_L1].toString(), u"Microsoft.Web/sites/slots"_s);
    QCOMPARE(object(end)["name"_L1].toString(), u"shop/staging"_s);
    QVERIFY(header(end, "Location").isEmpty());
}

void TestSimulatedSlotCopy::showsADeploymentOnTheWay()
{
    Service service;
    QCOMPARE(service.copy(10).status, 202);
    QCOMPARE(service.records(u"staging"_s, 22).size(), 1);
    const QJsonArray records = service.records(u"staging"_s, 23);
    QCOMPARE(records.size(), 2);
    const QJsonObject record = records.at(0)["properties"_L1].toObject();
    QCOMPARE(record["deployer"_L1].toString(), u"SlotCopy"_s);
    QCOMPARE(record["author"_L1].toString(), u"ci-release"_s);
    QVERIFY(record["message"_L1].toString().contains("9be07d4"_L1));

    const QString status = "/slots/staging/deploymentStatus/"_L1 + record["id"_L1].toString();
    const auto at = [&](double seconds) {
        const SimulatedAnswer answer = service.get(status, seconds);
        const QJsonObject told = object(answer)["properties"_L1].toObject();
        return u"%1 %2 %3/%4/%5"_s.arg(QString::number(answer.status), told["status"_L1].toString(),
            told["numberOfInstancesSuccessful"_L1].toVariant().toString(),
            told["numberOfInstancesInProgress"_L1].toVariant().toString(),
            told["numberOfInstancesFailed"_L1].toVariant().toString());
    };
    QCOMPARE(at(23), u"202 RuntimeStarting 0/10/0"_s);
    QCOMPARE(at(41), u"202 RuntimeStarting 3/7/0"_s);
    QCOMPARE(at(71), u"202 RuntimeStarting 5/5/0"_s);
    QCOMPARE(at(106), u"200 RuntimeSuccessful 10/0/0"_s);
}

void TestSimulatedSlotCopy::endsWithTheFailureOfTheScenario()
{
    Service service;
    const QUrl url = place(service.copy(10, R"({"targetSlot": "Broken", "siteConfig": null})"));
    QCOMPARE(service.ask(url, 109).status, 202);
    const SimulatedAnswer end = service.ask(url, 110);
    QCOMPARE(end.status, 409);
    QCOMPARE(codeOf(end), u"Conflict"_s);
    QVERIFY(object(end)["Message"_L1].toString().contains("'broken' slot"_L1));
    const QString id = service.records(u"broken"_s, 110).at(0)["name"_L1].toString();
    const QJsonObject status =
        object(service.get("/slots/broken/deploymentStatus/"_L1 + id, 110))["properties"_L1]
            .toObject();
    QCOMPARE(status["status"_L1].toString(), u"RuntimeFailed"_s);
    QCOMPARE(status["numberOfInstancesFailed"_L1].toInt(), 2);
}

void TestSimulatedSlotCopy::keepsNoRecordWhereTold()
{
    Service service;
    const QUrl url = place(service.copy(10, R"({"targetSlot": "odd", "siteConfig": null})"));
    const SimulatedAnswer end = service.ask(url, 10);
    QCOMPARE(end.status, 500);
    QCOMPARE(codeOf(end), u"Oops"_s);
    QVERIFY(service.records(u"odd"_s, 1000).isEmpty());
}

void TestSimulatedSlotCopy::copiesFromASlot()
{
    Service service;
    const SimulatedAnswer answer =
        service.copy(10, R"({"targetSlot": "broken", "siteConfig": null})", u"/slots/staging"_s);
    QCOMPARE(answer.status, 202);
    QVERIFY(place(answer).path().contains("/slots/broken/operationresults/"_L1));
}

void TestSimulatedSlotCopy::changesSettingsInTheEnd()
{
    Service service;
    const QJsonObject before = service.config(u"/slots/staging"_s, 10);
    QCOMPARE(
        service.copy(10, R"({"targetSlot": "staging", "siteConfig": {"alwaysOn": false}})").status,
        202);
    QCOMPARE(service.config(u"/slots/staging"_s, 109), before);
    const QJsonObject after = service.config(u"/slots/staging"_s, 110);
    QCOMPARE(after["alwaysOn"_L1], QJsonValue(false));
    QCOMPARE(after["publishingUsername"_L1].toString(), u"$shop"_s);
    QVERIFY(after["experiments"_L1].isNull());
}

void TestSimulatedSlotCopy::leavesSettingsWithContentAlone()
{
    Service service;
    const QJsonObject before = service.config(u"/slots/staging"_s, 10);
    QCOMPARE(service.copy(10).status, 202);
    QCOMPARE(service.config(u"/slots/staging"_s, 1000), before);
}

void TestSimulatedSlotCopy::readsTheConfiguration()
{
    Service service;
    const SimulatedAnswer answer = service.get(u"/config/web"_s, 1);
    QCOMPARE(answer.status, 200);
    QCOMPARE(object(answer)["type"_L1].toString(), u"Microsoft.Web/sites/config"_s);
    const QJsonObject production = service.config({}, 1);
    QCOMPARE(production["numberOfWorkers"_L1].toInt(), 3);
    QCOMPARE(production["experiments"_L1]["rampUpRules"_L1][0]["reroutePercentage"_L1].toInt(), 5);
    QVERIFY(production["connectionStrings"_L1][0]["connectionString"_L1].toString().contains(
        "Password="_L1));
    QVERIFY(!production["appSettings"_L1][0]["name"_L1].toString().isEmpty());
    QVERIFY(production["appSettings"_L1][0]["value"_L1].isNull());
    const QJsonObject slot = service.config(u"/slots/staging"_s, 1);
    QVERIFY(slot["experiments"_L1].isNull());
    QCOMPARE(slot["publishingUsername"_L1].toString(), u"$shop__staging"_s);
    QCOMPARE(service.get(u"/config/appsettings"_s, 1).status, 404);
    QCOMPARE(service.get(u"/slots/none/config/web"_s, 1).status, 404);
}

void TestSimulatedSlotCopy::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &body, int status, const char *code,
                         const QString &source = {}) {
        QTest::newRow(name) << body << source << status << QString::fromLatin1(code);
    };
    row("empty", {}, 400, "InvalidRequestContent");
    row("no JSON", "{", 400, "InvalidRequestContent");
    row("list", "[]", 400, "InvalidRequestContent");
    row("no target", R"({"siteConfig": null})", 400, "BadRequest");
    row("target a number", R"({"targetSlot": 1, "siteConfig": null})", 400, "BadRequest");
    row("no settings", R"({"targetSlot": "staging"})", 400, "BadRequest");
    row("settings a list", R"({"targetSlot": "staging", "siteConfig": []})", 400, "BadRequest");
    row("production", R"({"targetSlot": "Production", "siteConfig": null})", 400, "BadRequest");
    row("unknown", R"({"targetSlot": "none", "siteConfig": null})", 404, "NotFound");
    row("itself", contentAlone, 400, "BadRequest", u"/slots/Staging"_s);
    row("from nowhere", contentAlone, 404, "ResourceNotFound", u"/slots/none"_s);
}

void TestSimulatedSlotCopy::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, source);
    Service service;
    const SimulatedAnswer answer = service.copy(10, body, source);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(service.records(u"staging"_s, 1000).size(), 1);
}

void TestSimulatedSlotCopy::refusesOtherVersions()
{
    Service service;
    const SimulatedAnswer answer =
        service.ask(QUrl(shop(u"/slotcopy?api-version=2025-05-01"_s)), 10, "POST", contentAlone);
    QCOMPARE(answer.status, 404);
    QCOMPARE(codeOf(answer), u"InvalidResourceType"_s);
    QCOMPARE(service.ask(QUrl(shop(u"/slotcopy"_s)), 10, "POST", contentAlone).status, 400);
    QCOMPARE(service.records(u"staging"_s, 1000).size(), 1);
}

void TestSimulatedSlotCopy::refusesOtherTypes()
{
    Service service;
    service.contentType = "text/plain";
    QCOMPARE(service.copy(10).status, 415);
}

void TestSimulatedSlotCopy::refusesFewRights()
{
    Service service;
    const auto ask = [&](const QString &source) {
        return object(service.ask(QUrl(shop(source + "/slotcopy?api-version=2020-10-01"_L1)), 10,
            "POST", contentAlone, service.restrictedToken()))["error"_L1]
            .toObject();
    };
    QCOMPARE(ask({})["code"_L1].toString(), u"AuthorizationFailed"_s);
    const QString message = ask({})["message"_L1].toString();
    QVERIFY2(message.contains("'Microsoft.Web/sites/slotcopy/action'"_L1), qPrintable(message));
    QVERIFY(ask(u"/slots/broken"_s)["message"_L1].toString().contains(
        "'Microsoft.Web/sites/slots/slotcopy/action'"_L1));
    QCOMPARE(service.records(u"staging"_s, 1000).size(), 1);
}

void TestSimulatedSlotCopy::refusesASecondCopy()
{
    Service service;
    QCOMPARE(service.copy(10).status, 202);
    const SimulatedAnswer second = service.copy(109);
    QCOMPARE(second.status, 409);
    QCOMPARE(codeOf(second), u"Conflict"_s);
    QCOMPARE(service.copy(50, R"({"targetSlot": "broken", "siteConfig": null})").status, 202);
    QCOMPARE(service.copy(111).status, 202);
    QCOMPARE(service.records(u"staging"_s, 1000).size(), 3);
}

void TestSimulatedSlotCopy::refusesOtherVerbs()
{
    Service service;
    const QUrl copy(shop(u"/slotcopy?api-version=2020-10-01"_s));
    QCOMPARE(service.ask(copy, 10, "GET").status, 404);
    QCOMPARE(service.ask(copy, 10, "PUT", contentAlone).status, 405);
    const QUrl site(shop(u"?api-version=2020-10-01"_s));
    QCOMPARE(service.ask(site, 10, "POST", contentAlone).status, 405);
}

namespace {

/// A simulator that plays 100 times as fast, with a plain client.
class Wire {
public:
    Wire() : m_client(deployments, QByteArray(", ") + targets) { }

    SimulatorReply copy() { return m_client.post(request(copyPath()), contentAlone); }
    SimulatorReply get(const QUrl &url) { return m_client.get(authorized(QNetworkRequest(url))); }
    SimulatorReply get(const QString &more)
    {
        return m_client.get(request(shop(more) + "?api-version=2025-05-01"_L1));
    }
    [[nodiscard]] Simulator &simulator() { return m_client.simulator(); }
    [[nodiscard]] SimulatorClient &client() { return m_client; }
    [[nodiscard]] int copies()
    {
        return m_client.simulator().requestCount(u"POST"_s, u"/slotcopy"_s);
    }
    qsizetype records()
    {
        return get(u"/slots/staging/deployments"_s).json()["value"_L1].toArray().size();
    }
    void misbehave(const char *kind, const QString &verb = u"POST"_s)
    {
        Fault fault;
        fault.path = u"shop"_s;
        fault.kind = QString::fromLatin1(kind);
        fault.verb = verb;
        fault.delay = std::chrono::milliseconds(50);
        m_client.simulator().addFault(fault);
    }

private:
    static QString copyPath() { return shop(u"/slotcopy?api-version=2020-10-01"_s); }
    static QNetworkRequest authorized(QNetworkRequest request)
    {
        request.setRawHeader("Authorization", "Bearer " + QByteArray(bearer.data()));
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(1000);
        return request;
    }
    [[nodiscard]] QNetworkRequest request(const QString &path) const
    {
        return authorized(m_client.bareRequest("/azure/arm"_L1 + path));
    }

    SimulatorClient m_client;
};

} // namespace

void TestSimulatedSlotCopy::playsOverHttp()
{
    Wire wire;
    SimulatorReply reply = wire.copy();
    QCOMPARE(reply.status, 202);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.header("Content-Type").isEmpty());
    QCOMPARE(reply.header("Content-Length"), QByteArray("0"));
    QCOMPARE(wire.copy().status, 409);
    QUrl url = QUrl::fromEncoded(reply.header("Location"));
    QCOMPARE(url.port(), int(wire.simulator().port()));
    const auto ends = [&] {
        reply = wire.get(url);
        if (reply.status == 202)
            url = QUrl::fromEncoded(reply.header("Location"));
        return reply.status != 202;
    };
    QTRY_VERIFY(ends());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()["name"_L1].toString(), u"shop/staging"_s);
    QCOMPARE(wire.records(), 2);
    QCOMPARE(wire.copies(), 2);
}

void TestSimulatedSlotCopy::countsAndMisbehaves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isDone");
    const auto row = [](const char *kind, int status, bool isDone = false) {
        QTest::newRow(kind) << status << isDone;
    };
    row("400", 400);
    row("403", 403);
    row("429", 429);
    row("500", 500);
    row("503", 503);
    row("html", 200);
    row("empty", 200);
    row("redirect", 302);
    row("slow", 202, true);
    row("truncated", 202, true);
}

void TestSimulatedSlotCopy::countsAndMisbehaves()
{
    QFETCH(bool, isDone);
    Wire wire;
    wire.misbehave(QTest::currentDataTag());
    QTEST(wire.copy().status, "status");
    QCOMPARE(wire.copies(), 1);
    QTest::qWait(isDone ? 300 : 0);
    QCOMPARE(wire.records(), isDone ? 2 : 1);
}

void TestSimulatedSlotCopy::losesAnAnswerButCopies()
{
    Wire wire;
    // Qt sends a POST again when its connection breaks; the second one finds the first one running.
    wire.misbehave("lost");
    QCOMPARE(wire.copy().status, 409);
    QCOMPARE(wire.copies(), 2);
    QTRY_COMPARE(wire.records(), 2);
}

void TestSimulatedSlotCopy::faultsCanBeOfAVerb()
{
    Wire wire;
    wire.misbehave("500");
    QCOMPARE(wire.get(u"/slots/staging"_s).status, 200);
    QCOMPARE(wire.copy().status, 500);
    QCOMPARE(wire.copy().status, 202);
    const QNetworkRequest faults = wire.client().bareRequest(u"/_simulator/faults"_s);
    wire.client().post(faults, R"({"path": "/slotcopy", "kind": "429", "verb": "post"})");
    const SimulatorReply refused = wire.copy();
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("Retry-After"), QByteArray("2"));
}

void TestSimulatedSlotCopy::tellsItsRequests()
{
    Wire wire;
    wire.copy();
    wire.get(u"/slots/staging"_s);
    const QJsonObject told =
        wire.client().get(wire.client().bareRequest(u"/_simulator/requests"_s)).json();
    QCOMPARE(told["POST /azure/arm"_L1 + shop(u"/slotcopy"_s)].toInt(), 1);
    QCOMPARE(told["GET /azure/arm"_L1 + shop(u"/slots/staging"_s)].toInt(), 1);
    QCOMPARE(told.size(), 2);
    QCOMPARE(wire.simulator().requestCount(), 2);
}

void TestSimulatedSlotCopy::refusesWrongScripts_data()
{
    QTest::addColumn<QByteArray>("copy");
    QTest::addColumn<QString>("path");
    QTest::newRow("duration") << QByteArray(R"({"duration": -1})") << u"copy.duration"_s;
    QTest::newRow("text") << QByteArray(R"({"duration": "long"})") << u"copy.duration"_s;
    QTest::newRow("instances") << QByteArray(R"({"instances": -1})") << u"copy.instances"_s;
    QTest::newRow("status") << QByteArray(R"({"fails": {"status": 200}})")
                            << u"copy.fails.status"_s;
    QTest::newRow("list") << QByteArray("[]") << u"copy"_s;
}

void TestSimulatedSlotCopy::refusesWrongScripts()
{
    QFETCH(QByteArray, copy);
    QFETCH(QString, path);
    const Result<Scenario> parsed = parseScenario(
        R"({"targets": [{"provider": "azure", "target": "a/b", "copy": )" + copy + "}]}");
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains("targets[0]."_L1 + path),
        qPrintable(parsed.error().message));
}

QTEST_GUILESS_MAIN(TestSimulatedSlotCopy)
#include "tst_simulatedslotcopy.moc"
