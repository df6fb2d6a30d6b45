// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/scriptedservice.h"
#include "support/systembodies.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace Landfall::Test;

namespace {

const QString named = u"/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345"_s;
const QString webSite = named + "/resourceGroups/rg/providers/Microsoft.Web/sites/testSite"_L1;
const QString webId = u"eacfd68b-3bbd-4ad9-99c5-98614d89c8e5"_s;
const QString logicSite =
    named + "/resourceGroups/test-resource-group/providers/Microsoft.Web/sites/test-name"_L1;
const QString logicRun = u"08586676746934337772206998657CU22"_s;
const QString logicRuns = logicSite
    + "/hostruntime/runtime/webhooks/workflow/api/management/workflows/test-workflow/runs"_L1;
const QString pagesAccount = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
const QString pagesProject = u"this-is-my-project-01"_s;
const QString pagesId = u"f64788e9-fccd-4d4a-a28a-cb84f88f6"_s;
const QString pagesPath =
    "/client/v4/accounts/"_L1 + pagesAccount + "/pages/projects/"_L1 + pagesProject;
const QString controlId = u"clcpcxekt000lc9ojqtgtc26y"_s;

/// The sample answer of a service's public API document, to the letter.
QJsonObject documented(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/documented/") + name + ".json"_L1);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

/// `list`, `show` and `watch` on the very answers that the services' API documents print: the real
/// program and plugins against a server on loopback.
class TestCliDocumented : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void show_data();
    void show();
    void watch_data();
    void watch();
    void listsThemAll();

private:
    bool add(const QStringList &arguments);
    void serveAzure();
    void serveCloudflare();

    std::unique_ptr<ScriptedService> m_service;
};

bool TestCliDocumented::add(const QStringList &arguments)
{
    CliRun run(QStringList {u"account"_s, u"add"_s} + arguments + QStringList {u"--secret-stdin"_s},
        "s3cret\n");
    return run.finish() && run.exitCode() == 0;
}

void TestCliDocumented::serveAzure()
{
    m_service->answerBody(u"/contoso.example/oauth2/v2.0/token"_s,
        {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3599},
            {u"access_token"_s, u"access-token"_s}});
    m_service->answerBody(u"/subscriptions"_s,
        list({QJsonObject {{u"id"_s, named}, {u"subscriptionId"_s, named.section(u'/', -1)},
            {u"state"_s, u"Enabled"_s}, {u"displayName"_s, u"Documented"_s}}}));
    const QJsonObject web = site(webSite, u"app,linux"_s);
    const QJsonObject logic = site(logicSite, u"functionapp,workflowapp"_s);
    m_service->answerBody(named + "/providers/Microsoft.Web/sites"_L1, list({web, logic}));
    for (const QString &where : {webSite, logicSite}) {
        m_service->answerBody(where, where == webSite ? web : logic);
        m_service->answerBody(where + "/slots"_L1, list({}));
    }
    QJsonObject known = record(webSite, 30, false);
    QJsonObject properties = known.value("properties"_L1).toObject();
    properties.insert("id"_L1, webId);
    known.insert("properties"_L1, properties);
    known.insert("name"_L1, webId);
    known.insert("id"_L1, webSite + "/deployments/"_L1 + webId);
    m_service->answerBody(webSite + "/deployments"_L1, list({known}));
    m_service->answerBody(webSite + "/deployments/"_L1 + webId, known);
    m_service->answerBody(logicSite + "/deployments"_L1, list({}));
    m_service->answerBody(logicSite + "/workflows"_L1,
        list({QJsonObject {{u"name"_s, u"test-name/test-workflow"_s}, {u"kind"_s, u"Stateful"_s},
            {u"properties"_s, QJsonObject {{u"flowState"_s, u"Enabled"_s}}}}}));
    const QJsonObject run = documented(u"logic-apps-run"_s);
    m_service->answerBody(logicRuns, list({run}));
    m_service->answerBody(logicRuns + u'/' + logicRun, run);
    m_service->answerBody(logicRuns + u'/' + logicRun + "/actions"_L1, list({}));
}

void TestCliDocumented::serveCloudflare()
{
    const QJsonObject one = documented(u"cloudflare-deployment"_s);
    const QJsonObject deployment = one.value("result"_L1).toObject();
    m_service->answerBody(pagesPath + "/deployments/"_L1 + pagesId, one);
    m_service->answer(pagesPath + "/deployments"_L1, QJsonArray {deployment});
    const QJsonObject project {{u"id"_s, deployment.value("project_id"_L1)},
        {u"name"_s, pagesProject}, {u"latest_deployment"_s, deployment}};
    m_service->answer(pagesPath, project);
    m_service->answer(
        "/client/v4/accounts/"_L1 + pagesAccount + "/pages/projects"_L1, QJsonArray {project});
}

void TestCliDocumented::initTestCase()
{
    forgetAccounts();
    m_service = std::make_unique<ScriptedService>();
    serveAzure();
    serveCloudflare();
    const QJsonObject control = documented(u"flightcontrol-deployment"_s);
    m_service->answerBody("/api/deployments/"_L1 + controlId, control);
    const QString url = m_service->url().toString();
    const QString set = u"--set"_s;
    QVERIFY(add({u"azure"_s, u"--name"_s, u"azure"_s, set, u"auth=service-principal"_s, set,
        u"cloud=custom"_s, set, "base_url="_L1 + url, set, "login_url="_L1 + url, set,
        u"tenant_id=contoso.example"_s, set, u"client_id=app"_s}));
    QVERIFY(add({u"cloudflare-pages"_s, u"--name"_s, u"pages"_s, set,
        "base_url="_L1 + url + "/client/v4"_L1, set, "accounts="_L1 + pagesAccount}));
    QVERIFY(add({u"flightcontrol"_s, u"--name"_s, u"control"_s, set, "base_url="_L1 + url, set,
        "deployments="_L1 + controlId}));
}

void TestCliDocumented::show_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("facts");
    const QString status = webSite + "/deploymentStatus/"_L1 + webId;
    QTest::newRow("App Service, starting")
        << status << u"app-service-starting"_s
        << QByteArray(
               R"({"source": "azure-app-service", "phase": "running", "status": "RuntimeStarting",
            "health": null, "finished": null, "environment": "production",
            "instances": {"succeeded": 0, "in_progress": 1, "failed": 0}, "errors": []})");
    QTest::newRow("App Service, over")
        << status << u"app-service-successful"_s
        << QByteArray(
               R"({"phase": "succeeded", "status": "RuntimeSuccessful", "health": "healthy",
            "instances": {"succeeded": 1, "in_progress": 0, "failed": 0}, "errors": []})");
    QTest::newRow("Logic Apps")
        << logicSite + "/workflows/test-workflow/runs/"_L1 + logicRun << QString()
        << QByteArray(
               R"({"source": "azure-logic-apps", "phase": "succeeded", "status": "Succeeded",
            "health": null, "trigger": "Recurrence", "created": "2018-08-10T20:16:32.044Z",
            "finished": "2018-08-10T20:16:32.577Z", "duration_ms": 533, "instances": null,
            "stages": [
                {"name": "waiting", "phase": "succeeded", "status": null, "source": "reported",
                 "started": "2018-08-10T20:16:32.038Z", "ended": "2018-08-10T20:16:32.044Z"},
                {"name": "run", "phase": "succeeded", "status": "Succeeded", "source": "reported",
                 "started": "2018-08-10T20:16:32.044Z", "ended": "2018-08-10T20:16:32.577Z"}]})");
    QTest::newRow("Cloudflare Pages")
        << "cloudflare-pages:"_L1 + pagesAccount + u'/' + pagesProject + u'/' + pagesId << QString()
        << QByteArray(
               R"({"source": "cloudflare-pages", "phase": "skipped", "status": "success",
            "environment": "preview", "branch": "main", "trigger": "ad_hoc",
            "commit": "ad9ccd918a81025731e10e40267e11273a263421", "message": "Update index.html",
            "created": "2021-03-09T00:55:03.923Z", "finished": "2021-03-09T00:58:59.045Z",
            "aliases": ["https://branchname.projectname.pages.dev"]})");
    QTest::newRow("Flightcontrol")
        << controlId << QString()
        << QByteArray(
               R"({"source": "flightcontrol", "phase": "running", "status": "INPROGRESS",
            "created": "2023-01-09T22:10:02.381Z", "finished": null, "branch": "main",
            "commit": "01e573f2198f120f66b08621fde0256874d0c24d", "environment": "production",
            "instances": null, "health": null})");
}

void TestCliDocumented::show()
{
    QFETCH(QString, reference);
    QFETCH(QString, body);
    QFETCH(QByteArray, facts);
    if (!body.isEmpty()) {
        m_service->forget(reference);
        m_service->answerBody(
            reference, documented(body), body.endsWith("starting"_L1) ? 202 : 200);
    }
    CliRun cli({u"show"_s, reference, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    const QJsonObject shown = cli.json();
    const QJsonObject expected = object(facts);
    QVERIFY(!expected.isEmpty());
    for (auto fact = expected.begin(); fact != expected.end(); ++fact) {
        QVERIFY2(shown.contains(fact.key()), qPrintable(fact.key()));
        QCOMPARE(shown.value(fact.key()), fact.value());
    }
}

void TestCliDocumented::watch_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QStringList>("bodies");
    QTest::addColumn<QString>("events");
    QTest::newRow("App Service") << webSite + "/deploymentStatus/"_L1
            + webId << QStringList {u"app-service-starting"_s, u"app-service-successful"_s}
                                 << u"first running, finished succeeded"_s;
    QTest::newRow("Logic Apps") << logicSite + "/workflows/test-workflow/runs/"_L1 + logicRun
                                << QStringList() << u"first succeeded, finished succeeded"_s;
    QTest::newRow("Cloudflare Pages")
        << "cloudflare-pages:"_L1 + pagesAccount + u'/' + pagesProject + u'/' + pagesId
        << QStringList() << u"first skipped, finished skipped"_s;
}

void TestCliDocumented::watch()
{
    QFETCH(QString, reference);
    QFETCH(QStringList, bodies);
    QFETCH(QString, events);
    m_service->forget(bodies.isEmpty() ? QString() : reference);
    for (const QString &body : bodies)
        m_service->answerBody(
            reference, documented(body), body.endsWith("starting"_L1) ? 202 : 200);
    CliRun cli({u"watch"_s, reference, u"--json"_s});
    QVERIFY(cli.finish(60s));
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    QStringList seen;
    for (const QJsonObject &line : cli.jsonLines())
        seen.append(line.value("event"_L1).toString() + u' ' + line.value("phase"_L1).toString());
    QCOMPARE(seen.join(", "_L1), events);
}

void TestCliDocumented::listsThemAll()
{
    CliRun cli({u"list"_s, u"--json"_s});
    QVERIFY(cli.finish());
    QVERIFY2(cli.exitCode() == 0, cli.err().constData());
    QStringList found;
    for (const QJsonValue &value : cli.json().value("deployments"_L1).toArray())
        found.append(
            value.toObject().value("source"_L1).toString() + u' ' + value["phase"_L1].toString());
    found.sort();
    QCOMPARE(found,
        QStringList({u"azure-app-service succeeded"_s, u"azure-logic-apps succeeded"_s,
            u"cloudflare-pages skipped"_s, u"flightcontrol running"_s}));
    QVERIFY(cli.json().value("problems"_L1).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDocumented)
#include "tst_clidocumented.moc"
