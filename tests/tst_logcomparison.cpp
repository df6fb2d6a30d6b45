// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/logcomparison.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestLogComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void laysLinesSideBySide_data();
    void laysLinesSideBySide();
    void comparesWithoutTimesAndIds_data();
    void comparesWithoutTimesAndIds();
    void everyLineStandsOnce();
    void worksInSlices();
    void leavesOutWhatIsTooMuch();
    void beginsAnew();
};

namespace {

void fill(LogBuffer &buffer, const QByteArrayList &lines)
{
    for (const QByteArray &line : lines)
        buffer.append(line + '\n');
}

bool finish(LogComparison &comparison)
{
    QSignalSpy spy(&comparison, &LogComparison::finished);
    comparison.start();
    return spy.wait(20'000);
}

/// "0=0 1< >1".
QString told(const QList<ComparedRow> &rows)
{
    QStringList words;
    for (const ComparedRow &row : rows) {
        if (row.kind == ComparedRow::Same)
            words.append(u"%1=%2"_s.arg(row.left).arg(row.right));
        else if (row.kind == ComparedRow::OnlyLeft)
            words.append(u"%1<"_s.arg(row.left));
        else
            words.append(u">%1"_s.arg(row.right));
    }
    return words.join(u' ');
}

} // namespace

void TestLogComparison::laysLinesSideBySide_data()
{
    QTest::addColumn<QByteArrayList>("left");
    QTest::addColumn<QByteArrayList>("right");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArrayList &left, const QByteArrayList &right,
                         const QString &rows) { QTest::newRow(name) << left << right << rows; };
    row("nothing", {}, {}, {});
    row("one is empty", {"a", "b"}, {}, u"0< 1<"_s);
    row("the same", {"a", "b"}, {"a", "b"}, u"0=0 1=1"_s);
    row("one more", {"a", "x", "b"}, {"a", "b"}, u"0=0 1< 2=1"_s);
    row("one more on the right", {"a", "b"}, {"a", "x", "y", "b"}, u"0=0 >1 >2 1=3"_s);
    row("other in between", {"a", "x", "b"}, {"a", "y", "b"}, u"0=0 1< >1 2=2"_s);
    row("often the same", {"a", "a", "a"}, {"a", "a"}, u"0=0 1=1 2<"_s);
    row("times differ a little", {"2026-01-01T10:00:00Z start", "2026-01-01T10:00:05Z ready"},
        {"2026-01-01T10:01:00Z start", "2026-01-01T10:01:07Z ready"}, u"0=0 1=1"_s);
    row("times differ much", {"2026-01-01T10:00:00Z start"}, {"2026-01-01T11:00:00Z start"},
        u"0< >0"_s);
    row("in the order of times", {"2026-01-01T10:00:02Z l"},
        {"2026-01-01T10:00:01Z r", "2026-01-01T10:00:03Z s"}, u">0 0< >1"_s);
    row("without a time as the line before",
        {"2026-01-01T10:00:01Z l", "  at l", "2026-01-01T10:00:05Z end"},
        {"2026-01-01T10:00:03Z r", "  at r", "2026-01-01T10:00:05Z end"}, u"0< 1< >0 >1 2=2"_s);
}

void TestLogComparison::laysLinesSideBySide()
{
    QFETCH(QByteArrayList, left);
    QFETCH(QByteArrayList, right);
    LogBuffer a;
    LogBuffer b;
    fill(a, left);
    fill(b, right);
    LogComparison comparison(a, b);
    QVERIFY(finish(comparison));
    QTEST(told(comparison.rows()), "rows");
    QCOMPARE(comparison.percent(), 100);
}

void TestLogComparison::comparesWithoutTimesAndIds_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &line, const QString &text) {
        QTest::newRow(name) << line << text;
    };
    row("time", "2026-01-01T10:00:00.123Z ready", u"ready"_s);
    row("clock", "[10:00:00] ready", u"[] ready"_s);
    row("uuid", "id 0f8fad5b-d9cb-469f-a165-70867728950e done", u"id # done"_s);
    row("machine", "on lw1sdlwk0001AB now", u"on # now"_s);
    row("took", "done in 152 ms (1.5s)", u"done in # (#)"_s);
    row("process", "nginx[4711]: up, pid=12", u"nginx[#]: up, pid=#"_s);
    row("port stays", "listening on 8080", u"listening on 8080"_s);
    row("status stays", "HTTP 502 for /health", u"HTTP 502 for /health"_s);
    row("word stays", "connection-refused", u"connection-refused"_s);
    row("color", "\x1b[31mred\x1b[0m", u"red"_s);
}

void TestLogComparison::comparesWithoutTimesAndIds()
{
    QFETCH(QByteArray, line);
    QTEST(comparableText(line), "text");
}

void TestLogComparison::everyLineStandsOnce()
{
    LogBuffer a;
    LogBuffer b;
    // Words that come again and again, in another order on each side.
    quint32 random = 7;
    const auto word = [&random](int kinds) {
        random = random * 1664525 + 1013904223;
        return "line " + QByteArray::number((random >> 16) % uint(kinds)) + '\n';
    };
    for (int i = 0; i < 3000; ++i)
        a.append(word(40));
    for (int i = 0; i < 2500; ++i)
        b.append(word(50));
    LogComparison comparison(a, b);
    QVERIFY(finish(comparison));
    int left = 0;
    int right = 0;
    for (const ComparedRow &row : comparison.rows()) {
        if (row.left >= 0)
            QCOMPARE(row.left, left++);
        if (row.right >= 0)
            QCOMPARE(row.right, right++);
        QCOMPARE(row.kind == ComparedRow::Same, row.left >= 0 && row.right >= 0);
        if (row.kind == ComparedRow::Same)
            QCOMPARE(a.line(row.left).toByteArray(), b.line(row.right).toByteArray());
    }
    QCOMPARE(left, 3000);
    QCOMPARE(right, 2500);
}

void TestLogComparison::worksInSlices()
{
    LogBuffer a;
    LogBuffer b;
    for (int i = 0; i < 20'000; ++i) {
        a.append("2026-01-01T10:00:00Z line " + QByteArray::number(i) + '\n');
        b.append("2026-01-01T10:00:01Z line " + QByteArray::number(i) + '\n');
    }
    LogComparison comparison(a, b);
    QSignalSpy spy(&comparison, &LogComparison::finished);
    comparison.start();
    int turns = 0;
    QTimer beside;
    beside.setInterval(0);
    connect(&beside, &QTimer::timeout, this, [&turns] { ++turns; });
    beside.start();
    QVERIFY(spy.wait(20'000));
    QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
    QCOMPARE(comparison.rows().size(), 20'000);
    QVERIFY(!comparison.isCutOff());
}

void TestLogComparison::leavesOutWhatIsTooMuch()
{
    LogBuffer a;
    LogBuffer b;
    a.append(QByteArray("x\n").repeated(LogComparison::mostLines + 10));
    b.append("x\n");
    LogComparison comparison(a, b);
    QVERIFY(finish(comparison));
    QVERIFY(comparison.isCutOff());
    QCOMPARE(comparison.rows().size(), LogComparison::mostLines);
}

void TestLogComparison::beginsAnew()
{
    LogBuffer a;
    LogBuffer b;
    fill(a, {"a"});
    fill(b, {"a"});
    LogComparison comparison(a, b);
    QVERIFY(finish(comparison));
    fill(b, {"b"});
    QVERIFY(finish(comparison));
    QCOMPARE(told(comparison.rows()), u"0=0 >1"_s);
}

QTEST_GUILESS_MAIN(TestLogComparison)

#include "tst_logcomparison.moc"
