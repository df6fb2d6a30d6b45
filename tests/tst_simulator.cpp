// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <cloudflareroutes.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestSimulator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void announcesWhatAnAccountNeeds();
    void acceptsEveryAnnouncedCredential();
    void refusesOtherCredentials_data();
    void refusesOtherCredentials();
    void verifiesTokensOnTheirOwnPath();
    void listsAccounts();
    void embedsTheNewestAndTheServingDeployment();
    void servesWhatTheScenarioSays();
    void pagesDeploymentsNewestFirst();
    void filtersByEnvironment();
    void refusesPages_data();
    void refusesPages();
    void refusesPaths_data();
    void refusesPaths();
    void refusesOtherVerbs();
    void countsTheRequestLimitDown();
    void refusesBeyondTheLimit();
    void sendsEveryMemberOfADeployment();
    void refusesAPortInUse();
};

void TestSimulator::announcesWhatAnAccountNeeds()
{
    SimulatorClient client;
    const QJsonObject announcement = client.simulator().announcement();
    QCOMPARE(announcement.value("port"_L1).toInt(), client.simulator().port());
    const QJsonObject provider = announcement.value("providers"_L1).toArray().at(0).toObject();
    QCOMPARE(provider.value("provider"_L1).toString(), u"cloudflare-pages"_s);
    QCOMPARE(provider.value("base_url"_L1).toString(),
        u"http://127.0.0.1:%1/client/v4"_s.arg(client.simulator().port()));
    QCOMPARE(
        provider.value("fields"_L1).toObject().value("base_url"_L1), provider.value("base_url"_L1));
    QVERIFY(!provider.value("secret"_L1).toString().isEmpty());
}

void TestSimulator::acceptsEveryAnnouncedCredential()
{
    SimulatorClient client;
    const QJsonArray providers = client.simulator().announcement().value("providers"_L1).toArray();
    const QJsonObject usual = providers.at(0).toObject();
    QJsonArray all = usual.value("others"_L1).toArray();
    all.prepend(usual);
    QCOMPARE(all.size(), 3);
    for (const QJsonValue &entry : all) {
        const QByteArray secret = entry["secret"_L1].toString().toLatin1();
        const QJsonObject fields = entry["fields"_L1].toObject();
        QNetworkRequest request(QUrl(client.base() + u"/accounts"_s));
        if (fields.value("auth"_L1) == "global-key"_L1) {
            request.setRawHeader("X-Auth-Email", fields.value("email"_L1).toString().toLatin1());
            request.setRawHeader("X-Auth-Key", secret);
        } else {
            request.setRawHeader("Authorization", "Bearer " + secret);
        }
        QCOMPARE(client.get(request).status, 200);
    }
}

void TestSimulator::refusesOtherCredentials_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");

    QTest::newRow("none") << QByteArray("X-Other") << QByteArray("1") << 400 << 9106;
    QTest::newRow("wrong token") << QByteArray("Authorization") << QByteArray("Bearer nonsense")
                                 << 401 << 10000;
    QTest::newRow("wrong scheme") << QByteArray("Authorization") << QByteArray("Basic bm9uc2Vuc2U=")
                                  << 401 << 10000;
    QTest::newRow("wrong key") << QByteArray("X-Auth-Key") << QByteArray("nonsense") << 400 << 9106;
    QTest::newRow("key without email")
        << QByteArray("X-Auth-Key") << QByteArray("landfall-simulator-global-key") << 400 << 9106;
}

void TestSimulator::refusesOtherCredentials()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    SimulatorClient client;
    QNetworkRequest request(QUrl(client.base() + SimulatorClient::projects()));
    request.setRawHeader(name, value);
    const SimulatorReply reply = client.get(request);
    QTEST(reply.status, "status");
    QTEST(reply.code(), "code");
    QCOMPARE(reply.json().value("success"_L1), QJsonValue(false));
    QVERIFY(reply.result().isNull());
}

void TestSimulator::verifiesTokensOnTheirOwnPath()
{
    SimulatorClient client;
    QCOMPARE(client.get(u"/user/tokens/verify"_s).result()["status"_L1].toString(), u"active"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto end = [](const SimulatorReply &reply) {
        return QDateTime::fromString(reply.result()["expires_on"_L1].toString(), Qt::ISODate);
    };
    QVERIFY(end(client.get(u"/user/tokens/verify"_s)) > now.addDays(80));
    QNetworkRequest ofAccount(QUrl(client.base() + u"/user/tokens/verify"_s));
    ofAccount.setRawHeader("Authorization", "Bearer landfall-simulator-ending-token");
    const QDateTime near = end(client.get(ofAccount));
    QVERIFY(near > now.addDays(2) && near < now.addDays(4));
    ofAccount.setRawHeader("Authorization", "Bearer landfall-simulator-account-token");
    const SimulatorReply refused = client.get(ofAccount);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), 9106);
    ofAccount.setUrl(
        QUrl(client.base() + u"/accounts/"_s + SimulatorClient::accountId + u"/tokens/verify"_s));
    QCOMPARE(client.get(ofAccount).status, 200);
}

void TestSimulator::listsAccounts()
{
    SimulatorClient client;
    const SimulatorReply reply = client.get(u"/accounts"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("success"_L1), QJsonValue(true));
    QCOMPARE(reply.json().value("errors"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(reply.result()[0]["id"_L1].toString(), SimulatorClient::accountId);
    QCOMPARE(reply.result()[0]["name"_L1].toString(), u"Test"_s);
}

void TestSimulator::embedsTheNewestAndTheServingDeployment()
{
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -50,
        "id": "failed", "final": {"name": "build", "status": "failure"}})");
    const QJsonArray all = client.get(SimulatorClient::projects()).result().toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0)["domains"_L1][0].toString(), u"site.example"_s);
    QVERIFY(all.at(0)["latest_deployment"_L1].isNull());
    QVERIFY(all.at(0)["canonical_deployment"_L1].isNull());
    QCOMPARE(all.at(1)["latest_deployment"_L1]["id"_L1].toString(), u"failed"_s);
    const QJsonValue serving = all.at(1)["canonical_deployment"_L1];
    QCOMPARE(serving["latest_stage"_L1]["status"_L1].toString(), u"success"_s);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop"_s)).result(), all.at(1));
}

void TestSimulator::servesWhatTheScenarioSays()
{
    SimulatorClient client(R"({"provider": "cloudflare-pages", "target": "site", "flow": "git",
        "at": -500, "variants": [{"at": -700, "id": "serving"}]})");
    const QJsonValue project = client.get(SimulatorClient::projects(u"/site"_s)).result();
    QCOMPARE(project["canonical_deployment"_L1]["id"_L1].toString(), u"serving"_s);
    QCOMPARE_NE(project["latest_deployment"_L1]["id"_L1].toString(), u"serving"_s);
}

void TestSimulator::pagesDeploymentsNewestFirst()
{
    SimulatorClient client;
    const SimulatorReply first = client.get(SimulatorClient::projects(u"/shop/deployments"_s));
    const SimulatorReply second =
        client.get(SimulatorClient::projects(u"/shop/deployments?page=2&per_page=25"_s));
    QCOMPARE(first.result().toArray().size(), 25);
    QCOMPARE(second.result().toArray().size(), 5);
    const QJsonObject expected {{u"page"_s, 2}, {u"per_page"_s, 25}, {u"count"_s, 5},
        {u"total_count"_s, 30}, {u"total_pages"_s, 2}};
    QCOMPARE(second.json().value("result_info"_L1).toObject(), expected);
    QDateTime before;
    for (const QJsonValue &entry : first.result().toArray()) {
        const QDateTime created = parseTimestamp(entry["created_on"_L1].toString());
        QVERIFY(created.isValid());
        QVERIFY(before.isNull() || created < before);
        before = created;
    }
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?page=9"_s))
                 .result()
                 .toArray()
                 .size(),
        0);
}

void TestSimulator::filtersByEnvironment()
{
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "shop", "environment": "preview",
        "flow": "git", "at": -50, "branch": "Feat/Wish List"})");
    const QJsonArray previews =
        client.get(SimulatorClient::projects(u"/shop/deployments?env=preview"_s))
            .result()
            .toArray();
    QCOMPARE(previews.size(), 1);
    QCOMPARE(
        previews.at(0)["aliases"_L1][0].toString(), u"https://feat-wish-list.shop.pages.dev"_s);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?env=production"_s))
                 .json()["result_info"_L1]["total_count"_L1]
                 .toInt(),
        30);
}

void TestSimulator::refusesPages_data()
{
    QTest::addColumn<QString>("path");
    for (const char *query : {"per_page=26", "per_page=0", "per_page=x", "page=0", "page=-1"})
        QTest::newRow(query) << SimulatorClient::projects(
            "/shop/deployments?"_L1 + QLatin1StringView(query));
    QTest::newRow("accounts") << u"/accounts?per_page=4"_s;
    QTest::newRow("projects") << SimulatorClient::projects(u"?per_page=1000"_s);
}

void TestSimulator::refusesPages()
{
    QFETCH(QString, path);
    SimulatorClient client;
    const SimulatorReply reply = client.get(path);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), 8000024);
}

void TestSimulator::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");

    QTest::newRow("project") << SimulatorClient::projects(u"/none"_s) << 404 << 8000007;
    QTest::newRow("its deployments")
        << SimulatorClient::projects(u"/none/deployments"_s) << 404 << 8000007;
    QTest::newRow("deployment") << SimulatorClient::projects(u"/shop/deployments/none"_s) << 404
                                << 8000009;
    QTest::newRow("its log") << SimulatorClient::projects(u"/shop/deployments/none/history/logs"_s)
                             << 404 << 8000009;
    QTest::newRow("account") << u"/accounts/ffff/pages/projects"_s << 403 << 9109;
    QTest::newRow("unknown") << u"/zones"_s << 404 << 7003;
    QTest::newRow("below account")
        << u"/accounts/"_s + SimulatorClient::accountId + u"/workers"_s << 404 << 7003;
}

void TestSimulator::refusesPaths()
{
    QFETCH(QString, path);
    SimulatorClient client;
    const SimulatorReply reply = client.get(path);
    QTEST(reply.status, "status");
    QTEST(reply.code(), "code");
}

void TestSimulator::refusesOtherVerbs()
{
    SimulatorClient client;
    const SimulatorReply reply = client.post(client.request(SimulatorClient::projects()), "{}");
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.code(), 10405);
}

void TestSimulator::countsTheRequestLimitDown()
{
    SimulatorClient client;
    const SimulatorReply first = client.get(u"/accounts"_s);
    const SimulatorReply second = client.get(SimulatorClient::projects(u"/none"_s));
    QCOMPARE(first.header("Ratelimit-Policy"), QByteArray(R"("default";q=1200;w=3)"));
    QVERIFY(first.header("Ratelimit").startsWith(R"("default";r=1199;t=)"));
    QVERIFY(second.header("Ratelimit").startsWith(R"("default";r=1198;t=)"));
}

void TestSimulator::refusesBeyondTheLimit()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CloudflareRoutes routes(Scenario(), PlayClock(now, 1));
    SimulatedRequest request;
    request.verb = "GET";
    request.path = u"/client/v4/accounts"_s;
    request.headers.insert(
        "authorization", "Bearer " + routes.accounts(QUrl()).first().secret.reveal());
    for (int i = 0; i < 1200; ++i)
        QCOMPARE(routes.answer(request, now.addSecs(i / 10)).status, 200);
    const SimulatedAnswer refused = routes.answer(request, now.addSecs(200));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.contains({"Retry-After", "100"}));
    QVERIFY(refused.headers.contains({"Ratelimit", R"("default";r=0;t=100)"}));
    QCOMPARE(routes.answer(request, now.addSecs(300)).status, 200);
}

void TestSimulator::sendsEveryMemberOfADeployment()
{
    SimulatorClient client;
    const QJsonObject deployment = client.get(SimulatorClient::projects(u"/shop/deployments"_s))
                                       .result()
                                       .toArray()
                                       .at(0)
                                       .toObject();
    for (const auto key : {"id"_L1, "short_id"_L1, "project_id"_L1, "project_name"_L1,
             "environment"_L1, "url"_L1, "aliases"_L1, "created_on"_L1, "modified_on"_L1,
             "latest_stage"_L1, "stages"_L1, "deployment_trigger"_L1, "is_skipped"_L1,
             "env_vars"_L1, "build_config"_L1, "source"_L1, "uses_functions"_L1})
        QVERIFY2(deployment.contains(key), key.data());
    const QString id = deployment.value("id"_L1).toString();
    QCOMPARE(id.size(), 36);
    QCOMPARE(deployment.value("url"_L1).toString(), u"https://%1.shop.pages.dev"_s.arg(id.left(8)));
    QVERIFY(deployment.value("aliases"_L1).isNull());
    QCOMPARE(
        client.get(SimulatorClient::projects("/shop/deployments/"_L1 + id)).result().toObject(),
        deployment);
}

void TestSimulator::refusesAPortInUse()
{
    SimulatorClient client;
    Simulator second {Scenario()};
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"listen failed"_s));
    const Result<Done> listening = second.listen(client.simulator().port());
    QVERIFY(!listening);
    QVERIFY(listening.error().message.contains(QString::number(client.simulator().port())));
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
