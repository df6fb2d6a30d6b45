// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logbuffer.h>

#include <QList>
#include <QSet>

#include <array>

namespace Landfall {

/// The rows of a log whose levels are partly switched off: one for each line that is shown, one for
/// each run of hidden lines between them. Knows of every 256 lines how many rows they make under
/// any choice of levels, so that neither growing nor another choice costs a pass over all lines.
class LogRows {
public:
    /// `buffer` must outlive this.
    explicit LogRows(const LogBuffer &buffer);

    /// The buffer has more lines, or another last one.
    void grow();
    void restart();

    void setShownLevels(const QSet<LogLevel> &levels);
    [[nodiscard]] QSet<LogLevel> shownLevels() const;
    [[nodiscard]] bool isShown(qsizetype line) const;

    [[nodiscard]] qsizetype lineCount() const { return m_lineCount; } ///< as of the last grow()
    [[nodiscard]] qsizetype rowCount() const { return m_rowsBefore.last(); }
    /// The row of a line, or of the run it is hidden in.
    [[nodiscard]] qsizetype rowOf(qsizetype line) const;
    [[nodiscard]] qsizetype firstLineOf(qsizetype row) const;
    [[nodiscard]] qsizetype lastLineOf(qsizetype row) const;

    /// The levels of these lines, a bit each. Lines beyond whole blocks are looked at one by one.
    [[nodiscard]] int levelsIn(qsizetype first, qsizetype last) const;
    [[nodiscard]] static constexpr int bit(LogLevel level) { return 1 << int(level); }

private:
    struct Block {
        /// How many lines there are by the levels of themselves and the line before, as bits:
        /// with a row of their own when one of the two is shown.
        std::array<quint16, 1 << logLevelCount> neighbors {};
        quint8 levels = 0;
    };

    void appendBlock(qsizetype first);
    void countRows(qsizetype firstBlock);
    [[nodiscard]] int neighborsOf(qsizetype line) const;
    [[nodiscard]] bool startsRow(qsizetype line) const;

    const LogBuffer &m_buffer;
    QList<Block> m_blocks;
    QList<qsizetype> m_rowsBefore {0}; ///< one more than blocks
    qsizetype m_lineCount = 0;
    int m_shown = (1 << logLevelCount) - 1;
};

} // namespace Landfall
