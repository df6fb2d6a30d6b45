// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <scenario.h>

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray secret = "landfall-simulator-hook";

QByteArray deployments()
{
    return R"([{"provider": "flightcontrol", "target": "payments", "flow": "deploy",
            "at": -4000, "durations": {"PENDING": 1, "INPROGRESS": 1, "BUILDING": 10,
                "DEPLOYING": 10}},
        {"provider": "flightcontrol", "target": "payments", "environment": "staging",
            "flow": "deploy", "at": -3000, "final": "BUILD_ERROR", "error": "exit code 1",
            "durations": {"PENDING": 1, "INPROGRESS": 1, "BUILDING": 10}},
        {"provider": "flightcontrol", "target": "ledger", "flow": "deploy", "at": -2000,
            "durations": {"PENDING": 1, "INPROGRESS": 1, "BUILDING": 9000}}])";
}

QStringList keptIds()
{
    CliRun list({u"account"_s, u"list"_s, u"--json"_s});
    if (!list.finish())
        return {u"no list"_s};
    const QJsonValue account = list.json().value("accounts"_L1).toArray().first();
    return account.toObject()
        .value("fields"_L1)
        .toObject()
        .value("deployments"_L1)
        .toString()
        .split(u',', Qt::SkipEmptyParts);
}

QStringList arguments(const QString &label, const QString &confirm)
{
    QStringList arguments {u"deploy-hook"_s, u"--account"_s, u"apps"_s, label, u"--verbose"_s};
    if (!confirm.isNull())
        arguments << u"--confirm"_s << confirm;
    return arguments;
}

QByteArray allOf(const CliRun &run)
{
    return run.out() + run.err();
}

} // namespace

/// Deployments through stored hooks with landfall-cli and a real Secret Service: one request each,
/// whatever becomes of it, and none without a confirmation.
class TestCliHook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsOnceAndWatches();
    void endsAsTheDeploymentDoes();
    void startsNothingUnconfirmed_data();
    void startsNothingUnconfirmed();
    void neverRepeatsWhatWasLost_data();
    void neverRepeatsWhatWasLost();
    void saysWhatTheServiceRefused();
    void saysThatNothingLeft();
    void leavesTheDeploymentAloneWhenInterrupted();
    void knowsAfterAKillThatNobodyKnows();
    void knowsNoOtherHooks_data();
    void knowsNoOtherHooks();

private:
    [[nodiscard]] SimulatedAccount simulated() const;
    [[nodiscard]] int hooksAsked() const { return m_simulator->requestCount(); }
    bool addHook(const QString &label, const QByteArray &url);

    std::unique_ptr<Simulator> m_simulator;
};

SimulatedAccount TestCliHook::simulated() const
{
    for (const SimulatedAccount &known : m_simulator->accounts()) {
        if (known.account.provider == "flightcontrol"_L1)
            return known;
    }
    return {};
}

bool TestCliHook::addHook(const QString &label, const QByteArray &url)
{
    CliRun run({u"account"_s, u"add-hook"_s, u"apps"_s, label, u"--secret-stdin"_s}, url + '\n');
    return run.finish() && run.exitCode() == 0;
}

void TestCliHook::init()
{
    forgetAccounts();
    m_simulator = simulate(deployments());
    QVERIFY(m_simulator);
    const SimulatedAccount known = simulated();
    CliRun add({u"account"_s, u"add"_s, u"flightcontrol"_s, u"--name"_s, u"apps"_s, u"--set"_s,
                   "base_url="_L1 + known.account.field(u"base_url"_s), u"--secret-stdin"_s},
        known.secret.reveal() + '\n');
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 0, add.err().constData());
    const std::pair<QString, QString> hooks[] = {{u"prod"_s, u"payments production"_s},
        {u"staging"_s, u"payments staging"_s}, {u"long"_s, u"ledger production"_s}};
    for (const auto &[label, name] : hooks)
        QVERIFY(addHook(label, known.hooks.value(name).reveal()));
    QCOMPARE(hooksAsked(), 0);
}

void TestCliHook::cleanup()
{
    QCOMPARE(filesWith(secret), QStringList());
    CliRun remove({u"account"_s, u"remove"_s, u"apps"_s});
    QVERIFY(remove.finish());
}

void TestCliHook::startsOnceAndWatches()
{
    CliRun run(arguments(u"PROD"_s, u"prod"_s) << u"--json"_s);
    QVERIFY(run.waitForOutput("\"event\""));
    QCOMPARE(processesWith(secret), QStringList());
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY(!allOf(run).contains(secret));

    const QList<QJsonObject> lines = run.jsonLines();
    QVERIFY(lines.size() >= 3);
    QCOMPARE(lines.first().value("event"_L1).toString(), u"hook"_s);
    QCOMPARE(lines.first().value("state"_L1).toString(), u"done"_s);
    QCOMPARE(lines.first().value("hook"_L1).toString(), u"prod"_s);
    const QString id = lines.first().value("deployment"_L1).toString();
    QCOMPARE(lines.at(1).value("event"_L1).toString(), u"first"_s);
    QCOMPARE(lines.last().value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(lines.last().value("id"_L1).toString(), id);
    QCOMPARE(lines.last().value("phase"_L1).toString(), u"succeeded"_s);
    // The service would have counted a second one by another id.
    QCOMPARE(keptIds(), QStringList {id});
    QCOMPARE(run.err().count("deploy hook of"), 1);

    CliRun again(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
    QVERIFY2(again.out().contains("started the deployment"), again.out().constData());
    QCOMPARE(keptIds().size(), 2);
}

void TestCliHook::endsAsTheDeploymentDoes()
{
    CliRun run(arguments(u"staging"_s, u"staging"_s));
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 1, run.err().constData());
    QCOMPARE(keptIds().size(), 1);
    QVERIFY2(run.out().contains("failed"), run.out().constData());
}

void TestCliHook::startsNothingUnconfirmed_data()
{
    QTest::addColumn<QString>("confirm");
    QTest::newRow("none") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("another") << u"staging"_s;
    QTest::newRow("other case") << u"Prod"_s;
    QTest::newRow("blank") << u"prod "_s;
}

void TestCliHook::startsNothingUnconfirmed()
{
    QFETCH(QString, confirm);
    CliRun run(arguments(u"prod"_s, confirm));
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 2);
    QVERIFY2(run.out().contains("would ask once for the deploy hook “prod” of “apps”"),
        run.out().constData());
    QVERIFY2(run.err().contains("Nothing was sent"), run.err().constData());
    CliRun json(arguments(u"prod"_s, confirm) << u"--json"_s);
    QVERIFY(json.finish());
    QCOMPARE(json.exitCode(), 2);
    QCOMPARE(json.json().value("hook"_L1).toString(), u"prod"_s);
    QVERIFY(json.json().value("last"_L1).isNull());
    QCOMPARE(hooksAsked(), 0);
    QVERIFY(!allOf(run).contains(secret) && !allOf(json).contains(secret));
}

void TestCliHook::neverRepeatsWhatWasLost_data()
{
    QTest::addColumn<QString>("fault");
    for (const QString &fault : {u"reset"_s, u"truncated"_s, u"500"_s, u"html"_s, u"wrong-types"_s})
        QTest::newRow(qPrintable(fault)) << fault;
}

void TestCliHook::neverRepeatsWhatWasLost()
{
    QFETCH(QString, fault);
    m_simulator->addFault({u"deploy-hook"_s, fault, 1});
    CliRun run(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 3, allOf(run).constData());
    QVERIFY2(run.err().contains("It is not known whether"), run.err().constData());
    QVERIFY(!allOf(run).contains(secret));
    QCOMPARE(hooksAsked(), 1);
    QCOMPARE(keptIds(), QStringList());

    CliRun look(arguments(u"prod"_s, {}));
    QVERIFY(look.finish());
    QCOMPARE(look.exitCode(), 2);
    QVERIFY2(look.out().contains("is unknown"), look.out().constData());
    CliRun json(arguments(u"prod"_s, {}) << u"--json"_s);
    QVERIFY(json.finish());
    QCOMPARE(json.json().value("last"_L1).toObject().value("state"_L1).toString(), u"unknown"_s);
    QCOMPARE(hooksAsked(), 1);

    CliRun again(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
    QVERIFY2(again.err().contains("is unknown"), again.err().constData());
    QCOMPARE(keptIds().size(), 1);
}

void TestCliHook::saysWhatTheServiceRefused()
{
    const QByteArray url =
        simulated().hooks.value(u"payments production"_s).reveal().chopped(4) + "canary";
    QVERIFY(addHook(u"old"_s, url));
    CliRun run(arguments(u"old"_s, u"old"_s) << u"--json"_s);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 3, run.err().constData());
    QVERIFY2(run.err().contains("does not take this deploy hook (404)"), run.err().constData());
    QVERIFY2(run.err().contains("started nothing"), run.err().constData());
    QVERIFY(!allOf(run).contains("canary"));
    QCOMPARE(run.jsonLines().first().value("state"_L1).toString(), u"failed"_s);
    QCOMPARE(hooksAsked(), 1);
    CliRun look(arguments(u"old"_s, {}));
    QVERIFY(look.finish());
    QVERIFY(!look.out().contains("is unknown"));
}

void TestCliHook::saysThatNothingLeft()
{
    m_simulator.reset();
    CliRun run(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 3, run.err().constData());
    QVERIFY2(run.err().contains("refused the connection"), run.err().constData());
    QVERIFY(!allOf(run).contains(secret));
    CliRun look(arguments(u"prod"_s, {}));
    QVERIFY(look.finish());
    QVERIFY(!look.out().contains("is unknown"));
}

void TestCliHook::leavesTheDeploymentAloneWhenInterrupted()
{
    CliRun run(arguments(u"long"_s, u"long"_s) << u"--json"_s);
    QVERIFY(run.waitForOutput("\"first\""));
    const int asked = m_simulator->requestCount();
    ::kill(static_cast<pid_t>(run.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(run.processId(), 0, 5000);
    QVERIFY(m_simulator->requestCount() <= asked + 1);
    const QStringList ids = keptIds();
    QCOMPARE(ids.size(), 1);
    CliRun show({u"show"_s, ids.first(), u"--json"_s});
    QVERIFY(show.finish());
    QVERIFY2(show.exitCode() == 0, show.err().constData());
    QCOMPARE(show.json().value("phase"_L1).toString(), u"running"_s);
}

void TestCliHook::knowsAfterAKillThatNobodyKnows()
{
    m_simulator->addFault({u"deploy-hook"_s, u"silent"_s, 1});
    CliRun run(arguments(u"prod"_s, u"prod"_s));
    QTRY_COMPARE_WITH_TIMEOUT(hooksAsked(), 1, 20'000);
    // Another one meanwhile is refused, whoever asks.
    CliRun other(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(other.finish());
    QCOMPARE(other.exitCode(), 2);
    QVERIFY2(other.err().contains("is under way"), other.err().constData());
    ::kill(static_cast<pid_t>(run.processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(run.processId(), 0, 5000);

    CliRun look(arguments(u"prod"_s, {}));
    QVERIFY(look.finish());
    QCOMPARE(look.exitCode(), 2);
    QVERIFY2(look.out().contains("is unknown"), look.out().constData());
    QCOMPARE(hooksAsked(), 1);
    CliRun again(arguments(u"prod"_s, u"prod"_s));
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

void TestCliHook::knowsNoOtherHooks_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("label") << QStringList {u"--account"_s, u"apps"_s, u"nightly"_s}
                           << QByteArray("It has: long, prod, staging");
    QTest::newRow("account") << QStringList {u"--account"_s, u"nobody"_s, u"prod"_s}
                             << QByteArray("no account “nobody”");
    QTest::newRow("no account") << QStringList {u"prod"_s} << QByteArray("--account");
    QTest::newRow("no label") << QStringList {u"--account"_s, u"apps"_s} << QByteArray("LABEL");
    QTest::newRow("a URL") << QStringList {u"--account"_s, u"apps"_s,
        u"https://app.flightcontrol.dev/api/deploy-hook/e/canary"_s}
                           << QByteArray("label has 1 to 64");
}

void TestCliHook::knowsNoOtherHooks()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    CliRun run(
        QStringList {u"deploy-hook"_s} + arguments + QStringList {u"--confirm"_s, u"prod"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 2, run.err().constData());
    QVERIFY2(run.err().contains(said), run.err().constData());
    QVERIFY(!allOf(run).contains("canary"));
    QCOMPARE(hooksAsked(), 0);
}

QTEST_GUILESS_MAIN(TestCliHook)
#include "tst_clihook.moc"
