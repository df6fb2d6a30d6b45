// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <timestamp.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestTimestamp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverySpelling_data();
    void readsEverySpelling();
    void refuses_data();
    void refuses();
    void readsHttpDates();
};

void TestTimestamp::readsEverySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("no fraction") << u"2021-01-01T00:00:00Z"_s << u"2021-01-01T00:00:00.000Z"_s;
    QTest::newRow("three digits") << u"2026-01-02T03:04:05.678Z"_s << u"2026-01-02T03:04:05.678Z"_s;
    QTest::newRow("four digits") << u"2026-01-02T03:04:05.9839Z"_s << u"2026-01-02T03:04:05.983Z"_s;
    QTest::newRow("seven digits") << u"2021-04-20T19:35:29.0749819Z"_s
                                  << u"2021-04-20T19:35:29.074Z"_s;
    QTest::newRow("no zone is UTC")
        << u"2021-03-09T00:58:59.045655"_s << u"2021-03-09T00:58:59.045Z"_s;
    QTest::newRow("no zone, in New York's gap")
        << u"2024-03-10T02:30:00"_s << u"2024-03-10T02:30:00.000Z"_s;
    QTest::newRow("offset") << u"2026-01-02T03:04:05+02:00"_s << u"2026-01-02T01:04:05.000Z"_s;
    QTest::newRow("offset without colon")
        << u"2026-01-02T03:04:05-0530"_s << u"2026-01-02T08:34:05.000Z"_s;
    QTest::newRow("blank for T") << u"2026-01-02 03:04:05.5"_s << u"2026-01-02T03:04:05.500Z"_s;
}

void TestTimestamp::readsEverySpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(formatTimestamp(parseTimestamp(text)), expected);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", "yesterday", "2026-13-01T00:00:00Z", "2026-01-01T00:00:60Z", "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9999999Z", "2026-01-01", "2026-01-01T00:00:00.Z", "1767225600"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestTimestamp::refuses()
{
    QFETCH(QString, text);
    QVERIFY(parseTimestamp(text).isNull());
}

void TestTimestamp::readsHttpDates()
{
    QCOMPARE(formatTimestamp(parseHttpDate("Sun, 06 Nov 2016 08:49:37 GMT")),
        u"2016-11-06T08:49:37.000Z"_s);
    QVERIFY(parseHttpDate("tomorrow").isNull());
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
