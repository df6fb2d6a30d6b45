// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <timestamp.h>

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestSimulatedPlay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void playsADeploymentInTime();
    void keepsTheHabitsOfADirectUpload();
    void endsQueuedBeforeItStarts();
    void showsSkippedDeployments_data();
    void showsSkippedDeployments();
    void writesTimesAsTheServiceDoes();
    void growsTheLog();
    void cutsTheLog_data();
    void cutsTheLog();
    void isOverAfterTheLastStep();
    void isOverAfterItsLength();
};

void TestSimulatedPlay::playsADeploymentInTime()
{
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "site", "flow": "git", "at": 20})");
    QVERIFY(client.siteDeployment().isEmpty());
    const QStringList order {u"queued active"_s, u"initialize active"_s, u"clone_repo active"_s,
        u"build active"_s, u"deploy active"_s, u"deploy success"_s};
    qsizetype reached = -1;
    const auto look = [&] {
        const QJsonValue stage = client.siteDeployment().value("latest_stage"_L1);
        const auto word = stage["name"_L1].toString() + u' ' + stage["status"_L1].toString();
        if (!stage.isObject())
            return false;
        if (order.indexOf(word) < reached)
            qFatal("went back to %s", qPrintable(word));
        reached = order.indexOf(word);
        return reached == order.size() - 1;
    };
    QTRY_VERIFY(look());

    // 100 times as fast as scripted: 95 s of build are 950 ms.
    const QJsonArray stages = client.siteDeployment().value("stages"_L1).toArray();
    QCOMPARE(stages.size(), 5);
    const auto time = [&](int stage, QLatin1StringView key) {
        return parseTimestamp(stages.at(stage).toObject().value(key).toString());
    };
    QCOMPARE(time(3, "started_on"_L1).msecsTo(time(3, "ended_on"_L1)), 950);
    QCOMPARE(time(4, "started_on"_L1), time(3, "ended_on"_L1));
    QCOMPARE(stages.at(3)["status"_L1].toString(), u"success"_s);
}

void TestSimulatedPlay::keepsTheHabitsOfADirectUpload()
{
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "site", "flow": "direct-upload", "at": -90})");
    const QJsonObject deployment = client.siteDeployment();
    const QJsonArray stages = deployment.value("stages"_L1).toArray();
    QCOMPARE(stages.at(0)["status"_L1].toString(), u"active"_s);
    QVERIFY(stages.at(0)["ended_on"_L1].isNull());
    for (int i = 1; i < 4; ++i) {
        QCOMPARE(stages.at(i)["status"_L1].toString(), u"idle"_s);
        QVERIFY(stages.at(i)["started_on"_L1].isNull());
    }
    QVERIFY(stages.at(4)["started_on"_L1].isNull());
    QVERIFY(stages.at(4)["ended_on"_L1].isString());
    QCOMPARE(deployment.value("latest_stage"_L1).toObject(), stages.at(4).toObject());
    const QJsonValue trigger = deployment.value("deployment_trigger"_L1);
    QCOMPARE(trigger["type"_L1].toString(), u"ad_hoc"_s);
    QCOMPARE(trigger["metadata"_L1]["commit_hash"_L1], QJsonValue(QString()));
}

void TestSimulatedPlay::endsQueuedBeforeItStarts()
{
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "site", "flow": "git", "at": -90,
        "durations": {"queued": 0}})");
    const QJsonArray stages = client.siteDeployment().value("stages"_L1).toArray();
    const QJsonObject queued = stages.at(0).toObject();
    QCOMPARE(parseTimestamp(queued.value("started_on"_L1).toString())
                 .msecsTo(parseTimestamp(queued.value("ended_on"_L1).toString())),
        -13);
}

void TestSimulatedPlay::showsSkippedDeployments_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("status");

    QTest::newRow("today") << QByteArray(R"("flow": "skipped", "skip_reason": "path_config")")
                           << u"skipped"_s;
    QTest::newRow("before 2026") << QByteArray(R"("is_skipped": true, "skip_reason": "path_config",
        "steps": [{"latest_stage": {"name": "queued", "status": "idle"}}])")
                                 << u"idle"_s;
}

void TestSimulatedPlay::showsSkippedDeployments()
{
    QFETCH(QByteArray, members);
    SimulatorClient client(
        R"({"provider": "cloudflare-pages", "target": "site", "at": -90, )" + members + "}");
    const QJsonObject deployment = client.siteDeployment();
    QCOMPARE(deployment.value("is_skipped"_L1), QJsonValue(true));
    QCOMPARE(deployment.value("skip_reason"_L1).toString(), u"path_config"_s);
    const QJsonValue stage = deployment.value("latest_stage"_L1);
    QCOMPARE(stage["name"_L1].toString(), u"queued"_s);
    QTEST(stage["status"_L1].toString(), "status");
}

void TestSimulatedPlay::writesTimesAsTheServiceDoes()
{
    SimulatorClient client;
    const QRegularExpression form(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6,7}Z$)"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QJsonValue &entry :
        client.get(SimulatorClient::projects(u"/shop/deployments"_s)).result().toArray()) {
        const QString created = entry["created_on"_L1].toString();
        QVERIFY2(form.match(created).hasMatch(), qPrintable(created));
        QVERIFY(parseTimestamp(created) < now.addSecs(-80000));
    }
}

void TestSimulatedPlay::growsTheLog()
{
    SimulatorClient client(R"({"provider": "cloudflare-pages", "target": "site", "at": 1,
        "log": [{"after": 0, "line": "first"}, {"after": 60, "line": "last\n\u001b[31mred"}]})");
    QTRY_VERIFY(!client.siteDeployment().isEmpty());
    const QString path = client.siteLog();
    const auto lines = [&] { return client.get(path).result()["data"_L1].toArray(); };
    QCOMPARE(lines().at(0)["line"_L1].toString(), u"first"_s);
    QVERIFY(lines().size() < 2);
    QTRY_COMPARE(lines().size(), 2);
    QCOMPARE(lines().at(1)["line"_L1].toString(), u"last\n\u001b[31mred"_s);
    QVERIFY(parseTimestamp(lines().at(1)["ts"_L1].toString()).isValid());
    QCOMPARE(client.get(path).result()["total"_L1].toInt(), 2);
}

void TestSimulatedPlay::cutsTheLog_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");

    QTest::newRow("whole") << QString() << u"abcd"_s;
    QTest::newRow("large size") << u"?size=10000000"_s << u"abcd"_s;
    QTest::newRow("small size") << u"?size=2"_s << u"cd"_s;
    QTest::newRow("after") << u"?after=1"_s << u"bcd"_s;
    QTest::newRow("before") << u"?before=3"_s << u"abc"_s;
    QTest::newRow("all three") << u"?after=1&before=4&size=1"_s << u"d"_s;
    QTest::newRow("nothing left") << u"?after=9"_s << QString();
}

void TestSimulatedPlay::cutsTheLog()
{
    QFETCH(QString, query);
    SimulatorClient client(R"({"provider": "cloudflare-pages", "target": "site", "at": -90,
        "log": ["a", "b", "c", "d"]})");
    const QJsonValue log = client.get(client.siteLog() + query).result();
    QString text;
    for (const QJsonValue &line : log["data"_L1].toArray())
        text += line["line"_L1].toString();
    QTEST(text, "expected");
}

void TestSimulatedPlay::isOverAfterTheLastStep()
{
    const Result<Scenario> scenario = parseScenario(SimulatorClient::scenario(
        R"({"provider": "cloudflare-pages", "target": "site", "flow": "git", "at": 2})"));
    Simulator simulator(*scenario);
    QVERIFY(!simulator.isOver());
    QVERIFY(simulator.listen());
    QVERIFY(!simulator.isOver());
    QTRY_VERIFY(simulator.isOver());
}

void TestSimulatedPlay::isOverAfterItsLength()
{
    const Result<Scenario> scenario = parseScenario(SimulatorClient::scenario(
        R"({"provider": "cloudflare-pages", "target": "site", "flow": "git", "at": 9999})",
        R"(, "length": 20)"));
    Simulator simulator(*scenario);
    QVERIFY(simulator.listen());
    QVERIFY(!simulator.isOver());
    QTRY_VERIFY(simulator.isOver());
}

QTEST_GUILESS_MAIN(TestSimulatedPlay)
#include "tst_simulatedplay.moc"
