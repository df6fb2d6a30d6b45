// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"
#include "support/mutations.h"
#include "support/replies.h"

#include <deploymentjson.h>
#include <flightcontrolanswer.h>
#include <flightcontrolparser.h>

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Flightcontrol;

/// Replies of the service in, the contract's JSON out.
class TestFlightcontrolParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDeployments_data();
    void readsDeployments();
    void knowsEveryWord_data();
    void knowsEveryWord();
    void namesTheStageUnderWay_data();
    void namesTheStageUnderWay();
    void tellsWhenItBegan_data();
    void tellsWhenItBegan();
    void survivesEveryMutation_data();
    void survivesEveryMutation();
    void refusesAnotherDeployment();
    void keepsCredentialsOfARepositoryOut();
    void linksToTheDashboard();
};

namespace {

const QString id = u"cmm4qrb5s000flarkfie1d001"_s;

Asked asked()
{
    return {id, u"cmk0000aa0000lar4kf1elorg"_s};
}

QJsonObject bodyOf(const QString &name)
{
    return Test::recordedReply(name).json()->object();
}

QStringList fixtures()
{
    QStringList names;
    for (const QString &file :
        QDir(QStringLiteral(TEST_DATA "/flightcontrol")).entryList({u"*.in.json"_s}))
        names.append(file.chopped(8));
    return names;
}

void addFixtureRows()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : fixtures())
        QTest::newRow(qPrintable(name)) << u"flightcontrol/"_s + name;
}

QJsonObject service(const QString &status)
{
    return {{u"service"_s, QJsonObject {{u"serviceName"_s, u"web"_s}}}, {u"status"_s, status}};
}

QJsonObject deploymentWith(const QString &status, const QStringList &services = {})
{
    QJsonArray parts;
    for (const QString &word : services)
        parts.append(service(word));
    return {{u"deploymentId"_s, id}, {u"createdAt"_s, u"2026-02-27 10:20:30.400"_s},
        {u"status"_s, status}, {u"serviceDeployments"_s, parts}};
}

} // namespace

void TestFlightcontrolParser::readsDeployments_data()
{
    QVERIFY(fixtures().size() >= 15);
    addFixtureRows();
}

void TestFlightcontrolParser::readsDeployments()
{
    QFETCH(QString, name);
    const HttpReply reply = Test::recordedReply(name);
    const auto object = readAnswer(reply, reply.json());
    QVERIFY(object);
    const auto deployment = parseDeployment(*object, asked());
    QVERIFY(deployment);
    QVERIFY(Test::matchesGolden(name, {toJson(*deployment)}));
}

void TestFlightcontrolParser::knowsEveryWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("1") << u"PENDING"_s << Phase::Queued;
    QTest::newRow("2") << u"INPROGRESS"_s << Phase::Running;
    QTest::newRow("3") << u"PENDING_DEPENDENCY"_s << Phase::Queued;
    QTest::newRow("4") << u"PROVISIONING"_s << Phase::Running;
    QTest::newRow("5") << u"BUILDING"_s << Phase::Running;
    QTest::newRow("6") << u"DEPLOYING"_s << Phase::Running;
    QTest::newRow("7") << u"SUCCESS"_s << Phase::Succeeded;
    QTest::newRow("8") << u"NO_CHANGE"_s << Phase::Skipped;
    QTest::newRow("9") << u"CANCELLED"_s << Phase::Canceled;
    QTest::newRow("10") << u"ERROR"_s << Phase::Failed;
    QTest::newRow("11") << u"BUILD_ERROR"_s << Phase::Failed;
    QTest::newRow("12") << u"DEPLOY_ERROR"_s << Phase::Failed;
    QTest::newRow("unknown") << u"ROLLED_BACK"_s << Phase::Unknown;
    QTest::newRow("lower case") << u"success"_s << Phase::Unknown;
    QTest::newRow("other spelling") << u"CANCELED"_s << Phase::Unknown;
    QTest::newRow("other underscore") << u"IN_PROGRESS"_s << Phase::Unknown;
}

void TestFlightcontrolParser::knowsEveryWord()
{
    QFETCH(QString, word);
    QFETCH(Phase, phase);
    const auto deployment = parseDeployment(deploymentWith(word), asked());
    QVERIFY(deployment);
    QCOMPARE(deployment->phase, phase);
    QCOMPARE(deployment->status, word);
    QCOMPARE(isOver(*deployment), isFinal(phase));
    QCOMPARE(deployment->health, word == "SUCCESS"_L1 ? Health::Healthy : Health::None);
    QVERIFY(deployment->tellsStageOnly);
    QCOMPARE(deployment->stages.isEmpty(), isFinal(phase));
    QCOMPARE(deployment->stalledAfter.has_value(), !isFinal(phase));
    const auto asPart = parseDeployment(deploymentWith(u"INPROGRESS"_s, {word}), asked());
    QVERIFY(asPart && asPart->parts.size() == 1);
    QCOMPARE(asPart->parts.first().phase, phase);
    QCOMPARE(asPart->parts.first().status, word);
}

void TestFlightcontrolParser::namesTheStageUnderWay_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("services");
    QTest::addColumn<QString>("stage");
    const auto row = [](const char *name, const QString &status, const QStringList &services,
                         const QString &stage) {
        QTest::newRow(name) << status << services << stage;
    };
    row("waits", u"PENDING"_s, {u"PENDING"_s}, u"PENDING"_s);
    row("prepares", u"INPROGRESS"_s, {u"INPROGRESS"_s}, u"INPROGRESS"_s);
    row("no services", u"INPROGRESS"_s, {}, u"INPROGRESS"_s);
    row("waits for one another", u"INPROGRESS"_s, {u"PENDING_DEPENDENCY"_s}, u"INPROGRESS"_s);
    row("provisions", u"INPROGRESS"_s, {u"PROVISIONING"_s, u"INPROGRESS"_s}, u"PROVISIONING"_s);
    row("the farthest", u"INPROGRESS"_s, {u"BUILDING"_s, u"DEPLOYING"_s, u"PROVISIONING"_s},
        u"DEPLOYING"_s);
    row("one is done", u"INPROGRESS"_s, {u"SUCCESS"_s, u"BUILDING"_s}, u"BUILDING"_s);
    row("its own word", u"BUILDING"_s, {u"DEPLOYING"_s}, u"BUILDING"_s);
    row("unknown", u"WARMING"_s, {u"DEPLOYING"_s}, u"WARMING"_s);
}

void TestFlightcontrolParser::namesTheStageUnderWay()
{
    QFETCH(QString, status);
    QFETCH(QStringList, services);
    QFETCH(QString, stage);
    const auto deployment = parseDeployment(deploymentWith(status, services), asked());
    QVERIFY(deployment);
    QCOMPARE(deployment->status, status);
    QCOMPARE(deployment->stages.size(), 1);
    QCOMPARE(deployment->stages.first().name, stage);
    // Only waiting is known to begin with the deployment.
    const QDateTime started = deployment->stages.first().started;
    QCOMPARE(started, status == "PENDING"_L1 ? deployment->created : QDateTime());
}

void TestFlightcontrolParser::tellsWhenItBegan_data()
{
    QTest::addColumn<QJsonValue>("createdAt");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("created");
    const QString told = u"2026-03-01T02:30:00.125Z"_s;
    const QString byId = u"2026-02-27T10:20:30.400Z"_s;
    QTest::newRow("without a zone") << QJsonValue(u"2026-03-01 02:30:00.125"_s) << id << told;
    QTest::newRow("ISO") << QJsonValue(told) << id << told;
    QTest::newRow("an offset") << QJsonValue(u"2026-03-01T03:30:00.125+01:00"_s) << id << told;
    QTest::newRow("no fraction") << QJsonValue(u"2026-03-01 02:30:00"_s) << id
                                 << u"2026-03-01T02:30:00.000Z"_s;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << id << byId;
    QTest::newRow("null") << QJsonValue() << id << byId;
    QTest::newRow("a number") << QJsonValue(1234567890) << id << byId;
    QTest::newRow("words") << QJsonValue(u"soon"_s) << id << byId;
    QTest::newRow("nobody tells") << QJsonValue() << u"odd-id"_s << QString();
    QTest::newRow("an id of 1970") << QJsonValue() << u"c00000000000flarkfie1d001"_s << QString();
}

void TestFlightcontrolParser::tellsWhenItBegan()
{
    QFETCH(QJsonValue, createdAt);
    QFETCH(QString, asked);
    QFETCH(QString, created);
    QJsonObject object = deploymentWith(u"INPROGRESS"_s);
    object.remove(u"deploymentId"_s);
    object.insert(u"createdAt"_s, createdAt);
    const auto deployment = parseDeployment(object, Asked {asked, {}});
    QVERIFY(deployment);
    const QString text = deployment->created.isValid()
        ? deployment->created.toUTC().toString(Qt::ISODateWithMs)
        : QString();
    QCOMPARE(text, created);
}

void TestFlightcontrolParser::survivesEveryMutation_data()
{
    addFixtureRows();
}

void TestFlightcontrolParser::survivesEveryMutation()
{
    QFETCH(QString, name);
    const QJsonObject body = bodyOf(name);
    const auto mutated = Test::mutations(body, {u"SUCCESS"_s});
    QVERIFY(mutated.size() >= 5);
    for (const QJsonValue &value : mutated) {
        const QJsonObject object = value.toObject();
        const auto deployment = parseDeployment(object, asked());
        if (!deployment) {
            QVERIFY(deployment.error().kind == Error::BadReply);
            continue;
        }
        const QByteArray text = QJsonDocument(object).toJson();
        QCOMPARE(deployment->id, id);
        bool isGoodIndeed = object.value("status"_L1) == "SUCCESS"_L1;
        const QJsonValue services = object.value("serviceDeployments"_L1);
        isGoodIndeed =
            isGoodIndeed && (services.isArray() || services.isNull() || services.isUndefined());
        for (const QJsonValue &part : services.toArray()) {
            const QString word = part.toObject().value("status"_L1).toString();
            isGoodIndeed = isGoodIndeed && (word == "SUCCESS"_L1 || word == "NO_CHANGE"_L1);
        }
        QVERIFY2(!isGood(*deployment) || deployment->phase == Phase::Skipped || isGoodIndeed,
            text.constData());
        QVERIFY2(deployment->phase != Phase::Skipped || object.value("status"_L1) == "NO_CHANGE"_L1,
            text.constData());
        QVERIFY(!deployment->finished.isValid());
        QVERIFY(deployment->created.isValid());
    }
}

void TestFlightcontrolParser::refusesAnotherDeployment()
{
    QJsonObject other = deploymentWith(u"SUCCESS"_s);
    other.insert(u"deploymentId"_s, u"cmk0000aa0000lar4kf1elenv"_s);
    const auto refused = parseDeployment(other, asked());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::BadReply);
    other.insert(u"deploymentId"_s, id.toUpper());
    QVERIFY(parseDeployment(other, asked()));
    for (const QJsonObject &nothing : {QJsonObject(), QJsonObject {{u"message"_s, u"Welcome"_s}}})
        QVERIFY(!parseDeployment(nothing, asked()));
}

void TestFlightcontrolParser::keepsCredentialsOfARepositoryOut()
{
    const QStringList addresses {u"https://user:leak-me-not@github.com/larkfield/shop.git"_s,
        u"https://leak-me-not@github.com/larkfield/shop"_s,
        u"https://github.com/larkfield/shop?token=leak-me-not#leak-me-not"_s,
        u"leak-me-not@github.com:larkfield/shop.git"_s,
        u"oauth2:leak-me-not@github.com/larkfield/shop/"_s,
        u"https://leak-me-not@@bad host/larkfield/shop"_s};
    for (const QString &address : addresses) {
        QJsonObject object = deploymentWith(u"SUCCESS"_s);
        object.insert(u"repoUrl"_s, address);
        object.insert(u"environmentGivenId"_s, u"shop"_s);
        const auto deployment = parseDeployment(object, asked());
        QVERIFY(deployment);
        QCOMPARE(deployment->target.name, u"shop"_s);
        const QByteArray text = QJsonDocument(toJson(*deployment)).toJson();
        QVERIFY2(!text.contains("leak-me-not"), text.constData());
    }
}

void TestFlightcontrolParser::linksToTheDashboard()
{
    const QJsonObject body = bodyOf(u"flightcontrol/app-success"_s);
    QCOMPARE(parseDeployment(body, asked())->dashboardUrl,
        u"https://app.flightcontrol.dev/org/cmk0000aa0000lar4kf1elorg/environments/"
        "cmk0000aa0000lar4kf1elenv"_s);
    QVERIFY(parseDeployment(body, Asked {id, {}})->dashboardUrl.isEmpty());
}

QTEST_GUILESS_MAIN(TestFlightcontrolParser)
#include "tst_flightcontrolparser.moc"
