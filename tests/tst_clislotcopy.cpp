// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/scriptedservice.h"
#include "support/systembodies.h"

#include <engine.h>
#include <memorystore.h>
#include <scenario.h>

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using Landfall::Test::ScriptedService;

/// `slot-copy` and what other commands tell of one: the real program, the real plugin, the
/// simulator.
class TestCliSlotCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsWhatItWouldSend();
    void showsTheRequestAsJson();
    void sendsNothingUnconfirmed_data();
    void sendsNothingUnconfirmed();
    void refuses_data();
    void refuses();
    void namesTheIdsOfSeveralApps();
    void namesFaultsOfASettingsFile();
    void copies();
    void tellsItAsJsonLines();
    void sendsSettingsAndKeepsTheirSecrets();
    void endsWithOneForAFailure();
    void endsAsTheServiceRefuses_data();
    void endsAsTheServiceRefuses();
    void saysThatASuccessIsUnverified();
    void findsACopyWhoseAnswerIsLost();
    void saysThatTheLastOutcomeIsUnknown();
    void endsWithThreeWithoutTheService();
    void leavesTheCopyAloneWhenInterrupted();
    void refusesASecondOne();
    void knowsNoOtherCopies();
    void isShownByAnOpenWindow();

private:
    [[nodiscard]] int posts() const { return m_simulator->requestCount(u"POST"_s, u"/slotcopy"_s); }
    void misbehave(const QString &kind);
    /// What an open window has.
    [[nodiscard]] std::unique_ptr<Engine> openEngine() const;

    std::unique_ptr<Simulator> m_simulator;
    QTemporaryDir m_folder;
};

namespace {

constexpr char world[] = R"({"speed": 10, "accounts": [{"provider": "azure", "name": "Prod",
        "id": "11111111-2222-4333-8444-555555555555"}],
    "targets": [
        {"provider": "azure", "target": "shop-api", "resourceGroup": "rg-shop"},
        {"provider": "azure", "target": "shop-api/staging", "resourceGroup": "rg-shop",
            "copy": {"duration": 40, "instances": 10}},
        {"provider": "azure", "target": "shop-api/slow", "resourceGroup": "rg-shop",
            "copy": {"duration": 100}},
        {"provider": "azure", "target": "shop-api/quiet", "resourceGroup": "rg-shop",
            "copy": {"duration": 20, "unseen": true}},
        {"provider": "azure", "target": "shop-api/broken", "resourceGroup": "rg-shop",
            "copy": {"duration": 20, "fails": true}}],
    "deployments": [
        {"provider": "azure", "target": "shop-api", "id": "live", "at": -5000, "flow": "linux"},
        {"provider": "azure", "target": "shop-api/staging", "id": "old", "at": -9000,
            "flow": "slot"}]})";

const QString shop = u"/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg-shop"
                     u"/providers/Microsoft.Web/sites/shop-api"_s;

constexpr auto patience = 60s;

QStringList copy(const QString &target, const QStringList &more = {})
{
    return QStringList {u"slot-copy"_s, u"--account"_s, u"prod"_s, u"--app"_s, u"shop-api"_s,
               u"--to"_s, target}
    + more;
}

QStringList confirmed(const QString &target, const QStringList &more = {})
{
    return copy(target, QStringList {u"--confirm"_s, target} + more);
}

/// The slot copies that `list` shows.
QList<QJsonObject> listed(const QStringList &more = {})
{
    CliRun run(QStringList {u"list"_s, u"--account"_s, u"prod"_s, u"--json"_s} + more);
    if (!run.finish() || run.exitCode() != 0)
        qWarning("%s", run.err().constData());
    QList<QJsonObject> copies;
    for (const QJsonValue &entry : run.json().value("deployments"_L1).toArray()) {
        if (entry["ref"_L1].toString().contains("/slotcopies/"_L1))
            copies.append(entry.toObject());
    }
    return copies;
}

QString refOf(const QList<QJsonObject> &copies)
{
    return copies.isEmpty() ? QString() : copies.constFirst().value("ref"_L1).toString();
}

} // namespace

void TestCliSlotCopy::init()
{
    forgetAccounts();
    const Result<Scenario> scenario = parseScenario(world);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    m_simulator = std::make_unique<Simulator>(*scenario);
    QVERIFY(m_simulator->listen());
    QVERIFY(addAccountOf(*m_simulator, u"azure"_s, u"prod"_s));
}

void TestCliSlotCopy::misbehave(const QString &kind)
{
    Fault fault;
    fault.path = u"/slotcopy"_s;
    fault.kind = kind;
    m_simulator->addFault(fault);
}

void TestCliSlotCopy::showsWhatItWouldSend()
{
    CliRun run(copy(u"staging"_s, {u"--dry-run"_s}));
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.out().contains("POST http://127.0.0.1:"), run.out().constData());
    QVERIFY2(run.out().contains("/sites/shop-api/slotcopy?api-version=2020-10-01"),
        run.out().constData());
    QVERIFY2(run.out().contains("\"targetSlot\": \"staging\""), run.out().constData());
    QVERIFY2(run.out().contains("\"siteConfig\": null"), run.out().constData());
    QVERIFY(run.err().contains("Nothing was sent"));
    QCOMPARE(posts(), 0);

    CliRun both(confirmed(u"Staging"_s, {u"--slot"_s, u"broken"_s, u"--dry-run"_s}));
    QVERIFY(both.finish());
    QCOMPARE(both.exitCode(), 0);
    QVERIFY2(both.out().contains("/slots/broken/slotcopy?"), both.out().constData());
    QCOMPARE(posts(), 0);
    QVERIFY(listed().isEmpty());
}

void TestCliSlotCopy::showsTheRequestAsJson()
{
    CliRun run(copy(u"staging"_s, {u"--slot"_s, u"Production"_s, u"--json"_s, u"--dry-run"_s}));
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    const QJsonObject shown = run.json();
    QCOMPARE(shown["request"_L1]["method"_L1].toString(), u"POST"_s);
    QVERIFY(shown["request"_L1]["url"_L1].toString().endsWith(
        "/sites/shop-api/slotcopy?api-version=2020-10-01"_L1));
    QCOMPARE(shown["request"_L1]["body"_L1].toObject(),
        (QJsonObject {{u"targetSlot"_s, u"staging"_s}, {u"siteConfig"_s, QJsonValue::Null}}));
    QVERIFY(shown["warning"_L1].isObject());
    QCOMPARE(shown["sent"_L1], QJsonValue(false));
    QCOMPARE(posts(), 0);
}

void TestCliSlotCopy::sendsNothingUnconfirmed_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("not") << QStringList() << QByteArray("--confirm staging");
    QTest::newRow("other") << QStringList {u"--confirm"_s, u"stagin"_s} << QByteArray("stagin");
    QTest::newRow("case") << QStringList {u"--confirm"_s, u"Staging"_s} << QByteArray("Staging");
    QTest::newRow("JSON") << QStringList {u"--json"_s} << QByteArray("Nothing was sent");
}

void TestCliSlotCopy::sendsNothingUnconfirmed()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, said);
    CliRun run(copy(u"staging"_s, more));
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 2);
    QVERIFY2(run.err().contains(said), run.err().constData());
    QVERIFY2(run.out().contains("slotcopy?api-version=2020-10-01"), run.out().constData());
    QCOMPARE(posts(), 0);
}

void TestCliSlotCopy::refuses_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("production") << u"Production"_s << QStringList() << QByteArray("Production");
    QTest::newRow("itself") << u"staging"_s << QStringList {u"--slot"_s, u"Staging"_s}
                            << QByteArray("itself");
    QTest::newRow("unknown target") << u"none"_s << QStringList() << QByteArray("staging");
    QTest::newRow("unknown source")
        << u"staging"_s << QStringList {u"--slot"_s, u"none"_s} << QByteArray("“none”");
    QTest::newRow("unknown app") << u"staging"_s << QStringList {u"--app"_s, u"other"_s}
                                 << QByteArray("targets");
    QTest::newRow("a slot's id") << u"staging"_s
                                 << QStringList {u"--app"_s, shop + "/slots/broken"_L1}
                                 << QByteArray("--slot");
    QTest::newRow("no account") << u"staging"_s << QStringList {u"--account"_s, u"other"_s}
                                << QByteArray("account list");
    QTest::newRow("no file") << u"staging"_s << QStringList {u"--site-config"_s, u"/none.json"_s}
                             << QByteArray("/none.json");
}

void TestCliSlotCopy::refuses()
{
    QFETCH(QString, to);
    QFETCH(QStringList, more);
    QFETCH(QByteArray, said);
    const auto value = [&](const QString &option, const QString &usual) {
        const qsizetype at = more.indexOf(option);
        return at < 0 ? usual : more.at(at + 1);
    };
    QStringList arguments {u"slot-copy"_s, u"--account"_s, value(u"--account"_s, u"prod"_s),
        u"--app"_s, value(u"--app"_s, u"shop-api"_s), u"--to"_s, to, u"--confirm"_s, to};
    for (const auto &option : {u"--slot"_s, u"--site-config"_s}) {
        if (more.contains(option))
            arguments << option << value(option, {});
    }
    CliRun run(arguments);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 2, run.err().constData());
    QVERIFY2(run.err().contains(said), run.err().constData());
    QCOMPARE(posts(), 0);
}

void TestCliSlotCopy::namesTheIdsOfSeveralApps()
{
    ScriptedService service;
    const QString group =
        Test::subscription + "/resourceGroups/%1/providers/Microsoft.Web/sites"_L1;
    QJsonArray sites;
    for (const auto &name : {u"rg-one"_s, u"rg-two"_s}) {
        const QString id = group.arg(name) + "/orders"_L1;
        sites.append(Test::site(id, u"app,linux"_s));
        service.answerBody(id + "/slots"_L1, Test::list({}));
    }
    const QString subscription = Test::subscription.section(u'/', -1);
    service.answerBody(u"/subscriptions"_s,
        Test::list({QJsonObject {{u"id"_s, Test::subscription}, {u"subscriptionId"_s, subscription},
            {u"tenantId"_s, u"contoso.example"_s}, {u"displayName"_s, u"Prod"_s},
            {u"state"_s, u"Enabled"_s}}}));
    service.answerBody(Test::subscription + "/providers/Microsoft.Web/sites"_L1, Test::list(sites));
    CliRun added(
        {u"account"_s, u"add"_s, u"azure"_s, u"--name"_s, u"two"_s, u"--set"_s, u"auth=token"_s,
            u"--set"_s, u"cloud=custom"_s, u"--set"_s, "base_url="_L1 + service.url().toString(),
            u"--set"_s, "login_url="_L1 + service.url().toString(), u"--secret-stdin"_s},
        "bearer\n");
    QVERIFY(added.finish());
    QVERIFY2(added.exitCode() == 0, added.err().constData());
    CliRun run({u"slot-copy"_s, u"--account"_s, u"two"_s, u"--app"_s, u"Orders"_s, u"--to"_s,
        u"staging"_s, u"--confirm"_s, u"staging"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 2, run.err().constData());
    for (const char *named : {"/rg-one/", "/rg-two/"})
        QVERIFY2(run.err().toLower().contains(named), run.err().constData());
}

void TestCliSlotCopy::namesFaultsOfASettingsFile()
{
    const QString path = m_folder.filePath(u"config.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"alwaysOn": "yes", "cors": {"allowedOrigins": ["a", 2]}, "unheard": 1})");
    file.close();
    CliRun run(confirmed(u"staging"_s, {u"--site-config"_s, path}));
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 2);
    for (const char *fault : {"alwaysOn", "cors.allowedOrigins[1]", "unheard"})
        QVERIFY2(run.err().contains(fault), run.err().constData());
    QCOMPARE(posts(), 0);
}

void TestCliSlotCopy::copies()
{
    CliRun run(confirmed(u"staging"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.out().contains("POST http://127.0.0.1:"), run.out().constData());
    QVERIFY2(run.out().contains("running"), run.out().constData());
    QVERIFY2(run.out().contains("succeeded"), run.out().constData());
    QCOMPARE(posts(), 1);

    const QList<QJsonObject> copies = listed();
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.constFirst().value("phase"_L1).toString(), u"succeeded"_s);
    QCOMPARE(listed({u"--target"_s, shop + "/slots/staging"_L1}).size(), 1);
    QCOMPARE(listed({u"--target"_s, shop + "/slots/broken"_L1}).size(), 0);
    CliRun show({u"show"_s, refOf(copies), u"--json"_s});
    QVERIFY(show.finish());
    QVERIFY2(show.exitCode() == 0, show.err().constData());
    QCOMPARE(show.json().value("ref"_L1).toString(), refOf(copies));
    CliRun watch({u"watch"_s, refOf(copies).toUpper()});
    QVERIFY(watch.finish());
    QVERIFY2(watch.exitCode() == 0, watch.err().constData());
    QVERIFY(watch.out().contains("succeeded"));
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::tellsItAsJsonLines()
{
    CliRun copied({u"slot-copy"_s, u"--account"_s, u"prod"_s, u"--app"_s, shop, u"--to"_s,
        u"staging"_s, u"--confirm"_s, u"staging"_s, u"--json"_s});
    QVERIFY(copied.finish(patience));
    QVERIFY2(copied.exitCode() == 0, copied.err().constData());
    const QList<QJsonObject> lines = copied.jsonLines();
    QVERIFY2(lines.size() >= 2, copied.out().constData());
    QCOMPARE(lines.constFirst().value("event"_L1).toString(), u"first"_s);
    QCOMPARE(lines.constFirst().value("phase"_L1).toString(), u"running"_s);
    QCOMPARE(lines.constLast().value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(lines.constLast().value("phase"_L1).toString(), u"succeeded"_s);
    for (const QJsonObject &line : lines) {
        QVERIFY(line.value("ref"_L1).toString().contains("/slots/staging/slotcopies/"_L1));
        QVERIFY(line.contains("at"_L1));
    }
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::sendsSettingsAndKeepsTheirSecrets()
{
    const QByteArray secret = "not-to-be-seen-anywhere";
    const QString path = m_folder.filePath(u"settings.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"siteConfig": {"numberOfWorkers": 4, "connectionStrings": [{"name": "db",
        "type": "SQLAzure", "connectionString": ")"
        + secret + "\"}]}}");
    file.close();
    CliRun run(confirmed(u"staging"_s, {u"--site-config"_s, path, u"--verbose"_s}));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.out().contains("\"numberOfWorkers\": 4"), run.out().constData());
    QVERIFY(!run.out().contains(secret));
    QVERIFY(!run.err().contains(secret));
    QCOMPARE(filesWith(secret), QStringList());
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::endsWithOneForAFailure()
{
    CliRun run(confirmed(u"broken"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 1, run.err().constData());
    QVERIFY2(run.out().contains("failed"), run.out().constData());
    QVERIFY2(run.err().contains("http ping"), run.err().constData());
    CliRun watch({u"watch"_s, refOf(listed())});
    QVERIFY(watch.finish());
    QCOMPARE(watch.exitCode(), 1);
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::endsAsTheServiceRefuses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("right") << u"403"_s << 3;
    QTest::newRow("limit") << u"429"_s << 3;
    QTest::newRow("request") << u"400"_s << 1;
    QTest::newRow("gone") << u"404"_s << 1;
}

void TestCliSlotCopy::endsAsTheServiceRefuses()
{
    QFETCH(QString, kind);
    misbehave(kind);
    CliRun run(confirmed(u"staging"_s));
    QVERIFY(run.finish(patience));
    QTEST(run.exitCode(), "exitCode");
    QVERIFY(!run.err().isEmpty());
    QCOMPARE(posts(), 1);
    const QList<QJsonObject> copies = listed();
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.constFirst().value("phase"_L1).toString(), u"failed"_s);
}

void TestCliSlotCopy::findsACopyWhoseAnswerIsLost()
{
    misbehave(u"lost"_s);
    CliRun run(confirmed(u"staging"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.out().contains("unknown"), run.out().constData());
    QVERIFY2(run.out().contains("succeeded"), run.out().constData());
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::saysThatASuccessIsUnverified()
{
    CliRun run(confirmed(u"quiet"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.err().contains("does not tell"), run.err().constData());
    QCOMPARE(listed().constFirst().value("health"_L1).toString(), u"unverified"_s);
}

void TestCliSlotCopy::saysThatTheLastOutcomeIsUnknown()
{
    misbehave(u"reset"_s);
    CliRun lost(confirmed(u"staging"_s));
    QVERIFY(lost.waitForOutput("unknown"));
    lost.terminate();
    QVERIFY(lost.finish());
    QCOMPARE(lost.exitCode(), 3);
    QCOMPARE(posts(), 1);

    CliRun asked(copy(u"staging"_s));
    QVERIFY(asked.finish());
    QCOMPARE(asked.exitCode(), 2);
    QVERIFY2(asked.out().contains("is not known"), asked.out().constData());
    QCOMPARE(posts(), 1);
    CliRun again(confirmed(u"staging"_s));
    QVERIFY(again.finish(patience));
    QVERIFY2(again.exitCode() == 0, again.err().constData());
    QVERIFY2(again.out().contains("is not known"), again.out().constData());
    QCOMPARE(posts(), 2);
    const QList<QJsonObject> copies = listed();
    QCOMPARE(copies.size(), 2);
    QCOMPARE(copies.constFirst().value("phase"_L1).toString(), u"succeeded"_s);
    QCOMPARE(copies.constLast().value("phase"_L1).toString(), u"unknown"_s);
    QVERIFY(!copies.constLast().value("finished"_L1).isNull());
}

void TestCliSlotCopy::endsWithThreeWithoutTheService()
{
    m_simulator.reset();
    CliRun run(confirmed(u"staging"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 3, run.err().constData());
    QVERIFY(!run.err().isEmpty());
}

void TestCliSlotCopy::leavesTheCopyAloneWhenInterrupted()
{
    CliRun run(confirmed(u"slow"_s));
    QVERIFY(run.waitForOutput("running"));
    run.terminate();
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    const QString reference = refOf(listed());
    QVERIFY2(
        run.err().contains("landfall-cli watch \"" + reference.toUtf8()), run.err().constData());
    CliRun watch({u"watch"_s, reference});
    QVERIFY(watch.finish(patience));
    QVERIFY2(watch.exitCode() == 0, watch.err().constData());
    QVERIFY(watch.out().contains("running"));
    QVERIFY(watch.out().contains("succeeded"));
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::refusesASecondOne()
{
    CliRun first(confirmed(u"slow"_s));
    QVERIFY(first.waitForOutput("running"));
    CliRun second(confirmed(u"slow"_s));
    QVERIFY(second.finish());
    QVERIFY2(second.exitCode() == 2, second.err().constData());
    CliRun watch({u"watch"_s, refOf(listed())});
    QVERIFY(first.finish(patience));
    QVERIFY2(first.exitCode() == 0, first.err().constData());
    QVERIFY(watch.finish());
    QVERIFY2(watch.exitCode() == 0, watch.err().constData());
    QVERIFY(watch.out().contains("running"));
    QVERIFY(watch.out().contains("succeeded"));
    QCOMPARE(posts(), 1);
}

void TestCliSlotCopy::knowsNoOtherCopies()
{
    const QString reference =
        "azure:"_L1 + shop + "/slots/staging/slotcopies/0f0e0d0c-0b0a-4908-8706-050403020100"_L1;
    for (const auto &command : {u"show"_s, u"watch"_s}) {
        CliRun run({command, reference});
        QVERIFY(run.finish());
        QCOMPARE(run.exitCode(), 2);
        QVERIFY2(run.err().contains("history"), run.err().constData());
    }
}

std::unique_ptr<Engine> TestCliSlotCopy::openEngine() const
{
    auto secrets = std::make_unique<MemoryStore>();
    for (const SimulatedAccount &known : m_simulator->accounts()) {
        if (known.account.provider == "azure"_L1
            && !QCoro::waitFor(secrets->write(u"prod"_s, known.secret)))
            qWarning("no secret");
    }
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    auto engine = std::make_unique<Engine>(Paths::standard(), std::move(secrets), options);
    engine->start();
    return engine;
}

void TestCliSlotCopy::isShownByAnOpenWindow()
{
    const auto engine = openEngine();
    const auto copies = [&engine] {
        QStringList phases;
        for (int i = 0; i < engine->model().rowCount(); ++i) {
            const Deployment &row = engine->model().deployment(i);
            if (row.id.contains("/slotcopies/"_L1))
                phases.append(phaseName(row.phase));
        }
        return phases;
    };
    QTRY_VERIFY(engine->model().rowCount() > 0);
    QCOMPARE(copies(), QStringList());

    CliRun run(confirmed(u"staging"_s));
    QVERIFY(run.waitForOutput("running"));
    QTRY_COMPARE(copies(), QStringList(u"running"_s));
    QVERIFY(run.finish(patience));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QTRY_COMPARE(copies(), QStringList(u"succeeded"_s));
    QCOMPARE(posts(), 1);
}

QTEST_GUILESS_MAIN(TestCliSlotCopy)
#include "tst_clislotcopy.moc"
