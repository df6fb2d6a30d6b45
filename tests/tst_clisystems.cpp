// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/scriptedservice.h"
#include "support/systembodies.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace Landfall::Test;

namespace {

QStringList phases(const CliRun &run)
{
    QStringList phases;
    for (const QJsonObject &line : run.jsonLines())
        phases.append(line.value("phase"_L1).toString());
    phases.removeDuplicates();
    return phases;
}

} // namespace

/// `list`, `show` and `watch` for Azure and Flightcontrol as a script runs them: the real program,
/// the real plugins, a real Secret Service, the documented bodies on loopback.
class TestCliSystems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsWhatAzureHas();
    void showsAnAppServiceDeployment_data();
    void showsAnAppServiceDeployment();
    void followsADeploymentThatFailsInPart();
    void waitsForADeploymentThatIsNotThereYet();
    void showsAWorkflowRun();
    void followsAWorkflowRun();
    void showsAFlightcontrolDeployment_data();
    void showsAFlightcontrolDeployment();
    void followsAFlightcontrolDeployment();

private:
    bool add(const QStringList &arguments, const QByteArray &secret);
    bool addAzure();
    bool addFlightcontrol(const QStringList &fields = {});
    void serveAzure();

    std::unique_ptr<ScriptedService> m_service;
};

bool TestCliSystems::add(const QStringList &arguments, const QByteArray &secret)
{
    CliRun run(QStringList {u"account"_s, u"add"_s} + arguments + QStringList {u"--secret-stdin"_s},
        secret + '\n');
    const bool isAdded = run.finish() && run.exitCode() == 0;
    if (!isAdded)
        qWarning("%s", run.err().constData());
    return isAdded;
}

bool TestCliSystems::addAzure()
{
    const QString url = m_service->url().toString();
    return add({u"azure"_s, u"--name"_s, u"prod"_s, u"--set"_s, u"auth=service-principal"_s,
                   u"--set"_s, u"cloud=custom"_s, u"--set"_s, "base_url="_L1 + url, u"--set"_s,
                   "login_url="_L1 + url, u"--set"_s, u"tenant_id=contoso.example"_s, u"--set"_s,
                   u"client_id=3c1b6f0e-8d26-4d8f-9a0e-1f6d0f8f7e11"_s},
        "client-secret");
}

bool TestCliSystems::addFlightcontrol(const QStringList &fields)
{
    QStringList arguments {u"flightcontrol"_s, u"--name"_s, u"apps"_s, u"--set"_s,
        "base_url="_L1 + m_service->url().toString()};
    for (const QString &field : fields)
        arguments << u"--set"_s << field;
    return add(arguments, "fc-key");
}

void TestCliSystems::serveAzure()
{
    m_service->answerBody(u"/contoso.example/oauth2/v2.0/token"_s,
        {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3599},
            {u"access_token"_s, u"access-token"_s}});
    QJsonObject named {
        {u"id"_s, subscription}, {u"state"_s, u"Enabled"_s}, {u"displayName"_s, u"Production"_s}};
    named.insert(u"subscriptionId"_s, subscription.section(u'/', -1));
    m_service->answerBody(u"/subscriptions"_s, list({named}));
    const QJsonObject app = site(appSite, u"app,linux"_s);
    const QJsonObject flow = site(flowSite, u"functionapp,linux,workflowapp"_s);
    const QJsonObject slot = site(slotSite, u"app,linux"_s);
    m_service->answerBody(subscription + "/providers/Microsoft.Web/sites"_L1, list({app, flow}));
    m_service->answerBody(appSite, app);
    m_service->answerBody(slotSite, slot);
    m_service->answerBody(flowSite, flow);
    m_service->answerBody(appSite + "/slots"_L1, list({slot}));
    m_service->answerBody(flowSite + "/slots"_L1, list({}));
    m_service->answerBody(flowSite + "/deployments"_L1, list({}));
    m_service->answerBody(flowSite + "/workflows"_L1,
        list({QJsonObject {{u"name"_s, u"fulfilment/intake"_s}, {u"kind"_s, u"Stateful"_s},
            {u"properties"_s, QJsonObject {{u"flowState"_s, u"Enabled"_s}}}}}));
}

void TestCliSystems::init()
{
    forgetAccounts();
    m_service = std::make_unique<ScriptedService>();
    serveAzure();
}

void TestCliSystems::listsWhatAzureHas()
{
    for (const QString &where : {appSite, slotSite}) {
        const QJsonObject known = record(where, 4000, true);
        m_service->answerBody(where + "/deployments"_L1, list({known}));
        m_service->answerBody(where + "/deployments/"_L1 + deploymentId, known);
    }
    m_service->answerBody(
        appSite + "/deploymentStatus/"_L1 + deploymentId, status(u"RuntimeSuccessful"_s, 2));
    m_service->answerBody(flowRuns, list({run(u"SUCCEEDED"_s, true)}));
    QVERIFY(addAzure());
    CliRun cli({u"list"_s, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());

    QStringList found;
    for (const QJsonValue &value : cli.json().value("deployments"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const QStringList facts {one.value("source"_L1).toString(),
            one.value("target"_L1).toObject().value("kind"_L1).toString(),
            one.value("environment"_L1).toString(), one.value("phase"_L1).toString(),
            one.value("health"_L1).toString()};
        found.append(facts.join(u' '));
    }
    found.sort();
    QCOMPARE(found,
        QStringList({u"azure-app-service web-app production succeeded healthy"_s,
            u"azure-app-service web-app-slot staging succeeded unverified"_s,
            u"azure-logic-apps workflow  succeeded "_s}));
}

void TestCliSystems::showsAnAppServiceDeployment_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("record") << appSite + "/deployments/"_L1 + deploymentId;
    QTest::newRow("status") << appSite + "/deploymentStatus/"_L1 + deploymentId;
    QTest::newRow("ref, other case")
        << "azure:"_L1 + QString(appSite + "/deployments/"_L1 + deploymentId).toUpper();
    QTest::newRow("portal") << "https://portal.azure.com/#@contoso.example/resource"_L1 + appSite
            + "/deployments/"_L1 + deploymentId;
}

void TestCliSystems::showsAnAppServiceDeployment()
{
    QFETCH(QString, reference);
    const QJsonObject known = record(appSite, 40, true);
    // Resource Manager takes names in any case; this service is told each of them.
    const QString otherCase =
        subscription + "/resourceGroups/RG/providers/Microsoft.Web/sites/ORDERS"_L1;
    for (const QString &where : {appSite, otherCase}) {
        m_service->answerBody(where, site(appSite, u"app,linux"_s));
        m_service->answerBody(where + "/deployments"_L1, list({known}));
        m_service->answerBody(where + "/deployments/"_L1 + deploymentId, known);
        m_service->answerBody(where + "/deploymentStatus/"_L1 + deploymentId,
            status(u"RuntimeStarting"_s, 0, 1), 202);
    }
    QVERIFY(addAzure());
    CliRun cli({u"show"_s, reference, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    const QJsonObject shown = cli.json();
    QCOMPARE(shown.value("ref"_L1).toString().toLower(),
        QString("azure:"_L1 + appSite + "/deployments/"_L1 + deploymentId).toLower());
    QCOMPARE(shown.value("phase"_L1).toString(), u"running"_s);
    QCOMPARE(shown.value("status"_L1).toString(), u"RuntimeStarting"_s);
    QCOMPARE(shown.value("message"_L1).toString(), u"Release 42"_s);
    QCOMPARE(shown.value("author"_L1).toString(), u"ci"_s);
    QCOMPARE(shown.value("instances"_L1).toObject(),
        object(R"({"succeeded": 0, "in_progress": 1, "failed": 0})"));
    QCOMPARE(m_service->lastHeader("Authorization"), "Bearer access-token");
}

void TestCliSystems::followsADeploymentThatFailsInPart()
{
    const QString statusPath = appSite + "/deploymentStatus/"_L1 + deploymentId;
    const QString recordPath = appSite + "/deployments/"_L1 + deploymentId;
    m_service->answerBody(appSite + "/deployments"_L1, list({record(appSite, 3, false)}));
    m_service->answerBody(recordPath, record(appSite, 3, false));
    m_service->answerBody(
        statusPath, object(R"({"Code": "NotFound", "Message": "none yet"})"), 404);
    m_service->answerBody(statusPath, status(u"BuildRequestReceived"_s, {}, {}, {}), 202);
    m_service->answerBody(statusPath, status(u"RuntimeStarting"_s, 7, 3), 202);
    m_service->answerBody(statusPath, failedInPart());
    QVERIFY(addAzure());
    CliRun cli({u"watch"_s, "azure:"_L1 + recordPath, u"--json"_s});
    QVERIFY(cli.finish(100s));
    QVERIFY2(cli.exitCode() == 1, cli.err().constData());
    QCOMPARE(phases(cli).constLast(), u"partial"_s);
    QVERIFY(!phases(cli).contains(u"succeeded"_s));

    const QJsonObject end = cli.jsonLines().constLast();
    QCOMPARE(end.value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(end.value("health"_L1).toString(), u"degraded"_s);
    QCOMPARE(end.value("instances"_L1).toObject(),
        object(R"({"succeeded": 8, "in_progress": 1, "failed": 1})"));
    const QJsonObject error = end.value("errors"_L1).toArray().at(0).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"SiteStartFailed"_s);
    const QJsonObject nested = error.value("details"_L1).toArray().at(0).toObject();
    QCOMPARE(nested.value("code"_L1).toString(), u"57003"_s);
    QCOMPARE(nested.value("message"_L1).toString(), u"No answer on port 8080"_s);
    const QJsonArray logs = end.value("logs"_L1).toArray();
    QVERIFY(std::any_of(
        logs.begin(), logs.end(), [](const QJsonValue &log) { return log["failed"_L1].toBool(); }));
    for (const QJsonValue &stage : end.value("stages"_L1).toArray())
        QVERIFY2(stage["phase"_L1] != "running"_L1, qPrintable(stage["name"_L1].toString()));
}

void TestCliSystems::waitsForADeploymentThatIsNotThereYet()
{
    const QString statusPath = appSite + "/deploymentStatus/"_L1 + deploymentId;
    m_service->answerBody(
        statusPath, object(R"({"Code": "NotFound", "Message": "none yet"})"), 404);
    QVERIFY(addAzure());
    const QString reference = "azure:"_L1 + appSite + "/deployments/"_L1 + deploymentId;
    // Whoever only looks is told at once.
    CliRun shown({u"show"_s, reference, u"--json"_s});
    QVERIFY(shown.finish(10s));
    QCOMPARE(shown.exitCode(), 3);

    m_service->answerBody(statusPath, status(u"RuntimeSuccessful"_s, 1));
    CliRun cli({u"watch"_s, reference, u"--json"_s});
    QVERIFY(cli.finish(60s));
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    const QList<QJsonObject> lines = cli.jsonLines();
    QCOMPARE(lines.constFirst().value("event"_L1).toString(), u"problem"_s);
    QCOMPARE(lines.constFirst().value("kind"_L1).toString(), u"not-found"_s);
    QCOMPARE(lines.constLast().value("health"_L1).toString(), u"healthy"_s);
}

void TestCliSystems::showsAWorkflowRun()
{
    m_service->answerBody(flowRuns + u'/' + runId, run(u"Succeeded"_s, true));
    m_service->answerBody(flowRuns + u'/' + runId + "/actions"_L1,
        list({object(R"({"name": "Post", "properties": {"status": "Failed", "code": "BadGateway",
            "startTime": "2026-08-10T20:16:33Z", "endTime": "2026-08-10T20:16:34Z",
            "error": {"code": "BadGateway", "message": "upstream is down"},
            "outputsLink": {"uri": "https://orders.example/out?sig=canary"}}})")}));
    QVERIFY(addAzure());
    CliRun cli({u"show"_s, flowRuns + u'/' + runId, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    const QJsonObject shown = cli.json();
    QCOMPARE(shown.value("ref"_L1).toString(),
        "azure:"_L1 + flowSite + "/workflows/intake/runs/"_L1 + runId);
    QCOMPARE(shown.value("phase"_L1).toString(), u"succeeded"_s);
    QVERIFY(shown.value("health"_L1).isNull());
    QCOMPARE(shown.value("trigger"_L1).toString(), u"Recurrence"_s);
    QCOMPARE(shown.value("finished"_L1).toString(), u"2026-08-10T20:16:34.577Z"_s);
    QStringList stages;
    for (const QJsonValue &stage : shown.value("stages"_L1).toArray())
        stages.append(stage["name"_L1].toString() + u' ' + stage["source"_L1].toString());
    QCOMPARE(
        stages, QStringList({u"trigger reported"_s, u"waiting reported"_s, u"run reported"_s}));
    const QJsonObject part = shown.value("parts"_L1).toArray().at(0).toObject();
    QCOMPARE(part.value("name"_L1).toString(), u"Post"_s);
    QCOMPARE(part.value("phase"_L1).toString(), u"failed"_s);
    QVERIFY(!cli.out().contains("canary"));
}

void TestCliSystems::followsAWorkflowRun()
{
    m_service->answerBody(flowRuns + u'/' + runId + "/actions"_L1, list({}));
    m_service->answerBody(flowRuns + u'/' + runId, run(u"Running"_s, false));
    m_service->answerBody(flowRuns + u'/' + runId, object(R"({"error": {"code": "BadRequest",
            "message": "Encountered an error (ServiceUnavailable) from host runtime."}})"),
        400);
    m_service->answerBody(flowRuns + u'/' + runId, run(u"Succeeded"_s, true));
    QVERIFY(addAzure());
    CliRun cli({u"watch"_s, flowRuns + u'/' + runId, u"--json"_s});
    QVERIFY(cli.finish(100s));
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    QCOMPARE(phases(cli).constFirst(), u"running"_s);
    QCOMPARE(phases(cli).constLast(), u"succeeded"_s);
}

void TestCliSystems::showsAFlightcontrolDeployment_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("credential");
    QTest::newRow("app") << QStringList() << u"/api/deployments/"_s << QByteArray("fc-key");
    QTest::newRow("v1") << QStringList {u"api=v1"_s} << u"/v1/deployments/"_s
                        << QByteArray("Bearer fc-key");
}

void TestCliSystems::showsAFlightcontrolDeployment()
{
    QFETCH(QStringList, fields);
    QFETCH(QString, path);
    QFETCH(QByteArray, credential);
    m_service->answerBody(path + flightcontrolId, flightcontrol(u"INPROGRESS"_s, u"BUILDING"_s));
    QVERIFY(addFlightcontrol(fields));
    CliRun cli({u"show"_s, flightcontrolId, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    QCOMPARE(m_service->lastHeader("Authorization"), credential);
    const QJsonObject shown = cli.json();
    QCOMPARE(shown.value("ref"_L1).toString(), "flightcontrol:"_L1 + flightcontrolId);
    QCOMPARE(shown.value("status"_L1).toString(), u"INPROGRESS"_s);
    QCOMPARE(shown.value("created"_L1).toString(), u"2026-01-09T22:10:02.381Z"_s);
    QCOMPARE(shown.value("target"_L1).toObject().value("name"_L1).toString(), u"payments"_s);
    QCOMPARE(shown.value("environment"_L1).toString(), u"production"_s);
    QVERIFY(shown.value("instances"_L1).isNull());
    const QJsonObject part = shown.value("parts"_L1).toArray().at(0).toObject();
    QCOMPARE(part.value("name"_L1).toString(), u"web-api"_s);
    QCOMPARE(part.value("status"_L1).toString(), u"BUILDING"_s);
}

void TestCliSystems::followsAFlightcontrolDeployment()
{
    const QString path = "/api/deployments/"_L1 + flightcontrolId;
    m_service->answerBody(path, flightcontrol(u"INPROGRESS"_s, u"BUILDING"_s));
    m_service->answerBody(path, flightcontrol(u"DEPLOYING"_s, u"DEPLOYING"_s));
    m_service->answerBody(path, flightcontrol(u"SUCCESS"_s, u"SUCCESS"_s));
    QVERIFY(addFlightcontrol());
    CliRun cli({u"watch"_s, flightcontrolId, u"--keep"_s, u"--json"_s});
    QVERIFY(cli.finish(100s));
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    const QJsonObject end = cli.jsonLines().constLast();
    QCOMPARE(end.value("phase"_L1).toString(), u"succeeded"_s);
    QCOMPARE(end.value("health"_L1).toString(), u"healthy"_s);
    QVERIFY(!end.value("finished"_L1).isNull());

    CliRun kept({u"list"_s, u"--json"_s});
    QVERIFY(kept.finish());
    QCOMPARE(kept.exitCode(), 0);
    QCOMPARE(kept.json().value("deployments"_L1).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliSystems)
#include "tst_clisystems.moc"
