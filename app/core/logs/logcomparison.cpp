// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/logcomparison.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 sliceNanoseconds = 2'500'000;
constexpr int stepsBetweenLooks = 16; ///< at the clock
/// How far ahead a line looks for its like.
constexpr int farthest = 5000;
constexpr int nowhere = farthest + 1;
/// What of a line is compared.
constexpr qsizetype comparedLength = 1000;

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

const QList<Rule> &rules()
{
    static const QList<Rule> all {
        {QRegularExpression(
             u"\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?\\]?"_s),
            u""_s},
        {QRegularExpression(u"\\b\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?Z?\\b"_s), u""_s},
        {QRegularExpression(u"\\b\\d+([.,]\\d+)?\\s?(ms|µs|us|ns|s|sec|seconds)\\b"_s), u"#"_s},
        {QRegularExpression(u"\\b(pid[ =:]*|\\[)\\d+\\b"_s), u"\\1#"_s},
        // A word of letters and digits that is long enough for an id or a machine's name.
        {QRegularExpression(u"\\b(?=[a-zA-Z_-]*\\d)(?=[\\d_-]*[a-zA-Z])[\\w-]{8,}"_s), u"#"_s}};
    return all;
}

} // namespace

QString comparableText(QByteArrayView line)
{
    QString text = readLogLine(line, comparedLength).text;
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text.simplified();
}

void LogComparison::Side::begin()
{
    count = int(std::min<qsizetype>(buffer.lineCount(), mostLines));
    done = 0;
    next = 0;
    keys.clear();
    times.clear();
    same.clear();
    first.clear();
    keys.reserve(count);
    times.reserve(count);
    same.resize(count);
    // Growing would hash all again in one turn.
    first.reserve(size_t(count));
}

void LogComparison::Side::read()
{
    const QByteArrayView line = buffer.line(done++);
    keys.append(qHash(comparableText(line)));
    const QDateTime time = lineTime(line);
    const qint64 before = times.isEmpty() ? -1 : times.constLast();
    times.append(time.isValid() ? time.toMSecsSinceEpoch() : before);
}

void LogComparison::Side::link()
{
    // From the end, so that the first one of a key is the last to be noted.
    const int line = count - 1 - done++;
    const auto known = first.find(keys.at(line));
    same[line] = known == first.end() ? -1 : known->second;
    first[keys.at(line)] = line;
}

void LogComparison::Side::place()
{
    first[keys.at(next)] = same.at(next);
    ++next;
}

LogComparison::LogComparison(const LogBuffer &left, const LogBuffer &right, QObject *parent)
    : QObject(parent), m_left {left, 0, 0, 0, {}, {}, {}, {}}, m_right {
                                                                   right, 0, 0, 0, {}, {}, {}, {}}
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &LogComparison::work);
}

void LogComparison::start()
{
    m_left.begin();
    m_right.begin();
    m_rows.clear();
    m_rows.reserve(m_left.count + m_right.count);
    m_step = ReadLeft;
    m_turn.start();
}

int LogComparison::percent() const
{
    const qint64 all = qint64(m_left.count) + m_right.count;
    if (all == 0 || isFinished())
        return 100;
    // Reading takes by far the longest.
    return int(std::min<qint64>(99, 100 * (m_left.keys.size() + m_right.keys.size()) / all));
}

bool LogComparison::isCutOff() const
{
    return m_left.buffer.lineCount() > mostLines || m_right.buffer.lineCount() > mostLines;
}

void LogComparison::work()
{
    QElapsedTimer slice;
    slice.start();
    for (int looks = 1; m_step != Finished; ++looks) {
        turn();
        if (looks % stepsBetweenLooks == 0 && slice.nsecsElapsed() > sliceNanoseconds)
            return;
    }
    m_turn.stop();
    Q_EMIT finished();
}

void LogComparison::turn()
{
    if (m_step == Align) {
        align();
        return;
    }
    Side &side = m_step == ReadLeft || m_step == LinkLeft ? m_left : m_right;
    if (side.done == side.count) {
        side.done = 0;
        m_step = Step(m_step + 1);
    } else if (m_step == ReadLeft || m_step == ReadRight) {
        side.read();
    } else {
        side.link();
    }
}

/// How many lines of `to` stand before the like of the next line of `from`.
int LogComparison::distance(const Side &from, const Side &to)
{
    const auto found = to.first.find(from.keys.at(from.next));
    if (found == to.first.end() || found->second < 0 || found->second - to.next > farthest)
        return nowhere;
    const qint64 here = from.times.at(from.next);
    const qint64 there = to.times.at(found->second);
    const bool isFar = here >= 0 && there >= 0
        && std::abs(here - there) > std::chrono::milliseconds(tolerance).count();
    return isFar ? nowhere : found->second - to.next;
}

void LogComparison::add(bool hasLeft, bool hasRight)
{
    ComparedRow row;
    if (hasLeft)
        row.left = m_left.next;
    if (hasRight)
        row.right = m_right.next;
    if (hasLeft != hasRight)
        row.kind = hasLeft ? ComparedRow::OnlyLeft : ComparedRow::OnlyRight;
    m_rows.append(row);
    if (hasLeft)
        m_left.place();
    if (hasRight)
        m_right.place();
}

void LogComparison::align()
{
    const bool hasLeft = m_left.next < m_left.count;
    const bool hasRight = m_right.next < m_right.count;
    if (!hasLeft && !hasRight) {
        m_step = Finished;
    } else if (!hasLeft || !hasRight) {
        add(hasLeft, hasRight);
    } else {
        const int ofLeft = distance(m_left, m_right);
        const int ofRight = distance(m_right, m_left);
        const bool isEarlier = m_left.times.at(m_left.next) <= m_right.times.at(m_right.next);
        if (ofLeft == 0)
            add(true, true);
        else if (ofLeft == ofRight)
            add(isEarlier, !isEarlier);
        else
            add(ofRight < ofLeft, ofLeft < ofRight);
    }
}

} // namespace Landfall
