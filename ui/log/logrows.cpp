// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrows.h"

#include <algorithm>

namespace Landfall {

namespace {

constexpr qsizetype blockSize = 256;

} // namespace

LogRows::LogRows(const LogBuffer &buffer) : m_buffer(buffer)
{
    grow();
}

void LogRows::grow()
{
    const qsizetype count = m_buffer.lineCount();
    if (count < m_lineCount)
        return restart();
    // The last line may have got its end, and with it another level.
    const qsizetype firstBlock = std::max<qsizetype>(m_lineCount - 1, 0) / blockSize;
    m_blocks.resize(std::min(firstBlock, m_blocks.size()));
    m_lineCount = count;
    for (qsizetype first = firstBlock * blockSize; first < count; first += blockSize)
        appendBlock(first);
    countRows(firstBlock);
}

void LogRows::restart()
{
    m_lineCount = 0;
    m_blocks.clear();
    m_rowsBefore = {0};
    grow();
}

void LogRows::setShownLevels(const QSet<LogLevel> &levels)
{
    m_shown = 0;
    for (const LogLevel level : levels)
        m_shown |= bit(level);
    countRows(0);
}

QSet<LogLevel> LogRows::shownLevels() const
{
    QSet<LogLevel> result;
    for (int i = 0; i < logLevelCount; ++i) {
        if (m_shown & bit(LogLevel(i)))
            result.insert(LogLevel(i));
    }
    return result;
}

bool LogRows::isShown(qsizetype line) const
{
    return m_shown & bit(m_buffer.level(line));
}

qsizetype LogRows::rowOf(qsizetype line) const
{
    const qsizetype block = line / blockSize;
    qsizetype row = m_rowsBefore.at(block) - 1;
    for (qsizetype i = block * blockSize; i <= line; ++i)
        row += startsRow(i) ? 1 : 0;
    return row;
}

qsizetype LogRows::firstLineOf(qsizetype row) const
{
    const auto after = std::upper_bound(m_rowsBefore.cbegin(), m_rowsBefore.cend(), row);
    const qsizetype block = std::distance(m_rowsBefore.cbegin(), after) - 1;
    if (block < 0 || block >= m_blocks.size())
        return m_lineCount;
    qsizetype line = block * blockSize;
    qsizetype left = row - m_rowsBefore.at(block) + 1;
    for (;; ++line) {
        left -= startsRow(line) ? 1 : 0;
        if (left == 0)
            return line;
    }
}

qsizetype LogRows::lastLineOf(qsizetype row) const
{
    return firstLineOf(row + 1) - 1;
}

int LogRows::levelsIn(qsizetype first, qsizetype last) const
{
    constexpr int all = (1 << logLevelCount) - 1;
    int levels = 0;
    for (qsizetype line = first; line <= last && levels != all;) {
        const bool isWhole = line % blockSize == 0 && line + blockSize - 1 <= last;
        levels |= isWhole ? m_blocks.at(line / blockSize).levels : bit(m_buffer.level(line));
        line += isWhole ? blockSize : 1;
    }
    return levels;
}

void LogRows::appendBlock(qsizetype first)
{
    Block block;
    const qsizetype end = std::min(first + blockSize, m_lineCount);
    for (qsizetype line = first; line < end; ++line) {
        block.levels |= quint8(bit(m_buffer.level(line)));
        if (line > 0)
            ++block.neighbors.at(std::size_t(neighborsOf(line)));
    }
    m_blocks.append(block);
}

void LogRows::countRows(qsizetype firstBlock)
{
    m_rowsBefore.resize(firstBlock + 1);
    for (qsizetype i = firstBlock; i < m_blocks.size(); ++i) {
        qsizetype rows = i == 0 ? 1 : 0; // the first line has no line before
        const auto &neighbors = m_blocks.at(i).neighbors;
        for (std::size_t levels = 1; levels < neighbors.size(); ++levels)
            rows += (int(levels) & m_shown) != 0 ? neighbors.at(levels) : 0;
        m_rowsBefore.append(m_rowsBefore.last() + rows);
    }
}

int LogRows::neighborsOf(qsizetype line) const
{
    return bit(m_buffer.level(line)) | bit(m_buffer.level(line - 1));
}

bool LogRows::startsRow(qsizetype line) const
{
    return line == 0 || (neighborsOf(line) & m_shown) != 0;
}

} // namespace Landfall
