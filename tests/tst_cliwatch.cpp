// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

/// One deployment that began ten seconds ago and ends some seconds from now.
QByteArray ending(const QByteArray &name, const QByteArray &status)
{
    return R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -1,
        "id": "11111111-2222-4333-8444-555555555555",
        "durations": {"queued": 1, "initialize": 1, "clone_repo": 1, "build": 1, "deploy": 1},
        "final": {"name": ")"
        + name + R"(", "status": ")" + status + R"("}}])";
}

QString reference()
{
    return "cloudflare-pages:"_L1 + QLatin1StringView(clientAccount)
        + "/shop/11111111-2222-4333-8444-555555555555"_L1;
}

QString lastEvent(const CliRun &run)
{
    const QList<QJsonObject> lines = run.jsonLines();
    return lines.isEmpty() ? QString() : lines.constLast().value("event"_L1).toString();
}

} // namespace

/// `watch` against the real plugin, a simulator and a real Secret Service: lines and exit codes.
class TestCliWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void endsAsTheDeploymentDoes_data();
    void endsAsTheDeploymentDoes();
    void writesOneLineAChange();
    void followsTheDeploymentUnderWay();
    void endsAtOnceForARefusedToken();
    void endsAtOnceForALockedKeychain();
    void endsForAnUnknownDeployment();
    void givesUpAfterTheTimeOut();
    void triesAgainAfterAnOutage();
    void refusesToKeepWhatIsFoundAnyway();
};

void TestCliWatch::init()
{
    forgetAccounts();
}

void TestCliWatch::endsAsTheDeploymentDoes_data()
{
    QTest::addColumn<QByteArray>("deployments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("phase");
    QTest::newRow("success") << ending("deploy", "success") << 0 << u"succeeded"_s;
    QTest::newRow("failure") << ending("build", "failure") << 1 << u"failed"_s;
    QTest::newRow("canceled") << ending("build", "canceled") << 1 << u"canceled"_s;
    QTest::newRow("skipped") << QByteArray(R"([{"provider": "cloudflare-pages", "target": "shop",
        "flow": "skipped", "at": -9, "skip_reason": "path_config",
        "id": "11111111-2222-4333-8444-555555555555"}])")
                             << 0 << u"skipped"_s;
}

void TestCliWatch::endsAsTheDeploymentDoes()
{
    QFETCH(QByteArray, deployments);
    QFETCH(int, exitCode);
    QFETCH(QString, phase);
    const auto simulator = simulate(deployments, 2);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun run({u"watch"_s, reference(), u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == exitCode, run.err().constData());
    QCOMPARE(lastEvent(run), u"finished"_s);
    QCOMPARE(run.jsonLines().constLast().value("phase"_L1).toString(), phase);
    QVERIFY(!run.jsonLines().constLast().value("at"_L1).toString().isEmpty());
    QCOMPARE(run.err().isEmpty(), phase != "skipped"_L1);
}

void TestCliWatch::writesOneLineAChange()
{
    const auto simulator = simulate(ending("deploy", "success"), 0.35);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun json({u"watch"_s, reference(), u"--json"_s});
    CliRun text({u"watch"_s, reference()});
    QVERIFY(json.finish() && text.finish());
    QStringList events;
    for (const QJsonObject &line : json.jsonLines())
        events.append(line.value("event"_L1).toString());
    QVERIFY(events.size() >= 3);
    QCOMPARE(events.takeFirst(), u"first"_s);
    QCOMPARE(events.takeLast(), u"finished"_s);
    events.removeDuplicates();
    QCOMPARE(events, QStringList(u"changed"_s));

    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out().count('\n') >= 2, text.out().constData());
    QVERIFY(text.out().contains("succeeded shop (production)"));
    QVERIFY2(text.err().isEmpty(), text.err().constData());
}

void TestCliWatch::followsTheDeploymentUnderWay()
{
    const auto simulator = simulate(R"([
        {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000},
        {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -1,
         "branch": "this", "durations": {"build": 1}, "final": {"name": "build", "status": "failure"}},
        {"provider": "cloudflare-pages", "target": "docs", "flow": "git", "at": -1}])",
        4);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun run({u"watch"_s, u"--target"_s, u"Shop"_s, u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 1, run.err().constData());
    for (const QJsonObject &line : run.jsonLines())
        QCOMPARE(line.value("branch"_L1).toString(), u"this"_s);
    QCOMPARE(lastEvent(run), u"finished"_s);
}

void TestCliWatch::endsAtOnceForARefusedToken()
{
    const auto simulator = simulate(ending("deploy", "success"), 0.01);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s, "wrong-token"));
    CliRun run({u"watch"_s, reference(), u"--json"_s});
    CliRun target({u"watch"_s, u"--target"_s, u"shop"_s, u"--timeout"_s, u"20s"_s});
    QVERIFY(run.finish() && target.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(lastEvent(run), u"problem"_s);
    QCOMPARE(run.jsonLines().constLast().value("kind"_L1).toString(), u"unauthorized"_s);
    QCOMPARE(target.exitCode(), 3);
}

void TestCliWatch::endsAtOnceForALockedKeychain()
{
    const auto simulator = simulate(ending("deploy", "success"), 0.01);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    QVERIFY(lockKeyring());
    CliRun run({u"watch"_s, reference()});
    const bool isOver = run.finish();
    QVERIFY(unlockKeyring());
    QVERIFY(isOver);
    QCOMPARE(run.exitCode(), 4);
    QVERIFY2(run.err().count('\n') == 1, run.err().constData());
}

void TestCliWatch::endsForAnUnknownDeployment()
{
    const auto simulator = simulate(ending("deploy", "success"));
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun run({u"watch"_s, reference().replace(u"1111"_s, u"9999"_s)});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(run.err().count('\n'), 1);
}

void TestCliWatch::givesUpAfterTheTimeOut()
{
    const auto simulator = simulate(ending("build", "active"));
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun running({u"watch"_s, reference(), u"--timeout"_s, u"2s"_s});
    CliRun none({u"watch"_s, u"--target"_s, u"shop"_s, u"--timeout"_s, u"2s"_s});
    QVERIFY(running.finish() && none.finish());
    QCOMPARE(running.exitCode(), 124);
    QCOMPARE(none.exitCode(), 124);
}

void TestCliWatch::triesAgainAfterAnOutage()
{
    const auto simulator = simulate(ending("deploy", "success"));
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    Fault once;
    once.path = u"/deployments/"_s;
    once.kind = u"503"_s;
    simulator->addFault(once);
    CliRun run({u"watch"_s, reference(), u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(run.jsonLines().constFirst().value("event"_L1).toString(), u"problem"_s);
    QCOMPARE(lastEvent(run), u"finished"_s);
}

void TestCliWatch::refusesToKeepWhatIsFoundAnyway()
{
    const auto simulator = simulate(ending("deploy", "success"));
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"cf"_s));
    CliRun run({u"watch"_s, reference(), u"--keep"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestCliWatch)
#include "tst_cliwatch.moc"
