// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a large log costs to show: bench_logview view|plain|text FILE
// view: the log's view; plain: a QPlainTextEdit that grows the same way; text: setPlainText().
// Prints one JSON object; logviewers.py runs all of them and less beside.

#include <log/logview.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr qint64 pieceSize = 64 * 1024;

/// Longest time in which the event loop did not come round.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worst = std::max(m_worst, m_since.nsecsElapsed());
            m_since.start();
        });
        m_timer.start();
        m_since.start();
    }
    double takeWorst()
    {
        const double result = double(std::max(m_worst, m_since.nsecsElapsed())) / 1e6;
        m_worst = 0;
        m_since.start();
        return result;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

/// When something was painted first.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(const QElapsedTimer &clock) : m_clock(clock) { }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isArmed && at == 0)
            at = double(m_clock.nsecsElapsed()) / 1e6;
        return false;
    }
    bool isArmed = false;
    double at = 0;

private:
    const QElapsedTimer &m_clock;
};

double residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmRSS:") + 6;
    return all.mid(at, all.indexOf("kB", at) - at).trimmed().toDouble() / 1024;
}

/// Hands the file to `take`, a piece each turn of the event loop.
template <typename Take>
void feed(QFile &file, FirstPaint &painted, Take take)
{
    while (!file.atEnd()) {
        take(file.read(pieceSize));
        painted.isArmed = true;
        QCoreApplication::processEvents();
    }
}

QJsonObject measureView(QFile &file)
{
    LogBuffer buffer;
    LogSearch search(buffer);
    LogView view(buffer, search);
    view.resize(1100, 600);
    view.show();
    QTest::qWait(100);
    Heartbeat heartbeat;
    QElapsedTimer clock;
    FirstPaint painted(clock);
    view.viewport()->installEventFilter(&painted);
    const double before = residentMiB();
    clock.start();
    feed(file, painted, [&](const QByteArray &piece) {
        buffer.append(piece);
        view.grow();
        search.resume();
    });
    QJsonObject result {{u"end"_s, clock.elapsed()}, {u"first"_s, painted.at},
        {u"memory"_s, residentMiB() - before}, {u"lines"_s, buffer.lineCount()},
        {u"loadStall"_s, heartbeat.takeWorst()}};
    clock.restart();
    search.setPattern({u"attempt 7 of 9"_s, false, false});
    while (!search.isFinished())
        QCoreApplication::processEvents();
    result[u"search"_s] = clock.elapsed();
    result[u"hits"_s] = search.hitCount();
    result[u"searchStall"_s] = heartbeat.takeWorst();
    for (const auto &levels : {QSet {LogLevel::Error, LogLevel::Warning}, QSet {LogLevel::Info}}) {
        view.setShownLevels(levels);
        QTest::qWait(300);
    }
    result[u"levelStall"_s] = heartbeat.takeWorst();
    clock.restart();
    for (int i = 0; i < 100; ++i)
        view.viewport()->repaint();
    result[u"paint"_s] = double(clock.nsecsElapsed()) / 1e8;
    clock.restart();
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCoreApplication::processEvents();
    }
    result[u"page"_s] = double(clock.nsecsElapsed()) / 1e8;
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    result[u"memoryAfter"_s] = residentMiB() - before;
    return result;
}

QJsonObject measureText(QFile &file, bool atOnce)
{
    QPlainTextEdit view;
    view.setReadOnly(true);
    view.setUndoRedoEnabled(false);
    view.setLineWrapMode(QPlainTextEdit::NoWrap);
    view.resize(1100, 600);
    view.show();
    QTest::qWait(100);
    Heartbeat heartbeat;
    QElapsedTimer clock;
    FirstPaint painted(clock);
    view.viewport()->installEventFilter(&painted);
    const double before = residentMiB();
    clock.start();
    if (atOnce) {
        painted.isArmed = true;
        view.setPlainText(QString::fromUtf8(file.readAll()));
        QCoreApplication::processEvents();
    } else {
        feed(file, painted, [&](const QByteArray &piece) {
            QTextCursor cursor(view.document());
            cursor.movePosition(QTextCursor::End);
            cursor.insertText(QString::fromUtf8(piece));
        });
    }
    return {{u"end"_s, clock.elapsed()}, {u"first"_s, painted.at},
        {u"memory"_s, residentMiB() - before}, {u"lines"_s, view.blockCount()},
        {u"loadStall"_s, heartbeat.takeWorst()}};
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    QFile file(arguments.at(2));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QString &what = arguments.at(1);
    const QJsonObject result =
        what == "view"_L1 ? measureView(file) : measureText(file, what == "text"_L1);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
