// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray seen = R"([
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -90000,
     "id": "11111111-2222-4333-8444-000000000001"},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -7000,
     "id": "11111111-2222-4333-8444-000000000002"},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -6000,
     "id": "11111111-2222-4333-8444-000000000003",
     "final": {"name": "build", "status": "failure"}},
    {"provider": "cloudflare-pages", "target": "docs", "flow": "git", "at": -5000,
     "id": "11111111-2222-4333-8444-000000000004"}])";

QString reference(int number)
{
    return "cloudflare-pages:"_L1 + QLatin1StringView(clientAccount)
        + u"/shop/11111111-2222-4333-8444-00000000000%1"_s.arg(number);
}

QJsonArray deployments(const CliRun &run)
{
    return run.json().value("deployments"_L1).toArray();
}

QStringList ids(const CliRun &run)
{
    QStringList result;
    for (const QJsonValue &deployment : deployments(run))
        result.append(deployment["id"_L1].toString().right(1));
    return result;
}

} // namespace

/// `history` and `stats`, and what the other commands record, against the real plugin, a simulator
/// and a real Secret Service.
class TestCliHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listRecordsWhatItSaw();
    void showRecordsWhatItSaw();
    void watchRecordsTheEnd();
    void findsByTimeAndTarget_data();
    void findsByTimeAndTarget();
    void anUnknownTargetIsWrongUsage();
    void countsByTarget();
    void tellsWhatTheServiceForgot();
    void goesWithItsAccount();
    void saysThatADamagedFileWasSetAside();
    void whatCannotBeKeptIsNoFailure();
    void theDemoLeavesItAlone();
    void isNotMadeForNothing();

private:
    std::unique_ptr<Simulator> m_simulator;
};

void TestCliHistory::init()
{
    forgetAccounts();
    m_simulator = simulate(seen, 1);
    QVERIFY(m_simulator);
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
}

void TestCliHistory::listRecordsWhatItSaw()
{
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QCOMPARE(ids(list), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QVERIFY2(history.exitCode() == 0, history.err().constData());
    QCOMPARE(deployments(history), deployments(list));
    QVERIFY(history.json().contains("problems"_L1));
    QVERIFY2(history.err().isEmpty(), history.err().constData());

    CliRun text({u"history"_s});
    QVERIFY(text.finish());
    QCOMPARE(text.out().count('\n'), 5);
    QVERIFY2(text.out().contains("shop"), text.out().constData());
    const QFileInfo file(historyFile());
    QVERIFY(file.exists());
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestCliHistory::showRecordsWhatItSaw()
{
    CliRun show({u"show"_s, reference(3), u"--json"_s});
    QVERIFY(show.finish());
    QVERIFY2(show.exitCode() == 0, show.err().constData());
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(deployments(history), QJsonArray {show.json()});
}

void TestCliHistory::watchRecordsTheEnd()
{
    const auto simulator = simulate(R"([{"provider": "cloudflare-pages", "target": "shop",
        "flow": "git", "at": -1, "id": "11111111-2222-4333-8444-000000000009",
        "durations": {"queued": 1, "initialize": 1, "clone_repo": 1, "build": 1, "deploy": 1}}])",
        2);
    QVERIFY(simulator);
    QVERIFY(addAccount(*simulator, u"live"_s));
    CliRun watch({u"watch"_s, reference(9), u"--account"_s, u"live"_s, u"--json"_s});
    QVERIFY(watch.finish());
    QVERIFY2(watch.exitCode() == 0, watch.err().constData());
    QJsonObject last = watch.jsonLines().constLast();
    QVERIFY(watch.jsonLines().size() >= 2);
    last.remove(u"event"_s);
    last.remove(u"at"_s);
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(deployments(history), QJsonArray {last});
}

void TestCliHistory::findsByTimeAndTarget_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("since") << QStringList({u"--since"_s, u"24h"_s})
                           << QStringList({u"4"_s, u"3"_s, u"2"_s});
    QTest::newRow("name") << QStringList({u"--target"_s, u"DOCS"_s}) << QStringList(u"4"_s);
    QTest::newRow("id") << QStringList(
        {u"--target"_s, QLatin1StringView(clientAccount) + "/shop"_L1})
                        << QStringList({u"3"_s, u"2"_s, u"1"_s});
    QTest::newRow("both") << QStringList({u"--target"_s, u"shop"_s, u"--since"_s, u"110m"_s})
                          << QStringList(u"3"_s);
    QTest::newRow("known, but nothing in that time")
        << QStringList({u"--target"_s, u"shop"_s, u"--since"_s, u"1m"_s}) << QStringList();
}

void TestCliHistory::findsByTimeAndTarget()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, found);
    CliRun list({u"list"_s});
    QVERIFY(list.finish());
    CliRun history(QStringList {u"history"_s, u"--json"_s} + arguments);
    QVERIFY(history.finish());
    QVERIFY2(history.exitCode() == 0, history.err().constData());
    QCOMPARE(ids(history), found);
}

void TestCliHistory::anUnknownTargetIsWrongUsage()
{
    CliRun list({u"list"_s});
    QVERIFY(list.finish());
    for (const QString &command : {u"history"_s, u"stats"_s}) {
        CliRun run({command, u"--target"_s, u"nothing"_s, u"--json"_s});
        QVERIFY(run.finish());
        QCOMPARE(run.exitCode(), 2);
        QVERIFY2(run.err().contains("nothing"), run.err().constData());
        QCOMPARE(run.json().value("problems"_L1).toArray().size(), 1);
    }
}

void TestCliHistory::countsByTarget()
{
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    CliRun run({u"stats"_s, u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    const QJsonArray targets = run.json().value("targets"_L1).toArray();
    QCOMPARE(targets.size(), 2);
    const QJsonObject shop = targets.at(0).toObject();
    QCOMPARE(shop["target"_L1]["name"_L1].toString(), u"shop"_s);
    QCOMPARE(shop["account"_L1].toString(), u"cf"_s);
    QCOMPARE(shop["count"_L1].toInt(), 3);
    QCOMPARE(shop["succeeded"_L1].toInt(), 2);
    QCOMPARE(shop["failed"_L1].toInt(), 1);
    QCOMPARE(shop["success_rate"_L1].toDouble(), 2.0 / 3);
    const QJsonArray listed = deployments(list);
    const double took =
        (listed.at(2)["duration_ms"_L1].toDouble() + listed.at(3)["duration_ms"_L1].toDouble()) / 2;
    QVERIFY(took > 0);
    QVERIFY(qAbs(shop["median_ms"_L1].toDouble() - took) < 1);
    QVERIFY(shop["p95_ms"_L1].toDouble() >= shop["median_ms"_L1].toDouble());
    QCOMPARE(shop["last_success"_L1].toString(), listed.at(2)["finished"_L1].toString());
    QVERIFY(shop["since_last_success_ms"_L1].toDouble() > 1000.0 * 60 * 60);

    CliRun text({u"stats"_s, u"--target"_s, u"shop"_s});
    QVERIFY(text.finish());
    QCOMPARE(text.out().count('\n'), 2);
    QVERIFY2(text.out().contains("66.7 %"), text.out().constData());
}

void TestCliHistory::tellsWhatTheServiceForgot()
{
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    const QJsonArray before = deployments(list);
    // The same account, at a service that knows nothing of it any more.
    const auto empty = simulate("[]", 1);
    QVERIFY(empty);
    QVERIFY(QFile::remove(accountsFile()));
    QVERIFY(addAccount(*empty, u"cf"_s));
    CliRun now({u"list"_s, u"--json"_s});
    QVERIFY(now.finish());
    QCOMPARE(ids(now), QStringList());
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(deployments(history), before);
    CliRun show({u"show"_s, reference(3), u"--json"_s});
    QVERIFY(show.finish());
    QVERIFY2(show.exitCode() == 0, show.err().constData());
    QCOMPARE(show.json(), before.at(1).toObject());
    QVERIFY2(show.err().contains("does not know"), show.err().constData());
}

void TestCliHistory::goesWithItsAccount()
{
    CliRun list({u"list"_s});
    QVERIFY(list.finish());
    CliRun remove({u"account"_s, u"remove"_s, u"CF"_s});
    QVERIFY(remove.finish());
    QVERIFY2(remove.exitCode() == 0, remove.err().constData());
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(ids(history), QStringList());
}

void TestCliHistory::saysThatADamagedFileWasSetAside()
{
    CliRun list({u"list"_s});
    QVERIFY(list.finish());
    QFile file(historyFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
    file.close();
    CliRun again({u"list"_s, u"--json"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
    QCOMPARE(ids(again).size(), 4);
    QVERIFY2(again.err().contains("history.db.corrupt-"), again.err().constData());
    const QDir folder = QFileInfo(historyFile()).dir();
    QCOMPARE(folder.entryList({u"history.db.corrupt-*"_s}).size(), 1);
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(deployments(history), deployments(again));
    QVERIFY2(history.err().isEmpty(), history.err().constData());
}

void TestCliHistory::whatCannotBeKeptIsNoFailure()
{
    QVERIFY(QDir().mkpath(historyFile()));
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QVERIFY2(list.exitCode() == 0, list.err().constData());
    QCOMPARE(ids(list).size(), 4);
    QVERIFY2(list.err().contains("history.db"), list.err().constData());
    CliRun history({u"history"_s, u"--json"_s});
    QVERIFY(history.finish());
    QCOMPARE(history.exitCode(), 3);
    QCOMPARE(history.json().value("problems"_L1).toArray().size(), 1);
}

void TestCliHistory::theDemoLeavesItAlone()
{
    CliRun demo({u"--demo"_s, u"list"_s, u"--json"_s});
    QVERIFY(demo.finish());
    QVERIFY2(demo.exitCode() == 0, demo.err().constData());
    QVERIFY(!deployments(demo).isEmpty());
    QVERIFY(!QFileInfo::exists(historyFile()));
}

void TestCliHistory::isNotMadeForNothing()
{
    CliRun providers({u"providers"_s});
    QVERIFY(providers.finish());
    CliRun accounts({u"account"_s, u"list"_s});
    QVERIFY(accounts.finish());
    QVERIFY(!QFileInfo::exists(historyFile()));
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
