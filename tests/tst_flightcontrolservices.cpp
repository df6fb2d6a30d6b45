// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mutations.h"

#include <flightcontrolservices.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Flightcontrol;

/// Pages of the list of services, and the environments that they tell of.
class TestFlightcontrolServices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAPage();
    void readsTheLastPage_data();
    void readsTheLastPage();
    void leavesOutWhatHasNoEnvironment();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void survivesEveryMutation();
    void gathersEnvironments();
};

namespace {

QJsonObject service(const QString &name, const QString &environment)
{
    return {{u"id"_s, u"cm2jl6r8p0000k08o5shg2z5a"_s}, {u"name"_s, name},
        {u"givenId"_s, u"web-app"_s}, {u"type"_s, u"web"_s}, {u"environmentId"_s, environment},
        {u"projectId"_s, u"p1"_s}, {u"previewEnvironmentId"_s, QJsonValue()}};
}

QJsonObject page(const QJsonArray &services)
{
    return {{u"count"_s, 47}, {u"hasMore"_s, true}, {u"hasPrevious"_s, false}, {u"nextPage"_s, 25},
        {u"previousPage"_s, QJsonValue()}, {u"pageSize"_s, 25}, {u"services"_s, services}};
}

} // namespace

void TestFlightcontrolServices::readsAPage()
{
    QJsonObject preview = service(u"Preview"_s, u"e1"_s);
    preview.insert(u"previewEnvironmentId"_s, u"e9"_s);
    const auto read = readServices(page({service(u"Web  App"_s, u"e1"_s), preview}));
    QVERIFY(read);
    QCOMPARE(read->next, std::optional<qint64>(25));
    QCOMPARE(read->unreadable, 0);
    QCOMPARE(read->services,
        QList<Service>({{u"Web App"_s, u"e1"_s, u"p1"_s}, {u"Preview"_s, u"e9"_s, u"p1"_s}}));
}

void TestFlightcontrolServices::readsTheLastPage_data()
{
    QTest::addColumn<QJsonValue>("hasMore");
    QTest::addColumn<QJsonValue>("nextPage");
    QTest::addColumn<bool>("isLast");
    QTest::newRow("more") << QJsonValue(true) << QJsonValue(25) << false;
    QTest::newRow("more, as text") << QJsonValue(true) << QJsonValue(u"25"_s) << false;
    QTest::newRow("no more") << QJsonValue(false) << QJsonValue() << true;
    QTest::newRow("no more, though it says where") << QJsonValue(false) << QJsonValue(25) << true;
    QTest::newRow("more, but not where") << QJsonValue(true) << QJsonValue() << false;
    QTest::newRow("not told") << QJsonValue() << QJsonValue() << true;
}

void TestFlightcontrolServices::readsTheLastPage()
{
    QFETCH(QJsonValue, hasMore);
    QFETCH(QJsonValue, nextPage);
    QJsonObject object = page({});
    object.insert(u"hasMore"_s, hasMore);
    object.insert(u"nextPage"_s, nextPage);
    const auto read = readServices(object);
    QVERIFY(read);
    QTEST(!read->hasMore, "isLast");
    QCOMPARE(read->next.has_value(), !nextPage.isNull());
}

void TestFlightcontrolServices::leavesOutWhatHasNoEnvironment()
{
    const auto read = readServices(
        page({5, QJsonObject(), service(QString(), QString()), service(u"a"_s, u"e1"_s)}));
    QVERIFY(read);
    QCOMPARE(read->services.size(), 1);
    QCOMPARE(read->unreadable, 3);
}

void TestFlightcontrolServices::refusesWhatIsNoList_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("null") << QJsonObject {{u"services"_s, QJsonValue()}};
    QTest::newRow("object") << QJsonObject {{u"services"_s, QJsonObject()}};
    QTest::newRow("error") << QJsonObject {{u"error"_s, u"no"_s}};
}

void TestFlightcontrolServices::refusesWhatIsNoList()
{
    QFETCH(QJsonObject, object);
    const auto read = readServices(object);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::BadReply);
    QVERIFY(read.error().message.contains(u"“base_url”"_s));
}

void TestFlightcontrolServices::survivesEveryMutation()
{
    const QJsonObject good = page({service(u"a"_s, u"e1"_s), service(u"b"_s, u"e2"_s)});
    for (const QJsonValue &value : Test::mutations(good)) {
        const QJsonObject object = value.toObject();
        const auto read = readServices(object);
        const bool isList = object.value("services"_L1).isArray();
        QCOMPARE(read.hasValue(), isList);
        if (!isList)
            continue;
        QCOMPARE(
            read->services.size() + read->unreadable, object.value("services"_L1).toArray().size());
        for (const Service &item : read->services)
            QVERIFY(!item.environmentId.isEmpty() && item.name.size() <= 100);
    }
}

void TestFlightcontrolServices::gathersEnvironments()
{
    const QList<Environment> environments = environmentsOf(
        {{u"web"_s, u"e1"_s, u"p1"_s}, {u"db"_s, u"e2"_s, u"p1"_s}, {u"worker"_s, u"e1"_s, u"p1"_s},
            {u"web"_s, u"e1"_s, u"p1"_s}, {QString(), u"e1"_s, u"p1"_s}});
    QCOMPARE(environments,
        QList<Environment>(
            {{u"e1"_s, u"p1"_s, {u"web"_s, u"worker"_s}}, {u"e2"_s, u"p1"_s, {u"db"_s}}}));
    QVERIFY(environmentsOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestFlightcontrolServices)
#include "tst_flightcontrolservices.moc"
