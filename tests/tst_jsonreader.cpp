// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <jsonreader.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestJsonReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void missingAndNullAreNoErrors();
    void namesThePlaceOfTheFirstWrongType();
    void readsWholeNumbersOnly_data();
    void readsWholeNumbersOnly();
    void requiresWhatIsRequired();
};

void TestJsonReader::missingAndNullAreNoErrors()
{
    JsonReader reader(QJsonObject {{u"null"_s, QJsonValue()}});
    for (const QString &key : {u"null"_s, u"absent"_s}) {
        QVERIFY(reader.string(key).isEmpty() && reader.time(key).isNull());
        QVERIFY(!reader.boolean(key) && !reader.integer(key) && !reader.has(key));
        QVERIFY(reader.array(key).isEmpty() && reader.object(key).json().isEmpty());
    }
    QVERIFY(reader.problem().isEmpty());
}

void TestJsonReader::namesThePlaceOfTheFirstWrongType()
{
    JsonReader reader(
        QJsonObject {{u"stage"_s, QJsonObject {{u"status"_s, 3}}}, {u"flag"_s, u"yes"_s}},
        u"result"_s);
    JsonReader stage = reader.object(u"stage"_s);
    QVERIFY(stage.string(u"status"_s).isEmpty());
    reader.merge(stage);
    QVERIFY(!reader.boolean(u"flag"_s));
    QCOMPARE(reader.problem(), u"result.stage.status: expected string, got number"_s);
}

void TestJsonReader::readsWholeNumbersOnly_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("number") << QJsonValue(12) << qint64(12) << true;
    QTest::newRow("text") << QJsonValue(u"-12"_s) << qint64(-12) << true;
    QTest::newRow("fraction") << QJsonValue(1.5) << qint64(0) << false;
    QTest::newRow("beyond what is exact") << QJsonValue(9007199254740993.0) << qint64(0) << false;
    QTest::newRow("infinite") << QJsonValue(1e300) << qint64(0) << false;
    QTest::newRow("words") << QJsonValue(u"twelve"_s) << qint64(0) << false;
    QTest::newRow("truth") << QJsonValue(true) << qint64(0) << false;
}

void TestJsonReader::readsWholeNumbersOnly()
{
    QFETCH(QJsonValue, value);
    QFETCH(qint64, expected);
    QFETCH(bool, isNumber);
    JsonReader reader(QJsonObject {{u"n"_s, value}});
    QCOMPARE(reader.integer(u"n"_s).value_or(0), expected);
    QCOMPARE(reader.problem().isEmpty(), isNumber);
}

void TestJsonReader::requiresWhatIsRequired()
{
    JsonReader reader(QJsonObject {{u"empty"_s, u""_s}});
    QVERIFY(reader.requiredString(u"empty"_s).isEmpty());
    QCOMPARE(reader.problem(), u"empty: missing"_s);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
