// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/faultserver.h"
#include "support/scriptedservice.h"
#include "support/systembodies.h"

#include <scenario.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Test;

/// `logs` and `hand-over` for a deployment some of whose machines failed: the real program, the
/// real plugin, the simulator, or a service that names files elsewhere.
class TestCliAzureLogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void namesTheFilesOfTheMachines();
    void printsOneFileOnly();
    void printsWhatFailed();
    void recognizesNoIdOfALog();
    void handsOverRequestsAndSlots();
    void offersAForeignFileForABrowserOnly();

private:
    [[nodiscard]] QJsonArray offered(const QString &reference, const QStringList &more = {}) const;
    bool serveForeign(const QUrl &scm);

    std::unique_ptr<Simulator> m_simulator;
    ScriptedService m_service;
};

namespace {

constexpr char world[] = R"({"speed": 1, "accounts": [{"provider": "azure", "name": "Prod",
        "id": "11111111-2222-4333-8444-555555555555"}],
    "targets": [{"provider": "azure", "target": "shop-api", "resourceGroup": "rg-shop"}],
    "deployments": [
        {"provider": "azure", "target": "shop-api", "id": "failed", "at": -5000, "flow": "linux",
            "final": "RuntimeFailed", "instances": [8, 1, 1],
            "errors": [{"code": "E", "innerErrors": [{"code": "I"}]}],
            "instance_log": ["GET /healthz answered 503"]},
        {"provider": "azure", "target": "shop-api/staging", "id": "slot", "at": -9000,
            "flow": "slot"}]})";

const QString shop = u"azure:/subscriptions/11111111-2222-4333-8444-555555555555/resourcegroups/"
                     u"rg-shop/providers/microsoft.web/sites/shop-api"_s;
const QString failed = shop + u"/deployments/failed"_s;

QList<QJsonObject> files(const QJsonArray &logs)
{
    QList<QJsonObject> files;
    for (const QJsonValue &log : logs) {
        if (log["machine"_L1].isString())
            files.append(log.toObject());
    }
    return files;
}

} // namespace

void TestCliAzureLogs::init()
{
    forgetAccounts();
    const Result<Scenario> scenario = parseScenario(world);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    m_simulator = std::make_unique<Simulator>(*scenario);
    QVERIFY(m_simulator->listen());
    QVERIFY(addAccountOf(*m_simulator, u"azure"_s, u"prod"_s));
}

QJsonArray TestCliAzureLogs::offered(const QString &reference, const QStringList &more) const
{
    CliRun run(QStringList {u"logs"_s, reference, u"--list"_s, u"--json"_s} + more);
    if (!run.finish() || run.exitCode() != 0)
        qWarning("%s", run.err().constData());
    return run.json().value("logs"_L1).toArray();
}

void TestCliAzureLogs::namesTheFilesOfTheMachines()
{
    const QJsonArray logs = offered(failed);
    const QList<QJsonObject> machines = files(logs);
    QCOMPARE(machines.size(), 4);
    QCOMPARE(logs.size(), machines.size() + 2); // the build log, and the list that holds them
    int failures = 0;
    for (const QJsonObject &file : machines) {
        QVERIFY(!file.value("id"_L1).toString().isEmpty());
        QVERIFY(file.value("updated"_L1).isString());
        QVERIFY(file.value("size"_L1).toInt() > 0);
        QVERIFY(file.value("looks_failed"_L1).isBool());
        failures += file.value("looks_failed"_L1).toBool() ? 1 : 0;
    }
    QCOMPARE(failures, 1);
    QCOMPARE(files(offered(failed, {u"--failed"_s})), machines);

    CliRun table({u"logs"_s, failed, u"--list"_s});
    QVERIFY(table.finish());
    QCOMPARE(table.exitCode(), 0);
    for (const QJsonObject &file : machines) {
        QVERIFY(table.out().contains(file.value("machine"_L1).toString().toUtf8()));
        QVERIFY(table.out().contains(file.value("id"_L1).toString().toUtf8()));
    }
}

void TestCliAzureLogs::printsOneFileOnly()
{
    const QList<QJsonObject> machines = files(offered(failed));
    QVERIFY(!machines.isEmpty());
    for (const QJsonObject &file : machines) {
        CliRun run({u"logs"_s, failed, u"--log"_s, file.value("id"_L1).toString(), u"--raw"_s});
        QVERIFY(run.finish());
        QVERIFY2(run.exitCode() == 0, run.err().constData());
        QCOMPARE(run.out().size(), file.value("size"_L1).toInt());
        QCOMPARE(run.out().contains("GET /healthz answered 503"),
            file.value("looks_failed"_L1).toBool());
        for (const QJsonObject &other : machines) {
            const QByteArray machine = other.value("machine"_L1).toString().toUtf8();
            QVERIFY2(other == file || !run.out().contains(machine), run.out().constData());
        }
    }
}

void TestCliAzureLogs::printsWhatFailed()
{
    CliRun run({u"logs"_s, failed, u"--failed"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    for (const QJsonObject &file : files(offered(failed)))
        QVERIFY(run.out().contains(file.value("machine"_L1).toString().toUtf8()));
}

void TestCliAzureLogs::recognizesNoIdOfALog()
{
    for (const QJsonValue &log : offered(failed)) {
        CliRun run({u"show"_s, log["id"_L1].toString(), u"--json"_s});
        QVERIFY(run.finish());
        const QString found = run.json().value("ref"_L1).toString();
        QVERIFY2(run.exitCode() != 0 || found.toLower() == failed, qPrintable(found));
    }
}

void TestCliAzureLogs::handsOverRequestsAndSlots()
{
    const QTemporaryDir folder;
    CliRun run({u"hand-over"_s, failed, u"--output"_s, folder.path(), u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QFile file(run.json().value("folder"_L1).toString() + "/summary.md"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString summary = QString::fromUtf8(file.readAll());
    QFile asked(run.json().value("folder"_L1).toString() + "/requests.json"_L1);
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QStringList ids;
    for (const QJsonValue &request : QJsonDocument::fromJson(asked.readAll()).array()) {
        const QString id = request["requestId"_L1].toString();
        if (!id.isEmpty() && summary.contains(id))
            ids.append(id);
    }
    QVERIFY2(!ids.isEmpty(), qPrintable(summary));
    const QString running = summary.section(u"## What runs in each slot or environment"_s, 1);
    QVERIFY2(running.contains(u"staging"_s), qPrintable(summary));
    QVERIFY2(running.contains(u"production"_s), qPrintable(summary));
}

/// One file on the site's own host, one elsewhere.
bool TestCliAzureLogs::serveForeign(const QUrl &scm)
{
    const QJsonArray hosts {QJsonObject {
        {u"name"_s, u"127.0.0.1:%1"_s.arg(scm.port())}, {u"hostType"_s, u"Repository"_s}}};
    QJsonObject app = site(appSite, u"app,linux"_s);
    QJsonObject properties = app.value("properties"_L1).toObject();
    properties.insert(u"hostNameSslStates"_s, hosts);
    app.insert(u"properties"_s, properties);
    QJsonObject word = failedInPart();
    properties = word.value("properties"_L1).toObject();
    properties.insert(u"failedInstancesLogs"_s,
        QJsonArray {scm.resolved(QUrl(u"/api/logs/docker"_s)).toString()});
    word.insert(u"properties"_s, properties);
    m_service.answerBody(u"/contoso.example/oauth2/v2.0/token"_s,
        {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3599},
            {u"access_token"_s, u"access-token"_s}});
    m_service.answerBody(appSite, app);
    m_service.answerBody(appSite + "/slots"_L1, list({}));
    m_service.answerBody(appSite + "/deployments/"_L1 + deploymentId, record(appSite, 4000, true));
    m_service.answerBody(appSite + "/deploymentStatus/"_L1 + deploymentId, word);
    const QString url = m_service.url().toString();
    CliRun run({u"account"_s, u"add"_s, u"azure"_s, u"--name"_s, u"other"_s, u"--set"_s,
                   u"auth=service-principal"_s, u"--set"_s, u"cloud=custom"_s, u"--set"_s,
                   "base_url="_L1 + url, u"--set"_s, "login_url="_L1 + url, u"--set"_s,
                   u"tenant_id=contoso.example"_s, u"--set"_s,
                   u"client_id=3c1b6f0e-8d26-4d8f-9a0e-1f6d0f8f7e11"_s, u"--secret-stdin"_s},
        "client-secret\n");
    return run.finish() && run.exitCode() == 0;
}

void TestCliAzureLogs::offersAForeignFileForABrowserOnly()
{
    QByteArray listed;
    FaultServer scm([&](QTcpSocket &socket, const QByteArray &head) {
        const bool isList = head.startsWith("GET /api/logs/docker ");
        socket.write(isList ? FaultServer::answer(200, listed, "Content-Type: application/json\r\n")
                            : FaultServer::answer(200, "own\n", "Content-Type: text/plain\r\n"));
    });
    const QString elsewhere = u"https://elsewhere.example/lw0.log"_s;
    const auto file = [](const QString &machine, const QString &address) {
        return QJsonObject {{u"machineName"_s, machine}, {u"href"_s, address},
            {u"lastUpdated"_s, u"2026-03-02T09:00:00Z"_s}, {u"size"_s, 4}};
    };
    listed = QJsonDocument(
        QJsonArray {file(u"lw1"_s, scm.url(u"/api/vfs/LogFiles/lw1_docker.log"_s).toString()),
            file(u"lw0"_s, elsewhere)})
                 .toJson();
    QVERIFY(serveForeign(scm.url()));
    const QString reference = "azure:"_L1 + appSite + "/deployments/"_L1 + deploymentId;
    const QStringList account {u"--account"_s, u"other"_s};
    const QList<QJsonObject> machines = files(offered(reference, account));
    QCOMPARE(machines.size(), 2);
    for (const QJsonObject &machine : machines) {
        const bool isForeign = machine.value("machine"_L1) == "lw0"_L1;
        QCOMPARE(machine.value("id"_L1).isNull(), isForeign);
        QCOMPARE(machine.value("url"_L1).toString() == elsewhere, isForeign);
    }
    CliRun table(QStringList {u"logs"_s, reference, u"--list"_s} + account);
    QVERIFY(table.finish());
    QVERIFY2(table.out().contains("only in a browser: https://elsewhere.example/lw0.log"),
        table.out().constData());
    CliRun unknown(QStringList {u"logs"_s, reference, u"--log"_s, elsewhere} + account);
    QVERIFY(unknown.finish());
    QCOMPARE(unknown.exitCode(), 2);
    QVERIFY2(!unknown.err().contains(", ,") && !unknown.err().contains(", ."),
        unknown.err().constData());
}

QTEST_GUILESS_MAIN(TestCliAzureLogs)
#include "tst_cliazurelogs.moc"
