// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <log/logrows.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

using Levels = QSet<LogLevel>;

/// A line for each letter: d, i, w, e.
QByteArray linesOf(const QByteArray &letters)
{
    QByteArray text;
    for (const char letter : letters) {
        text += letter == 'd' ? "DEBUG looked again\n"
            : letter == 'w'   ? "WARN not ready\n"
            : letter == 'e'   ? "ERROR refused\n"
                              : "INFO started\n";
    }
    return text;
}

/// The rows as one looking at each line counts them: first and last line.
QList<std::pair<qsizetype, qsizetype>> counted(const LogBuffer &buffer, const Levels &levels)
{
    QList<std::pair<qsizetype, qsizetype>> rows;
    bool wasHidden = false;
    for (qsizetype line = 0; line < buffer.lineCount(); ++line) {
        const bool isHidden = !levels.contains(buffer.level(line));
        if (isHidden && wasHidden)
            rows.last().second = line;
        else
            rows.append({line, line});
        wasHidden = isHidden;
    }
    return rows;
}

void compare(const LogRows &rows, const LogBuffer &buffer)
{
    const auto expected = counted(buffer, rows.shownLevels());
    QCOMPARE(rows.rowCount(), expected.size());
    for (qsizetype row = 0; row < expected.size(); ++row) {
        QCOMPARE(rows.firstLineOf(row), expected.at(row).first);
        QCOMPARE(rows.lastLineOf(row), expected.at(row).second);
        QCOMPARE(rows.rowOf(expected.at(row).first), row);
        QCOMPARE(rows.rowOf(expected.at(row).second), row);
    }
}

} // namespace

class tst_LogRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hiddenLinesAreOneRow_data();
    void hiddenLinesAreOneRow();
    void anEmptyLogHasNoRows();
    void rowsAreThoseOfEachLine_data();
    void rowsAreThoseOfEachLine();
    void theLastLineMayGetAnotherLevel();
    void restartForgetsAll();
    void levelsOfALongStretchAreKnown();
    void twoMillionLinesAreFound();
};

void tst_LogRows::hiddenLinesAreOneRow_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::addColumn<Levels>("levels");
    QTest::addColumn<qsizetype>("rows");
    const Levels all {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error};
    const Levels quiet {LogLevel::Info, LogLevel::Warning, LogLevel::Error};
    QTest::newRow("all shown") << "idde"_ba << all << qsizetype(4);
    QTest::newRow("between") << "iddi"_ba << quiet << qsizetype(3);
    QTest::newRow("at the beginning") << "ddi"_ba << quiet << qsizetype(2);
    QTest::newRow("at the end") << "idd"_ba << quiet << qsizetype(2);
    QTest::newRow("all of them") << "ddd"_ba << quiet << qsizetype(1);
    QTest::newRow("of several levels") << "ediwe"_ba << Levels {LogLevel::Error} << qsizetype(3);
    QTest::newRow("nothing shown") << "ediwe"_ba << Levels {} << qsizetype(1);
}

void tst_LogRows::hiddenLinesAreOneRow()
{
    QFETCH(QByteArray, letters);
    QFETCH(Levels, levels);
    QFETCH(qsizetype, rows);
    LogBuffer buffer;
    buffer.append(linesOf(letters));
    LogRows log(buffer);
    log.setShownLevels(levels);
    QCOMPARE(log.rowCount(), rows);
    QCOMPARE(log.shownLevels(), levels);
    compare(log, buffer);
}

void tst_LogRows::anEmptyLogHasNoRows()
{
    const LogBuffer buffer;
    LogRows log(buffer);
    log.grow();
    QCOMPARE(log.rowCount(), 0);
    QCOMPARE(log.lineCount(), 0);
    QCOMPARE(log.firstLineOf(0), 0);
}

void tst_LogRows::rowsAreThoseOfEachLine_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("piece");
    for (const int lines : {1, 255, 256, 257, 512, 3000}) {
        for (const int piece : {1, 700, 100000})
            QTest::addRow("%d lines by %d bytes", lines, piece) << lines << piece;
    }
}

void tst_LogRows::rowsAreThoseOfEachLine()
{
    QFETCH(int, lines);
    QFETCH(int, piece);
    QRandomGenerator chance(quint32(lines * 7 + piece));
    QByteArray letters;
    while (letters.size() < lines)
        letters += QByteArray(chance.bounded(1, 400), "diwe"[chance.bounded(4)]);
    const QByteArray text = linesOf(letters.left(lines));
    LogBuffer buffer;
    LogRows log(buffer);
    log.setShownLevels({LogLevel::Info, LogLevel::Error});
    for (qsizetype at = 0; at < text.size(); at += piece) {
        buffer.append(text.mid(at, piece));
        if (piece > 1 || at % 61 == 0)
            log.grow();
    }
    log.grow();
    compare(log, buffer);
    log.setShownLevels({LogLevel::Debug, LogLevel::Warning});
    compare(log, buffer);
    log.setShownLevels({});
    compare(log, buffer);
}

void tst_LogRows::theLastLineMayGetAnotherLevel()
{
    LogBuffer buffer;
    buffer.append("INFO one\nDEB");
    LogRows log(buffer);
    log.setShownLevels({LogLevel::Info});
    QCOMPARE(log.rowCount(), 2);
    QVERIFY(log.isShown(1));
    buffer.append("UG two\nDEBUG three\n");
    log.grow();
    QCOMPARE(log.rowCount(), 2);
    QCOMPARE(log.lastLineOf(1), 2);
    QVERIFY(!log.isShown(1));
    compare(log, buffer);
}

void tst_LogRows::restartForgetsAll()
{
    LogBuffer buffer;
    buffer.append(linesOf(QByteArray(2000, 'e')));
    LogRows log(buffer);
    buffer.clear();
    buffer.append(linesOf("id"_ba));
    log.restart();
    log.setShownLevels({LogLevel::Info});
    QCOMPARE(log.lineCount(), 2);
    compare(log, buffer);
}

void tst_LogRows::levelsOfALongStretchAreKnown()
{
    LogBuffer buffer;
    buffer.append(linesOf(QByteArray(700, 'i') + 'w' + QByteArray(700, 'd')));
    const LogRows log(buffer);
    QCOMPARE(log.levelsIn(0, 699), LogRows::bit(LogLevel::Info));
    QCOMPARE(log.levelsIn(0, 700), LogRows::bit(LogLevel::Info) | LogRows::bit(LogLevel::Warning));
    QCOMPARE(log.levelsIn(701, 1400), LogRows::bit(LogLevel::Debug));
    QCOMPARE(log.levelsIn(5, 4), 0);
}

void tst_LogRows::twoMillionLinesAreFound()
{
    constexpr qsizetype count = 2000000;
    LogBuffer buffer;
    const QByteArray piece = linesOf("iiiidddddddddddddddw"_ba).repeated(1000);
    for (qsizetype lines = 0; lines < count; lines += 20000)
        buffer.append(piece);
    LogRows log(buffer);
    QCOMPARE(log.rowCount(), count);
    log.setShownLevels({LogLevel::Info, LogLevel::Warning, LogLevel::Error});
    QCOMPARE(log.rowCount(), count / 20 * 6);
    QCOMPARE(log.firstLineOf(log.rowCount() - 1), count - 1);
    QCOMPARE(log.firstLineOf(log.rowCount() - 2), count - 16);
    QCOMPARE(log.rowOf(count / 2 + 4), log.rowCount() / 2 + 4);
}

QTEST_GUILESS_MAIN(tst_LogRows)
#include "tst_logrows.moc"
