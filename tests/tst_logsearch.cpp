// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/logsearch.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

LogPattern words(const QString &text, bool matchesCase = false)
{
    return {text, matchesCase, false};
}

LogPattern expression(const QString &text, bool matchesCase = false)
{
    return {text, matchesCase, true};
}

} // namespace

/// What a pattern finds in a line, and in a log that grows.
class TestLogSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void findsWhatIsHit();
    void refusesWhatIsNoExpression();
    void refusesALongExpression();
    void endsAnExpressionThatNeverEnds_data();
    void endsAnExpressionThatNeverEnds();
    void findsLines();
    void anEmptyPatternFindsNothing();
    void findsInWhatCame();
    void looksAtTheLastLineAgain();
    void beginsAnewAfterClearing();
    void beginsAnewWithAnotherPattern();
    void leavesTheEventLoopItsTurns();
};

void TestLogSearch::matches_data()
{
    QTest::addColumn<LogPattern>("pattern");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const LogPattern &pattern, const char *line,
                         bool isFound) {
        QTest::newRow(name) << pattern << QByteArray(line) << isFound;
    };
    row("word", words(u"boom"_s), "it went Boom", true);
    row("other case", words(u"boom"_s, true), "it went Boom", false);
    row("same case", words(u"Boom"_s, true), "it went Boom", true);
    row("absent", words(u"boom"_s), "it went boo m", false);
    row("longer than the line", words(u"boom"_s), "boo", false);
    row("across colors", words(u"boom"_s), "bo\x1b[31mom", true);
    row("in an escape", words(u"31m"_s), "bo\x1b[31mom", false);
    row("replaced", words(u"10%"_s), "10%\r20%", false);
    row("not ASCII", words(u"grün"_s), "GR\xc3\x9cN", true);
    row("ASCII in others", words(u"boom"_s), "\xc3\xbc boom", true);
    row("special characters", words(u"a.c"_s), "abc", false);
    row("tab as blanks", words(u"a       b"_s), "a\tb", true);
    row("picture", words(u"\u2407"_s), "a\x07", true);
    row("expression", expression(u"a.c"_s), "xABCx", true);
    row("cased expression", expression(u"a.c"_s, true), "xABCx", false);
    row("beginning", expression(u"^x"_s), "xy", true);
    row("end", expression(u"y$"_s), "xy", true);
    row("expression across colors", expression(u"^boom$"_s), "\x1b[31mboom\x1b[0m", true);
    row("wrong expression", expression(u"("_s), "(", false);
    row("nothing", words(QString()), "x", false);
}

void TestLogSearch::matches()
{
    QFETCH(LogPattern, pattern);
    QFETCH(QByteArray, line);
    QFETCH(bool, isFound);
    const LogMatcher matcher(pattern);
    QCOMPARE(matcher.matches(line), isFound);
    QCOMPARE(!matcher.hits(readLogLine(line).text).isEmpty(), isFound);
}

void TestLogSearch::findsWhatIsHit()
{
    const QString text = u"abc ABC abab"_s;
    QVERIFY(
        LogMatcher(words(u"AB"_s)).hits(text) == QList<LogHit>({{0, 2}, {4, 2}, {8, 2}, {10, 2}}));
    QVERIFY(LogMatcher(words(u"AB"_s, true)).hits(text) == QList<LogHit>({{4, 2}}));
    QVERIFY(
        LogMatcher(expression(u"b+c?"_s)).hits(u"abbc x b"_s) == QList<LogHit>({{1, 3}, {7, 1}}));
    QVERIFY(LogMatcher(expression(u"x*"_s)).hits(u"aaa"_s).isEmpty());
}

void TestLogSearch::refusesWhatIsNoExpression()
{
    const LogMatcher matcher(expression(u"a("_s));
    QVERIFY(matcher.isEmpty());
    QVERIFY(!matcher.error().isEmpty());
    QVERIFY(LogMatcher(words(u"a("_s)).error().isEmpty());
    QVERIFY(LogMatcher(expression(u"a"_s)).error().isEmpty());
}

void TestLogSearch::refusesALongExpression()
{
    QVERIFY(!LogMatcher(expression(QString(500, u'a'))).isEmpty());
    const LogMatcher matcher(expression(QString(501, u'a')));
    QVERIFY(matcher.isEmpty());
    QVERIFY(!matcher.error().isEmpty());
}

void TestLogSearch::endsAnExpressionThatNeverEnds_data()
{
    QTest::addColumn<QString>("expression");
    for (const char *text : {"(a+)+$", "(a|aa)+$", "(.*a){20}b", "(a*)*b",
             "^(([a-z])+.)+[0-9]([a-z])+$", "(x+x+)+y", "(*LIMIT_MATCH=4000000000)(a+)+$"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestLogSearch::endsAnExpressionThatNeverEnds()
{
    QFETCH(QString, expression);
    const LogMatcher matcher(::expression(expression));
    QVERIFY2(matcher.error().isEmpty(), qPrintable(matcher.error()));
    // Without a limit each of these takes longer than the universe is old.
    const QByteArray line = QByteArray(100'000, 'a') + "!";
    QVERIFY(!matcher.matches(line) || matcher.hits(readLogLine(line).text).size() <= 1000);
    QVERIFY(!matcher.matches(QByteArray(100'000, 'x')));
}

void TestLogSearch::findsLines()
{
    LogBuffer buffer;
    buffer.append("one boom\ntwo\nBoom boom\nfour\nboom");
    LogSearch search(buffer);
    const QSignalSpy progressed(&search, &LogSearch::progressed);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(progressed.size(), 1);
    QCOMPARE(search.lines(), (QList<qsizetype> {0, 2, 4}));
    QCOMPARE(search.hitCount(), 4);
    QCOMPARE(search.hitsBefore(0), 0);
    QCOMPARE(search.hitsBefore(1), 1);
    QCOMPARE(search.hitsBefore(2), 1);
    QCOMPARE(search.hitsBefore(3), 3);
    QCOMPARE(search.hitsBefore(100), 4);
}

void TestLogSearch::anEmptyPatternFindsNothing()
{
    LogBuffer buffer;
    buffer.append("boom\n");
    LogSearch search(buffer);
    QVERIFY(search.isFinished());
    const QSignalSpy progressed(&search, &LogSearch::progressed);
    search.setPattern({});
    QVERIFY(search.isFinished());
    QCOMPARE(progressed.size(), 1);
    QCOMPARE(search.hitCount(), 0);
    search.resume();
    QVERIFY(search.isFinished());
}

void TestLogSearch::findsInWhatCame()
{
    LogBuffer buffer;
    buffer.append("boom\n");
    LogSearch search(buffer);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY(search.isFinished());
    buffer.append("quiet\nboom\n");
    search.resume();
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.lines(), (QList<qsizetype> {0, 2}));
}

void TestLogSearch::looksAtTheLastLineAgain()
{
    LogBuffer buffer;
    buffer.append("boom\nboom bo");
    LogSearch search(buffer);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.hitCount(), 2);
    buffer.append("om\n");
    search.resume();
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.hitCount(), 3);
    QCOMPARE(search.lines(), (QList<qsizetype> {0, 1}));
    search.resume();
    search.resume();
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.hitCount(), 3);
}

void TestLogSearch::beginsAnewAfterClearing()
{
    LogBuffer buffer;
    buffer.append("boom\nboom\n");
    LogSearch search(buffer);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY(search.isFinished());
    buffer.clear();
    buffer.append("quiet\nquiet\nboom\nquiet\n");
    search.resume();
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.lines(), QList<qsizetype> {2});
    buffer.clear();
    search.resume();
    QCOMPARE(search.hitCount(), 0);
}

void TestLogSearch::beginsAnewWithAnotherPattern()
{
    LogBuffer buffer;
    buffer.append("boom\nquiet\n");
    LogSearch search(buffer);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY(search.isFinished());
    search.setPattern(expression(u"q.*t"_s));
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.lines(), QList<qsizetype> {1});
    search.setPattern(expression(u"("_s));
    QVERIFY(search.isFinished());
    QVERIFY(search.lines().isEmpty());
}

void TestLogSearch::leavesTheEventLoopItsTurns()
{
    LogBuffer buffer;
    buffer.append(QByteArray("a line of a long log with one boom\n").repeated(200'000));
    LogSearch search(buffer);
    int turns = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, [&turns] { ++turns; });
    other.start(0);
    search.setPattern(words(u"boom"_s));
    QTRY_VERIFY_WITH_TIMEOUT(search.isFinished(), 20'000);
    QVERIFY(turns > 3);
    QCOMPARE(search.hitCount(), 200'000);
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
