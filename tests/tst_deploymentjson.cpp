// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <deploymentjson.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestDeploymentJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas();
    void absentFactsAreNull();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

namespace {

Deployment sample()
{
    Deployment d;
    d.provider = u"cloudflare-pages"_s;
    d.source = d.provider;
    d.account = u"work"_s;
    d.id = u"acc/shop/1"_s;
    d.target = {u"acc/shop"_s, u"shop"_s, u"pages-project"_s, u"parent"_s};
    d.phase = Phase::Partial;
    d.health = Health::Degraded;
    d.live = false;
    d.created = parseTimestamp(u"2026-03-02T09:15:00.123Z"_s);
    d.finished = d.created.addMSecs(1500);
    d.aliases = QStringList {u"https://a.example"_s};
    d.properties = {{u"Label"_s, u"text"_s}};
    d.stages = {{u"build"_s, Phase::Failed, u"failure"_s, d.created, d.finished, true}};
    d.instances = InstanceCounts {8, 1, 2};
    const Problem inner {u"2"_s, u"inner"_s, {}, {}};
    d.errors = {{u"1"_s, u"outer"_s, u"web"_s, {inner}}};
    d.parts = {{u"api"_s, u"fargate"_s, Phase::Running, u"UP"_s, d.created, {}, {}, d.errors}};
    d.logs = {LogLink(u"id"_s, u"Build log"_s, {}, true)};
    return d;
}

} // namespace

void TestDeploymentJson::comesBackAsItWas()
{
    const QJsonObject json = toJson(sample());
    QCOMPARE(json.value("ref"_L1).toString(), u"cloudflare-pages:acc/shop/1"_s);
    QCOMPARE(json.value("duration_ms"_L1).toInt(), 1500);
    const auto back = deploymentFromJson(json);
    QVERIFY(back);
    QCOMPARE(*back, sample());
}

void TestDeploymentJson::absentFactsAreNull()
{
    Deployment bare;
    bare.provider = u"p"_s;
    bare.id = u"1"_s;
    const QJsonObject json = toJson(bare);
    for (const char *key : {"reason", "health", "live", "created", "finished", "duration_ms",
             "branch", "message", "url", "instances"})
        QVERIFY2(json.value(QLatin1StringView(key)).isNull(), key);
    QCOMPARE(json.value("phase"_L1).toString(), u"unknown"_s);
    QCOMPARE(*deploymentFromJson(json), bare);
}

void TestDeploymentJson::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    QTest::newRow("no id") << u"id"_s << QJsonValue() << u"id: missing"_s;
    QTest::newRow("number for text") << u"branch"_s << QJsonValue(1) << u"branch: expected"_s;
    QTest::newRow("text for list") << u"stages"_s << QJsonValue(u"x"_s) << u"stages: expected"_s;
    QTest::newRow("text for a stage")
        << u"stages"_s << QJsonValue(QJsonArray {u"x"_s}) << u"stages[0]: expected object"_s;
    QTest::newRow("in a part") << u"parts"_s
                               << QJsonValue(QJsonArray {QJsonObject {{u"url"_s, true}}})
                               << u"parts[0].url: expected string"_s;
}

void TestDeploymentJson::namesWhatIsWrong()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, place);
    QJsonObject json = toJson(sample());
    json.insert(key, value);
    const auto read = deploymentFromJson(json);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestDeploymentJson)
#include "tst_deploymentjson.moc"
