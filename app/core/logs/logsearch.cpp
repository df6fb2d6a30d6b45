// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/logsearch.h"

#include <algorithm>

namespace Landfall {

namespace {

constexpr qint64 sliceNanoseconds = 2'500'000;
constexpr qint64 newsMilliseconds = 50; ///< between two signals, but for the last one
constexpr int linesBetweenLooks = 16; ///< at the clock

} // namespace

LogSearch::LogSearch(const LogBuffer &buffer, QObject *parent) : QObject(parent), m_buffer(buffer)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &LogSearch::work);
}

void LogSearch::setPattern(const LogPattern &pattern)
{
    m_matcher = LogMatcher(pattern);
    beginAnew();
    resume();
    if (isFinished())
        Q_EMIT progressed();
}

void LogSearch::beginAnew()
{
    m_generation = m_buffer.generation();
    m_lines.clear();
    m_hitsUpTo.clear();
    m_hits = 0;
    m_next = 0;
    m_isLastOpen = false;
    m_sinceNews.start();
}

void LogSearch::resume()
{
    if (m_generation != m_buffer.generation())
        beginAnew();
    if (m_matcher.isEmpty()) {
        m_turn.stop();
        return;
    }
    forgetOpenLine();
    if (m_next < m_buffer.lineCount())
        m_turn.start();
}

/// The line that was the last one may have grown.
void LogSearch::forgetOpenLine()
{
    if (!m_isLastOpen)
        return;
    m_isLastOpen = false;
    --m_next;
    if (m_lines.isEmpty() || m_lines.last() != m_next)
        return;
    m_lines.removeLast();
    m_hitsUpTo.removeLast();
    m_hits = m_hitsUpTo.isEmpty() ? 0 : m_hitsUpTo.last();
}

qsizetype LogSearch::hitsBefore(qsizetype line) const
{
    const auto place = std::lower_bound(m_lines.begin(), m_lines.end(), line) - m_lines.begin();
    return place == 0 ? 0 : m_hitsUpTo[place - 1];
}

bool LogSearch::isFinished() const
{
    return !m_turn.isActive();
}

void LogSearch::work()
{
    if (m_generation != m_buffer.generation())
        beginAnew();
    QElapsedTimer slice;
    slice.start();
    const qsizetype count = m_buffer.lineCount();
    const qsizetype found = m_lines.size();
    for (int looks = 0; m_next < count; ++looks) {
        if (looks % linesBetweenLooks == 0 && slice.nsecsElapsed() > sliceNanoseconds)
            break;
        look(m_next++);
    }
    const bool isAtEnd = m_next >= count;
    m_isLastOpen = isAtEnd && count > 0;
    m_hasNews = m_hasNews || m_lines.size() > found;
    if (isAtEnd)
        m_turn.stop();
    if (!isAtEnd && (!m_hasNews || m_sinceNews.elapsed() < newsMilliseconds))
        return;
    m_hasNews = false;
    m_sinceNews.start();
    Q_EMIT progressed();
}

void LogSearch::look(qsizetype number)
{
    const QByteArrayView line = m_buffer.line(number);
    if (!m_matcher.matches(line))
        return;
    const qsizetype hits = m_matcher.hits(readLogLine(line).text).size();
    if (hits == 0)
        return;
    m_hits += hits;
    m_lines.append(number);
    m_hitsUpTo.append(m_hits);
}

} // namespace Landfall
