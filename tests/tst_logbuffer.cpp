// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/logbuffer.h>

#include <QRandomGenerator>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr qsizetype chunk = 1024 * 1024;

struct Shown {
    QByteArray text;
    LogLevel level;
    bool isContinuation;

    friend bool operator==(const Shown &, const Shown &) = default;
};

QList<Shown> linesOf(const LogBuffer &buffer)
{
    QList<Shown> lines;
    for (qsizetype i = 0; i < buffer.lineCount(); ++i)
        lines.append({buffer.line(i).toByteArray(), buffer.level(i), buffer.isContinuation(i)});
    return lines;
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QList<QByteArray> kinds {"ERROR boom", "    at x", "", "\r", "WARN careful",
        "INFO fine", "DEBUG deep", "Caused by: y", "\xc3\xbc", "text\rmore"};
    QByteArray text;
    const int count = random.bounded(200);
    for (int i = 0; i < count; ++i) {
        text += kinds[random.bounded(int(kinds.size()))];
        if (random.bounded(50) == 0)
            text += QByteArray(random.bounded(int(2 * chunk)), 'x');
        text += random.bounded(2) ? "\n" : "\r\n";
    }
    return random.bounded(2) ? text : text + "without an end";
}

/// What a buffer must hold, in the plainest way.
QList<QByteArray> plainLines(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].endsWith('\r'))
            lines[i].chop(1);
    }
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

size_t allocated()
{
    const struct mallinfo2 state = mallinfo2();
    return state.uordblks + state.hblkhd;
}

} // namespace

/// A log in memory: its lines, their levels, what it costs.
class TestLogBuffer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isEmptyAtFirst();
    void findsLines();
    void theLastLineGrows();
    void aPartOfALineEndIsNone();
    void aLineIsTheSameWhereverItIsCut();
    void aLineLongerThanAChunkIsWhole();
    void aLineThatGrowsOverAChunksEndIsWhole();
    void givesTheTextAsItCame();
    void aContinuationHasTheLevelOfItsLine();
    void nothingIsContinuedAtTheBeginning();
    void countsLevels();
    void aLineThatGrowsIsCountedOnce();
    void findsErrors();
    void findsErrorsInOtherChunks();
    void keepsNoMoreThanItMay();
    void isEmptyOnceCleared();
    void isCutAnywhere();
    void comparesWithWhatItHolds();
    void needsLittleMoreThanTheText();
};

void TestLogBuffer::isEmptyAtFirst()
{
    LogBuffer buffer;
    buffer.append("");
    QCOMPARE(buffer.lineCount(), 0);
    QCOMPARE(buffer.size(), 0);
    QVERIFY(!buffer.firstError());
    QVERIFY(!buffer.previousError(0));
    QCOMPARE(buffer.text(0, 10), QByteArray());
    QCOMPARE(buffer.commonLength(0, "x"), 0);
}

void TestLogBuffer::findsLines()
{
    LogBuffer buffer;
    buffer.append("a\n\nb\r\nc");
    QCOMPARE(buffer.lineCount(), 4);
    QCOMPARE(buffer.line(0), QByteArrayView("a"));
    QCOMPARE(buffer.line(1), QByteArrayView(""));
    QCOMPARE(buffer.line(2), QByteArrayView("b"));
    QCOMPARE(buffer.line(3), QByteArrayView("c"));
    QCOMPARE(buffer.size(), 7);
}

void TestLogBuffer::theLastLineGrows()
{
    LogBuffer buffer;
    buffer.append("INF");
    buffer.append("O: x\nERR");
    QCOMPARE(buffer.lineCount(), 2);
    buffer.append("OR: boom");
    QCOMPARE(buffer.lineCount(), 2);
    QCOMPARE(buffer.line(1), QByteArrayView("ERROR: boom"));
    QCOMPARE(buffer.level(1), LogLevel::Error);
    buffer.append("\n");
    QCOMPARE(buffer.lineCount(), 2);
}

void TestLogBuffer::aPartOfALineEndIsNone()
{
    LogBuffer buffer;
    buffer.append("a\r");
    QCOMPARE(buffer.line(0), QByteArrayView("a\r"));
    buffer.append("\n");
    QCOMPARE(buffer.line(0), QByteArrayView("a"));
    buffer.append("b\rc\n");
    QCOMPARE(buffer.line(1), QByteArrayView("b\rc"));
}

void TestLogBuffer::aLineIsTheSameWhereverItIsCut()
{
    QRandomGenerator random(20260102);
    for (int round = 0; round < 20; ++round) {
        const QByteArray text = randomText(random);
        LogBuffer whole;
        whole.append(text);
        LogBuffer pieces;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype length = 1 + random.bounded(random.bounded(10) ? 100'000 : 20);
            pieces.append(QByteArrayView(text).sliced(at, std::min(length, text.size() - at)));
            at += length;
        }
        const QList<Shown> expected = linesOf(whole);
        const QList<QByteArray> plain = plainLines(text);
        QCOMPARE(expected.size(), plain.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(expected[i].text, plain[i]);
        QVERIFY(linesOf(pieces) == expected);
        QCOMPARE(pieces.counts(), whole.counts());
        QCOMPARE(pieces.text(0, pieces.lineCount()), text);
        QCOMPARE(pieces.size(), text.size());
        QCOMPARE(pieces.firstError(), whole.firstError());
    }
}

void TestLogBuffer::aLineLongerThanAChunkIsWhole()
{
    LogBuffer buffer;
    const QByteArray line(3 * chunk, 'x');
    buffer.append("before\n" + line + "\nafter\n");
    QCOMPARE(buffer.lineCount(), 3);
    QVERIFY(buffer.line(1) == line);
    QCOMPARE(buffer.line(2), QByteArrayView("after"));
}

void TestLogBuffer::aLineThatGrowsOverAChunksEndIsWhole()
{
    LogBuffer buffer;
    const QByteArray before = QByteArray("0123456789\n").repeated(95'000);
    buffer.append(before);
    for (int i = 0; i < 300; ++i)
        buffer.append(QByteArray(10'000, char('a' + i % 26)));
    QCOMPARE(buffer.lineCount(), 95'001);
    QCOMPARE(buffer.line(95'000).size(), 3'000'000);
    QCOMPARE(buffer.line(95'000)[10'000], 'b');
    QCOMPARE(buffer.line(94'999), QByteArrayView("0123456789"));
    QVERIFY(buffer.text(0, 94'999) == before);
}

void TestLogBuffer::givesTheTextAsItCame()
{
    LogBuffer buffer;
    buffer.append("a\r\nb\n\nc");
    QCOMPARE(buffer.text(0, 3), QByteArray("a\r\nb\n\nc"));
    QCOMPARE(buffer.text(1, 2), QByteArray("b\n\n"));
    QCOMPARE(buffer.text(3, 100), QByteArray("c"));
    QCOMPARE(buffer.text(2, 1), QByteArray());
    QCOMPARE(buffer.text(-5, 0), QByteArray("a\r\n"));
}

void TestLogBuffer::aContinuationHasTheLevelOfItsLine()
{
    LogBuffer buffer;
    buffer.append("ERROR x\n    at a\n    at b\nfine\n    remark\nWARN y\n  more\n");
    const QList<LogLevel> expected {LogLevel::Error, LogLevel::Error, LogLevel::Error,
        LogLevel::Info, LogLevel::Info, LogLevel::Warning, LogLevel::Warning};
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(buffer.level(i), expected[i]);
    QVERIFY(buffer.isContinuation(2));
    QVERIFY(!buffer.isContinuation(3));
}

void TestLogBuffer::nothingIsContinuedAtTheBeginning()
{
    LogBuffer buffer;
    buffer.append("    at a\n    at b\n");
    QVERIFY(!buffer.isContinuation(0));
    QVERIFY(buffer.isContinuation(1));
    QCOMPARE(buffer.counts()[size_t(LogLevel::Info)], 1);
}

void TestLogBuffer::countsLevels()
{
    LogBuffer buffer;
    buffer.append("ERROR x\n    at a\nfine\nWARN y\nWARN z\nDEBUG d\nERROR e");
    QCOMPARE(buffer.counts(), (std::array<qsizetype, logLevelCount> {1, 1, 2, 2}));
}

void TestLogBuffer::aLineThatGrowsIsCountedOnce()
{
    LogBuffer buffer;
    for (const char c : QByteArrayView("ERROR x\nWARN y"))
        buffer.append({&c, 1});
    QCOMPARE(buffer.counts(), (std::array<qsizetype, logLevelCount> {0, 0, 1, 1}));
}

void TestLogBuffer::findsErrors()
{
    LogBuffer buffer;
    buffer.append("fine\nERROR x\n    at a\nfine\nERROR y\n");
    QCOMPARE(buffer.firstError(), 1);
    QCOMPARE(buffer.nextError(0), 1);
    QCOMPARE(buffer.nextError(1), 4);
    QVERIFY(!buffer.nextError(4));
    QCOMPARE(buffer.previousError(4), 1);
    QCOMPARE(buffer.previousError(100), 4);
    QVERIFY(!buffer.previousError(1));
}

void TestLogBuffer::findsErrorsInOtherChunks()
{
    LogBuffer buffer;
    const QByteArray filling = QByteArray("nothing of interest\n").repeated(100'000);
    buffer.append("ERROR x\n" + filling + "ERROR y\n" + filling);
    QCOMPARE(buffer.nextError(0), 100'001);
    QCOMPARE(buffer.previousError(100'001), 0);
    QCOMPARE(buffer.previousError(200'000), 100'001);
    QVERIFY(!buffer.nextError(100'001));
}

void TestLogBuffer::keepsNoMoreThanItMay()
{
    LogBuffer buffer;
    const QByteArray piece = (QByteArray(1023, 'x') + '\n').repeated(16 * 1024);
    for (int i = 0; i < 8; ++i)
        buffer.append(piece);
    QVERIFY(!buffer.isFull());
    QCOMPARE(buffer.size(), LogBuffer::mostBytes);
    buffer.append("y");
    QVERIFY(buffer.isFull());
    QCOMPARE(buffer.size(), LogBuffer::mostBytes);
}

void TestLogBuffer::isEmptyOnceCleared()
{
    LogBuffer buffer;
    buffer.append("ERROR x\n");
    const quint64 generation = buffer.generation();
    buffer.clear();
    QVERIFY(buffer.generation() != generation);
    QCOMPARE(buffer.lineCount(), 0);
    QCOMPARE(buffer.size(), 0);
    QVERIFY(!buffer.firstError());
    buffer.append("y");
    QCOMPARE(buffer.lineCount(), 1);
}

void TestLogBuffer::isCutAnywhere()
{
    QRandomGenerator random(20260103);
    const QByteArray text = randomText(random) + QByteArray("ERROR x\n    at y\n").repeated(200);
    for (int round = 0; round < 30; ++round) {
        const qsizetype size = round == 0 ? 0 : random.bounded(int(text.size()) + 1);
        LogBuffer cut;
        cut.append(text);
        cut.truncate(size);
        LogBuffer whole;
        whole.append(QByteArrayView(text).first(size));
        QVERIFY(linesOf(cut) == linesOf(whole));
        QCOMPARE(cut.counts(), whole.counts());
        cut.append("WARN y\nz");
        whole.append("WARN y\nz");
        QVERIFY(linesOf(cut) == linesOf(whole));
        QCOMPARE(cut.counts(), whole.counts());
        QCOMPARE(cut.size(), size + 8);
        QCOMPARE(cut.firstError(), whole.firstError());
    }
}

void TestLogBuffer::comparesWithWhatItHolds()
{
    LogBuffer buffer;
    const QByteArray text = QByteArray("0123456789\n").repeated(300'000);
    buffer.append(text);
    QCOMPARE(buffer.commonLength(0, text), text.size());
    QCOMPARE(buffer.commonLength(0, "0123x"), 4);
    QCOMPARE(buffer.commonLength(11 * 200'000, text), 11 * 100'000);
    QCOMPARE(buffer.commonLength(text.size(), "0"), 0);
    QCOMPARE(buffer.commonLength(text.size() - 1, "\nmore"), 1);
}

void TestLogBuffer::needsLittleMoreThanTheText()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("The sanitizers' memory is another one.");
#endif
    const QByteArray piece =
        QByteArray("2026-01-02T03:04:05Z INFO a line of 50 characters\n").repeated(1000);
    const size_t before = allocated();
    LogBuffer buffer;
    for (int i = 0; i < 2000; ++i)
        buffer.append(piece);
    QCOMPARE(buffer.lineCount(), 2'000'000);
    const size_t used = allocated() - before;
    QVERIFY2(used < 2 * size_t(buffer.size()), qPrintable(QString::number(used)));
    QVERIFY(used < size_t(buffer.size()) + 8 * 2'000'000);
}

QTEST_GUILESS_MAIN(TestLogBuffer)
#include "tst_logbuffer.moc"
