// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/logbuffer.h>
#include <logs/logsearch.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr qsizetype lineCount = 2'000'000;
constexpr qsizetype pieceSize = 64 * 1024; ///< as the network brings it

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

size_t allocated()
{
    const struct mallinfo2 state = mallinfo2();
    return state.uordblks + state.hblkhd;
}

/// Lines of 50 characters as services write them; every 997th has an error with two continuations.
QByteArray makeLog()
{
    QByteArray log;
    log.reserve(lineCount * 52);
    for (qsizetype i = 0; i < lineCount; ++i) {
        QByteArray line = "2026-01-02T03:04:05.123Z ";
        if (i % 997 == 0)
            line += "ERROR cannot reach the db";
        else if (i % 997 < 3)
            line += "    at Pool.connect (a.js)";
        else
            line += "INFO  handled request " + QByteArray::number(i % 100);
        log += line.leftJustified(49) + '\n';
    }
    return log;
}

void fill(LogBuffer &buffer, const QByteArray &log)
{
    const size_t before = allocated();
    qint64 longest = 0;
    QElapsedTimer all;
    all.start();
    for (qsizetype at = 0; at < log.size(); at += pieceSize) {
        QElapsedTimer one;
        one.start();
        buffer.append(QByteArrayView(log).sliced(at, std::min(pieceSize, log.size() - at)));
        longest = std::max(longest, one.nsecsElapsed());
    }
    const qint64 took = all.nsecsElapsed();
    const size_t used = allocated() - before;
    std::printf("append: %lld bytes, %lld lines in %.0f ms, longest call %.2f ms\n",
        static_cast<long long>(buffer.size()), static_cast<long long>(buffer.lineCount()),
        milliseconds(took), milliseconds(longest));
    std::printf(
        "memory: %.3f bytes for each byte of the log\n", double(used) / double(buffer.size()));
}

void search(const LogBuffer &buffer, const char *name, const LogPattern &pattern)
{
    LogSearch search(buffer);
    qint64 stall = 0;
    QElapsedTimer turn;
    // A timer beside the search's own: how long it waits for its turn is what a key press would.
    QTimer other;
    QObject::connect(&other, &QTimer::timeout, &other, [&] {
        stall = std::max(stall, turn.nsecsElapsed());
        turn.start();
    });
    QElapsedTimer all;
    all.start();
    search.setPattern(pattern);
    turn.start();
    other.start(0);
    while (!search.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("search, %s: %lld lines in %.0f ms, longest stall %.2f ms\n", name,
        static_cast<long long>(search.lines().size()), milliseconds(all.nsecsElapsed()),
        milliseconds(stall));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    LogBuffer buffer;
    fill(buffer, makeLog());
    QElapsedTimer jump;
    jump.start();
    const auto error = buffer.previousError(buffer.lineCount());
    std::printf("last error: line %lld in %.3f ms\n", static_cast<long long>(error.value_or(-1)),
        milliseconds(jump.nsecsElapsed()));
    search(buffer, "a word", {u"reach the db"_s, true, false});
    search(buffer, "a word in any case", {u"Reach The DB"_s, false, false});
    search(buffer, "a word that is nowhere", {u"nowhere"_s, false, false});
    search(buffer, "a word in every line", {u"2026"_s, false, false});
    search(buffer, "an expression", {u"reach \\w+ db"_s, false, true});
    search(buffer, "an expression that steps back much", {u"(\\w+ ?)+!"_s, false, true});
    return 0;
}
