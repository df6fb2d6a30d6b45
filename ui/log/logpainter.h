// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logcolors.h"
#include "loglayout.h"

#include <logs/logline.h>

#include <QRect>

#include <optional>

class QPainter;

namespace Landfall {

/// A stretch of the view from left to right: a line, or what is said in place of hidden ones.
struct LogRow {
    qsizetype line = 0; ///< the first of hidden ones
    qsizetype lastLine = 0;
    bool isFold = false;
    int top = 0; ///< px; negative when it begins above the view
    int height = 0;
};

/// Where things stand in a row, px.
struct LogColumns {
    int numberRight = 0;
    QRect mark; ///< in a row at 0
    int gutterRight = 0;
    int textLeft = 0; ///< where the first character stands when nothing is scrolled
    int right = 0;
    int scrolled = 0; ///< to the right
};

/// What is special about a row.
struct LogRowState {
    LogLevel level = LogLevel::Info;
    bool isContinuation = false;
    bool isCurrent = false;
    std::optional<LogHit> selection;
    bool isSelectedToEnd = false; ///< and with its line end
    QList<LogHit> hits;
    std::optional<LogHit> currentHit;
    std::optional<qsizetype> caret; ///< the character it stands before
};

/// Paints rows of a log.
class LogPainter {
public:
    LogPainter(QPainter &painter, const LogColors &colors, const LogColumns &columns,
        const LogMetrics &metrics, const QPalette &palette);

    void paintGround(const QRect &rect);
    void paintFold(const LogRow &row, const QString &remark);
    void paintLine(const LogRow &row, const LogRowState &state, const LogLayout &layout);

private:
    void paintGutter(const LogRow &row, const LogRowState &state);
    void paintMark(const QRect &rect, LogLevel level);
    void paintText(const LogRow &row, const LogRowState &state, const LogLayout &layout);
    void paintSelection(const LogRow &row, const LogRowState &state, const LogLayout &layout);

    QPainter &m_painter;
    const LogColors &m_colors;
    const LogColumns &m_columns;
    const LogMetrics &m_metrics;
    const QPalette &m_palette;
    QFont m_foldFont;
};

/// The ground of a line of this level.
[[nodiscard]] QColor groundOf(LogLevel level, const LogColors &colors);

/// "12 Debug lines hidden by the level filter"; `levels` as of LogRows::levelsIn().
[[nodiscard]] QString foldRemark(qsizetype count, int levels);

/// "Error"
[[nodiscard]] QString logLevelName(LogLevel level);

} // namespace Landfall
