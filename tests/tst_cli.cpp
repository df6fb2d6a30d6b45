// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clirun.h"

#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// landfall-cli where no keychain and no account is needed.
class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void saysItsVersion();
    void endsWithTwoOnWrongUsage_data();
    void endsWithTwoOnWrongUsage();
    void describesProviders();
    void showsNothingWithoutAccounts();
    void refusesAnAccountWithoutAKeychain();
    void listsTheDemo();
    void showsADeploymentOfTheDemo();
    void printsALogWithoutControlCharacters();
    void watchesTheDemo();
    void simulatesUntilTerminated();
    void refusesABrokenScenario();
    void playsTheDemoToItsEnd();
    void followsTheDemosPartialDeployment();

private:
    std::unique_ptr<CliRun> m_demo; ///< plays beside all other tests
};

void TestCli::initTestCase()
{
    m_demo = std::make_unique<CliRun>(QStringList {u"--demo"_s, u"--json"_s});
}

void TestCli::cleanupTestCase()
{
    m_demo.reset();
}

void TestCli::saysItsVersion()
{
    CliRun run({u"--version"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.out(), QByteArray("landfall-cli " LANDFALL_VERSION "\n"));
}

void TestCli::endsWithTwoOnWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList {u"deploy"_s};
    QTest::newRow("watch without anything") << QStringList {u"watch"_s};
    QTest::newRow("unknown account") << QStringList {u"list"_s, u"--account"_s, u"nobody"_s};
    QTest::newRow("unknown account to test") << QStringList {u"account"_s, u"test"_s, u"nobody"_s};
    QTest::newRow("empty account to remove") << QStringList {u"account"_s, u"remove"_s, u""_s};
    QTest::newRow("unknown provider")
        << QStringList {u"account"_s, u"add"_s, u"nobody"_s, u"--name"_s, u"n"_s};
    QTest::newRow("name with a slash")
        << QStringList {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"a/b"_s};
    QTest::newRow("unknown field") << QStringList {u"account"_s, u"add"_s, u"cloudflare-pages"_s,
        u"--name"_s, u"n"_s, u"--set"_s, u"color=red"_s};
    QTest::newRow("a field without value") << QStringList {
        u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"n"_s, u"--set"_s, u"auth"_s};
    QTest::newRow("a secret as an argument") << QStringList {u"account"_s, u"add"_s,
        u"cloudflare-pages"_s, u"--name"_s, u"n"_s, u"--set"_s, u"secret=x"_s};
    QTest::newRow("http off this machine")
        << QStringList {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"n"_s,
               u"--set"_s, u"base_url=http://api.example.com/client/v4"_s};
    QTest::newRow("no secret anywhere")
        << QStringList {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"n"_s};
    QTest::newRow("unknown target") << QStringList {u"list"_s, u"--demo"_s, u"--target"_s, u"no"_s};
    QTest::newRow("unknown target to watch")
        << QStringList {u"watch"_s, u"--demo"_s, u"--target"_s, u"no"_s};
    QTest::newRow("unknown reference")
        << QStringList {u"show"_s, u"--demo"_s, u"https://example.com/somewhere"_s};
}

void TestCli::endsWithTwoOnWrongUsage()
{
    QFETCH(QStringList, arguments);
    CliRun run(arguments);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 2, run.err().constData());
    QVERIFY2(run.out().isEmpty(), run.out().constData());
    QVERIFY(!run.err().isEmpty());
}

void TestCli::describesProviders()
{
    CliRun run({u"providers"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 0);
    QJsonObject provider;
    QStringList ids;
    for (const QJsonValue &entry : run.json().value("providers"_L1).toArray()) {
        ids.append(entry["id"_L1].toString());
        if (ids.last() == "cloudflare-pages"_L1)
            provider = entry.toObject();
    }
    QVERIFY(ids.contains(u"azure"_s));
    QVERIFY(!provider.isEmpty());
    QVERIFY(provider.value("file"_L1).toString().startsWith(QStringLiteral(PROVIDER_DIR)));
    QStringList keys;
    for (const QJsonValue &field : provider.value("fields"_L1).toArray())
        keys.append(field.toObject().value("key"_L1).toString());
    const QJsonValue email = provider.value("fields"_L1).toArray().at(1);
    QCOMPARE(email["when"_L1]["field"_L1].toString(), u"auth"_s);
    QCOMPARE(email["when"_L1]["values"_L1].toArray(), QJsonArray {u"global-key"_s});
    for (const char *key : {"auth", "email", "accounts", "projects", "base_url", "ca_file"})
        QVERIFY2(keys.contains(QLatin1StringView(key)), key);
    QVERIFY(run.json().value("problems"_L1).isArray());
}

void TestCli::showsNothingWithoutAccounts()
{
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.json().value("deployments"_L1).toArray().size(), 0);
    QVERIFY(run.err().contains("account add"));
}

void TestCli::refusesAnAccountWithoutAKeychain()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    CliRun run(
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"cf"_s, u"--secret-stdin"_s},
        "token\n", environment);
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 4);
    CliRun list({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.json().value("accounts"_L1).toArray().size(), 0);
}

void TestCli::listsTheDemo()
{
    CliRun run({u"list"_s, u"--json"_s, u"--demo"_s, u"--limit"_s, u"7"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 0);
    const QJsonArray deployments = run.json().value("deployments"_L1).toArray();
    QCOMPARE(deployments.size(), 7);
    QString before = u"9999"_s;
    for (const QJsonValue &value : deployments) {
        const QString created = value.toObject().value("created"_L1).toString();
        QVERIFY(created <= before);
        before = created;
    }
}

void TestCli::showsADeploymentOfTheDemo()
{
    CliRun list({u"--demo"_s, u"list"_s, u"--json"_s, u"--phase"_s, u"failed"_s});
    QVERIFY(list.finish());
    const QJsonObject failed = list.json().value("deployments"_L1).toArray().at(0).toObject();
    QCOMPARE(failed.value("phase"_L1).toString(), u"failed"_s);
    QVERIFY(!failed.value("ref"_L1).toString().isEmpty());

    // Ids of the demo are the same in every run.
    CliRun show({u"--demo"_s, u"show"_s, failed.value("ref"_L1).toString()});
    QVERIFY(show.finish());
    QVERIFY2(show.exitCode() == 0, show.err().constData());
    QVERIFY(show.out().contains("STAGE"));
    QVERIFY(show.out().contains(failed.value("status"_L1).toString().toUtf8()));
}

void TestCli::printsALogWithoutControlCharacters()
{
    CliRun list({u"--demo"_s, u"list"_s, u"--json"_s, u"--phase"_s, u"failed"_s, u"--target"_s,
        u"shop-web"_s});
    QVERIFY(list.finish());
    const QString ref =
        list.json().value("deployments"_L1).toArray().last().toObject().value("ref"_L1).toString();
    CliRun clean({u"--demo"_s, u"logs"_s, ref});
    QVERIFY(clean.finish());
    QVERIFY2(clean.exitCode() == 0, clean.err().constData());
    QVERIFY(clean.out().contains("npm run build"));
    QVERIFY(!clean.out().contains('\x1b'));

    CliRun raw({u"--demo"_s, u"logs"_s, u"--raw"_s, ref});
    QVERIFY(raw.finish());
    QVERIFY(raw.out().contains('\x1b'));

    CliRun unknown({u"--demo"_s, u"logs"_s, ref, u"--log"_s, u"nothing"_s});
    QVERIFY(unknown.finish());
    QCOMPARE(unknown.exitCode(), 2);
}

void TestCli::watchesTheDemo()
{
    CliRun run({u"--demo"_s, u"watch"_s, u"--json"_s, u"--target"_s, u"status-page"_s});
    QVERIFY(run.finish(60s));
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    const QList<QJsonObject> lines = run.jsonLines();
    QVERIFY(lines.size() >= 2);
    QCOMPARE(lines.constFirst().value("event"_L1).toString(), u"first"_s);
    QCOMPARE(lines.constLast().value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(lines.constLast().value("phase"_L1).toString(), u"succeeded"_s);
}

void TestCli::simulatesUntilTerminated()
{
    CliRun run({u"simulate"_s, u"--speed"_s, u"5"_s});
    QVERIFY(run.waitForOutput("\n"));
    const QJsonObject announcement = run.jsonLines().constFirst();
    const QJsonObject provider = announcement.value("providers"_L1).toArray().at(0).toObject();
    QVERIFY(provider.value("base_url"_L1).toString().startsWith("http://127.0.0.1:"_L1));
    QVERIFY(!provider.value("secret"_L1).toString().isEmpty());
    run.terminate();
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 0);
}

void TestCli::refusesABrokenScenario()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"scenario.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"deployments": [{"provider": "nobody"}]})");
    file.close();
    CliRun run({u"simulate"_s, u"--scenario"_s, file.fileName()});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 2);
    QVERIFY(run.err().contains("deployments[0]"));

    CliRun missing({u"simulate"_s, u"--scenario"_s, folder.filePath(u"no.json"_s)});
    QVERIFY(missing.finish());
    QCOMPARE(missing.exitCode(), 2);
}

void TestCli::playsTheDemoToItsEnd()
{
    QVERIFY(m_demo->finish(60s));
    QCOMPARE(m_demo->exitCode(), 0);
    const QList<QJsonObject> lines = m_demo->jsonLines();
    QVERIFY(lines.size() > 30);
    QSet<QString> phases;
    for (const QJsonObject &line : lines)
        phases.insert(line.value("phase"_L1).toString());
    for (const auto phase : {"queued"_L1, "running"_L1, "succeeded"_L1, "partial"_L1, "failed"_L1,
             "canceled"_L1, "skipped"_L1, "stalled"_L1, "unknown"_L1})
        QVERIFY2(phases.contains(phase), phase.data());
    for (const auto source : {"azure-app-service"_L1, "azure-logic-apps"_L1, "cloudflare-pages"_L1,
             "flightcontrol"_L1}) {
        const bool plays = std::any_of(lines.begin(), lines.end(),
            [&](const QJsonObject &line) { return line.value("source"_L1) == source; });
        QVERIFY2(plays, source.data());
    }
}

/// From BuildRequestReceived to RuntimeFailed with 8 instances up, one under way and one down.
void TestCli::followsTheDemosPartialDeployment()
{
    QVERIFY(m_demo->finish(60s));
    QStringList words;
    QJsonObject last;
    for (const QJsonObject &line : m_demo->jsonLines()) {
        if (!line.value("ref"_L1).toString().endsWith(
                "/larkfield-shop-api/deployments/eacfd68b-3bbd-4ad9-99c5-98614d890c1f"_L1))
            continue;
        last = line;
        const QString word = line.value("status"_L1).toString();
        if (words.isEmpty() || words.last() != word)
            words.append(word);
    }
    QVERIFY2(words.contains(u"BuildInProgress"_s), qPrintable(words.join(u", "_s)));
    QVERIFY2(words.contains(u"RuntimeStarting"_s), qPrintable(words.join(u", "_s)));
    QCOMPARE(words.last(), u"RuntimeFailed"_s);
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(last.value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(last.value("phase"_L1).toString(), u"partial"_s);
    QCOMPARE(last.value("health"_L1).toString(), u"degraded"_s);
    const QJsonObject instances {{u"succeeded"_s, 8}, {u"in_progress"_s, 1}, {u"failed"_s, 1}};
    QCOMPARE(last.value("instances"_L1).toObject(), instances);
    const QJsonValue error = last.value("errors"_L1)[0];
    QCOMPARE(error["code"_L1].toString(), u"RuntimeStartFailed"_s);
    QCOMPARE(error["details"_L1][0]["code"_L1].toString(), u"ContainerPingTimeout"_s);
    QCOMPARE(error["details"_L1][0]["details"_L1][0]["message"_L1].toString(),
        u"GET /healthz returned 503"_s);
    const QJsonArray logs = last.value("logs"_L1).toArray();
    QVERIFY(std::any_of(
        logs.begin(), logs.end(), [](const QJsonValue &log) { return log["failed"_L1].toBool(); }));
    const QJsonArray stages = last.value("stages"_L1).toArray();
    QVERIFY(stages.size() >= 3);
    QCOMPARE(stages.last()["name"_L1].toString(), u"RuntimeStarting"_s);
    QCOMPARE(stages.last()["source"_L1].toString(), u"observed"_s);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
