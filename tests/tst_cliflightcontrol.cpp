// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <scenario.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// Deploy hooks and kept deployments through landfall-cli, with a real Secret Service.
class TestCliFlightcontrol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsHooksInTheKeychainAlone();
    void refusesHooks_data();
    void refusesHooks();
    void refusesHooksOfAProviderWithout();
    void forgetsHooksWithTheirAccount();
    void leavesHooksAloneWhileTheKeychainIsLocked();
    void keepsWhatItWatches();
    void keepsNothingThatTheServiceDoesNotKnow();
    void showsAndListsByEveryReference();

private:
    [[nodiscard]] SimulatedAccount simulated() const;
    bool addApps(const QStringList &fields = {});
    [[nodiscard]] QByteArray hook(const QByteArray &secret = "canary-s3cret") const;

    std::unique_ptr<Simulator> m_simulator;
};

namespace {

const QString good = u"cmm4qrb5s000flarkfie1d001"_s;
const QString failed = u"cmm4qrb5s000flarkfie1d002"_s;
const QString live = u"cmm4qrb5s000flarkfie1d003"_s;
const QString nobody = u"cmm4qrb5s000flarkfie1d099"_s;

QByteArray deployments()
{
    return R"([{"provider": "flightcontrol", "target": "payments", "flow": "deploy",
            "at": -4000, "id": "cmm4qrb5s000flarkfie1d001"},
        {"provider": "flightcontrol", "target": "payments", "flow": "deploy", "at": -3000,
            "id": "cmm4qrb5s000flarkfie1d002", "final": "BUILD_ERROR", "error": "exit code 1"},
        {"provider": "flightcontrol", "target": "ledger", "flow": "deploy", "at": 0,
            "id": "cmm4qrb5s000flarkfie1d003", "durations": {"PENDING": 1, "INPROGRESS": 1,
                "BUILDING": 10, "DEPLOYING": 70}}])";
}

QString keptIds()
{
    CliRun list({u"account"_s, u"list"_s, u"--json"_s});
    if (!list.finish())
        return u"no list"_s;
    const QJsonValue account = list.json().value("accounts"_L1).toArray().first();
    return account.toObject().value("fields"_L1).toObject().value("deployments"_L1).toString();
}

CliRun addHook(const QString &label, const QByteArray &url, const QString &account = u"apps"_s)
{
    return CliRun({u"account"_s, u"add-hook"_s, account, label, u"--secret-stdin"_s}, url + '\n');
}

} // namespace

void TestCliFlightcontrol::initTestCase()
{
    // A keyring entry of an earlier test of this session would be this one's account's.
    QVERIFY(!secretTool(u"apps/hooks"_s).contains("secret ="));
}

void TestCliFlightcontrol::init()
{
    forgetAccounts();
    m_simulator = simulate(deployments());
    QVERIFY(m_simulator);
}

SimulatedAccount TestCliFlightcontrol::simulated() const
{
    for (const SimulatedAccount &known : m_simulator->accounts()) {
        if (known.account.provider == "flightcontrol"_L1)
            return known;
    }
    return {};
}

bool TestCliFlightcontrol::addApps(const QStringList &fields)
{
    const SimulatedAccount known = simulated();
    QStringList arguments {u"account"_s, u"add"_s, u"flightcontrol"_s, u"--name"_s, u"apps"_s,
        u"--set"_s, "base_url="_L1 + known.account.field(u"base_url"_s), u"--secret-stdin"_s};
    for (const QString &field : fields)
        arguments << u"--set"_s << field;
    CliRun run(arguments, known.secret.reveal() + '\n');
    const bool isAdded = run.finish() && run.exitCode() == 0;
    if (!isAdded)
        qWarning("%s", run.err().constData());
    return isAdded;
}

QByteArray TestCliFlightcontrol::hook(const QByteArray &secret) const
{
    return simulated().account.field(u"base_url"_s).toUtf8() + "/api/deploy-hook/cmk0env/" + secret;
}

void TestCliFlightcontrol::keepsHooksInTheKeychainAlone()
{
    QVERIFY(addApps());
    CliRun add = addHook(u"staging"_s, hook());
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 0, add.err().constData());
    CliRun json({u"account"_s, u"add-hook"_s, u"APPS"_s, u"prod"_s, u"--secret-stdin"_s,
                    u"--json"_s, u"--verbose"_s},
        hook("canary-other") + '\n');
    QVERIFY(json.finish());
    QVERIFY2(json.exitCode() == 0, json.err().constData());
    QCOMPARE(json.json(), (QJsonObject {{u"account"_s, u"apps"_s}, {u"hook"_s, u"prod"_s}}));
    CliRun again = addHook(u"STAGING"_s, hook("canary-third"));
    QVERIFY(again.finish());
    QCOMPARE(again.exitCode(), 2);

    const QByteArray entry = secretTool(u"apps/hooks"_s);
    const QByteArray expected =
        R"({"prod":")" + hook("canary-other") + R"(","staging":")" + hook() + R"("})";
    QVERIFY2(entry.contains("secret = " + expected), entry.constData());
    for (const CliRun *run : {&add, &json, &again})
        QVERIFY(!run->out().contains("canary") && !run->err().contains("canary"));
    QCOMPARE(filesWith("canary-"), QStringList());
    QCOMPARE(m_simulator->requestCount(), 0);

    CliRun remove({u"account"_s, u"remove-hook"_s, u"apps"_s, u"Staging"_s});
    QVERIFY(remove.finish());
    QVERIFY2(remove.exitCode() == 0, remove.err().constData());
    QVERIFY(!secretTool(u"apps/hooks"_s).contains("staging"));
    CliRun missing({u"account"_s, u"remove-hook"_s, u"apps"_s, u"staging"_s});
    QVERIFY(missing.finish());
    QCOMPARE(missing.exitCode(), 2);
    CliRun last({u"account"_s, u"remove-hook"_s, u"apps"_s, u"prod"_s});
    QVERIFY(last.finish());
    QCOMPARE(last.exitCode(), 0);
    QVERIFY(!secretTool(u"apps/hooks"_s).contains("secret ="));
}

void TestCliFlightcontrol::refusesHooks_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("another host") << u"a"_s
                                  << QByteArray("https://evil.example/api/deploy-hook/e/canary");
    QTest::newRow("the service itself")
        << u"a"_s << QByteArray("https://app.flightcontrol.dev/api/deploy-hook/e/canary");
    QTest::newRow("http") << u"a"_s << QByteArray("http://evil.example/api/deploy-hook/e/canary");
    QTest::newRow("no address") << u"a"_s << QByteArray("canary");
    QTest::newRow("nothing") << u"a"_s << QByteArray();
    QTest::newRow("no label") << QString() << QByteArray();
    QTest::newRow("label with a slash") << u"a/b"_s << QByteArray();
}

void TestCliFlightcontrol::refusesHooks()
{
    QFETCH(QString, label);
    QFETCH(QByteArray, url);
    QVERIFY(addApps());
    if (label != u"a"_s)
        url = hook();
    CliRun add = addHook(label, url);
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 2, add.err().constData());
    QCOMPARE(add.err().count('\n'), 1);
    QVERIFY(!add.err().contains("canary"));
    QVERIFY(!secretTool(u"apps/hooks"_s).contains("secret ="));
    QCOMPARE(m_simulator->requestCount(), 0);
}

void TestCliFlightcontrol::refusesHooksOfAProviderWithout()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    for (const QString &command : {u"add-hook"_s, u"remove-hook"_s}) {
        QStringList arguments {u"account"_s, command, u"cf"_s, u"a"_s};
        if (command == "add-hook"_L1)
            arguments << u"--secret-stdin"_s;
        CliRun run(arguments, hook() + '\n');
        QVERIFY(run.finish());
        QCOMPARE(run.exitCode(), 2);
        QVERIFY2(run.err().contains("has no deploy hooks"), run.err().constData());
    }
    CliRun unknown = addHook(u"a"_s, hook(), u"nobody"_s);
    QVERIFY(unknown.finish());
    QCOMPARE(unknown.exitCode(), 2);
}

void TestCliFlightcontrol::forgetsHooksWithTheirAccount()
{
    QVERIFY(addApps());
    CliRun add = addHook(u"staging"_s, hook());
    QVERIFY(add.finish() && add.exitCode() == 0);
    CliRun remove({u"account"_s, u"remove"_s, u"apps"_s});
    QVERIFY(remove.finish());
    QVERIFY2(remove.exitCode() == 0, remove.err().constData());
    QVERIFY(!secretTool(u"apps/hooks"_s).contains("secret ="));
    QVERIFY(!secretTool(u"apps"_s).contains("secret ="));
}

void TestCliFlightcontrol::leavesHooksAloneWhileTheKeychainIsLocked()
{
    QVERIFY(addApps());
    CliRun add = addHook(u"staging"_s, hook());
    QVERIFY(add.finish() && add.exitCode() == 0);
    QVERIFY(lockKeyring());
    CliRun another = addHook(u"prod"_s, hook());
    CliRun removeOne({u"account"_s, u"remove-hook"_s, u"apps"_s, u"staging"_s});
    CliRun remove({u"account"_s, u"remove"_s, u"apps"_s});
    const bool areFinished = another.finish() && removeOne.finish() && remove.finish();
    QVERIFY(unlockKeyring() && areFinished);
    QCOMPARE(another.exitCode(), 4);
    QCOMPARE(removeOne.exitCode(), 4);
    QCOMPARE(remove.exitCode(), 4);
    QVERIFY(secretTool(u"apps/hooks"_s).contains("staging"));
    CliRun now({u"account"_s, u"remove"_s, u"apps"_s});
    QVERIFY(now.finish());
    QCOMPARE(now.exitCode(), 0);
}

void TestCliFlightcontrol::keepsWhatItWatches()
{
    QVERIFY(addApps());
    const QString base = simulated().account.field(u"base_url"_s);
    CliRun watch({u"watch"_s, u"--keep"_s, u"--json"_s, live.toUpper(),
        base + "/api/deployments/"_L1 + good, live});
    QVERIFY(watch.finish());
    QVERIFY2(watch.exitCode() == 0, watch.err().constData());
    QStringList ended;
    for (const QJsonObject &line : watch.jsonLines()) {
        if (line.value("event"_L1) == "finished"_L1)
            ended.append(line.value("id"_L1).toString());
    }
    QCOMPARE(ended.size(), 2);
    const QJsonObject last = watch.jsonLines().constLast();
    QCOMPARE(last.value("id"_L1).toString(), live);
    QCOMPARE(last.value("health"_L1).toString(), u"healthy"_s);
    QVERIFY(!last.value("finished"_L1).toString().isEmpty());
    QStringList stages;
    for (const QJsonValue &stage : last.value("stages"_L1).toArray()) {
        stages.append(stage.toObject().value("name"_L1).toString());
        QCOMPARE(stage.toObject().value("phase"_L1).toString(), u"succeeded"_s);
    }
    // Deploying takes longer here than the watcher ever waits.
    QVERIFY2(!stages.isEmpty() && stages.last() == "DEPLOYING"_L1, qPrintable(stages.join(u' ')));

    QStringList ids = keptIds().split(u',');
    ids.sort();
    QCOMPARE(ids, QStringList({good, live}));
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QVERIFY2(list.exitCode() == 0, list.err().constData());
    QCOMPARE(list.json().value("deployments"_L1).toArray().size(), 2);
}

void TestCliFlightcontrol::keepsNothingThatTheServiceDoesNotKnow()
{
    QVERIFY(addApps({"deployments="_L1 + good}));
    CliRun unknown({u"watch"_s, u"--keep"_s, nobody});
    QVERIFY(unknown.finish());
    QCOMPARE(unknown.exitCode(), 3);
    QVERIFY2(unknown.err().contains(nobody.toLatin1()), unknown.err().constData());
    QCOMPARE(keptIds(), good);
    CliRun without({u"watch"_s, failed});
    QVERIFY(without.finish());
    QCOMPARE(without.exitCode(), 1);
    QCOMPARE(keptIds(), good);
}

void TestCliFlightcontrol::showsAndListsByEveryReference()
{
    QVERIFY(addApps({"deployments="_L1 + good + u',' + failed + u',' + nobody}));
    const QString base = simulated().account.field(u"base_url"_s);
    for (const QString &reference :
        {failed, "flightcontrol:"_L1 + failed, base + "/v1/deployments/"_L1 + failed}) {
        CliRun show({u"show"_s, reference, u"--json"_s});
        QVERIFY(show.finish());
        QVERIFY2(show.exitCode() == 0, show.err().constData());
        const QJsonObject shown = show.json();
        QCOMPARE(shown.value("ref"_L1).toString(), "flightcontrol:"_L1 + failed);
        QCOMPARE(shown.value("provider"_L1).toString(), u"flightcontrol"_s);
        QCOMPARE(shown.value("phase"_L1).toString(), u"failed"_s);
        QVERIFY(shown.value("instances"_L1).isNull());
        const QJsonObject part = shown.value("parts"_L1).toArray().first().toObject();
        QCOMPARE(part.value("errors"_L1).toArray().first().toObject().value("message"_L1),
            QJsonValue(u"exit code 1"_s));
    }
    CliRun text({u"show"_s, failed});
    QVERIFY(text.finish());
    QVERIFY2(text.out().contains("exit code 1"), text.out().constData());

    CliRun list({u"list"_s, u"--json"_s, u"--target"_s, u"payments"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.exitCode(), 3);
    QCOMPARE(list.json().value("deployments"_L1).toArray().size(), 2);
    QVERIFY2(list.err().contains(nobody.toLatin1()), list.err().constData());
    CliRun targets({u"targets"_s, u"--json"_s});
    QVERIFY(targets.finish());
    const QJsonArray all = targets.json().value("targets"_L1).toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().toObject().value("name"_L1).toString(), u"payments"_s);
}

QTEST_GUILESS_MAIN(TestCliFlightcontrol)
#include "tst_cliflightcontrol.moc"
