// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logcopy.h"
#include "loglayout.h"
#include "logpainter.h"
#include "logrows.h"
#include "logruler.h"
#include "logview.h"

#include <QBasicTimer>
#include <QCache>
#include <QElapsedTimer>
#include <QTimer>

namespace Landfall {

/// The uppermost row of a view: a line, and of a wrapped one how many rows are above the view.
struct LogTop {
    qsizetype line = 0;
    qsizetype above = 0;

    friend auto operator<=>(const LogTop &, const LogTop &) = default;
};

/// A match: where it is.
struct LogMatch {
    qsizetype line = 0;
    qsizetype number = 0; ///< in its line, from 0
    LogHit hit;
};

/// By what a selection grows while the mouse is dragged.
enum class LogUnit { Character, Word, Line };

class LogView::Private {
public:
    Private(LogView *view, const LogBuffer &buffer, LogSearch &search);

    // What is where (logplacing.cpp).
    void updateMetrics();
    void updateColumns();
    [[nodiscard]] LogLayout &layout(qsizetype line);
    [[nodiscard]] int rowsOf(qsizetype row); ///< on the screen
    [[nodiscard]] QList<LogRow> visibleRows();
    [[nodiscard]] QRect rectOf(qsizetype firstLine, qsizetype lastLine); ///< empty: out of sight
    [[nodiscard]] LogPlace placeAt(const QPoint &point);
    [[nodiscard]] int fullRows() const;

    // Scrolling (logscrolling.cpp).
    void updateRange();
    void setTop(LogTop wanted);
    [[nodiscard]] LogTop moved(LogTop top, qsizetype rows);
    [[nodiscard]] LogTop lastTop();
    void scrolledBy(int dy);
    void scrollToEnd();
    void showPlace(const LogPlace &place);
    void showColumn(const LogPlace &place);
    void follow(bool isWanted);
    void pause();

    // Painting (logpainting.cpp).
    void paint(QPainter &painter, const QRect &dirty);
    [[nodiscard]] LogRowState stateOf(const LogRow &row, LogLayout &line);
    void addSelection(LogRowState &state, qsizetype line, qsizetype size) const;
    void addHits(LogRowState &state, const LogRow &row, LogLayout &line);
    void updateLines(qsizetype firstLine, qsizetype lastLine);
    void updateHits();

    // The current place and the selection (logselecting.cpp).
    [[nodiscard]] LogPlace selectionStart() const { return std::min(origin, cursor); }
    [[nodiscard]] LogPlace selectionEnd() const { return std::max(origin, cursor); }
    void setCursor(const LogPlace &place, bool selects);
    void moveRows(qsizetype rows, bool selects);
    void moveColumns(bool isBackwards, bool selects);
    [[nodiscard]] LogPlace end();
    [[nodiscard]] LogPlace lineEnd(qsizetype line);
    void selectUnit(const LogPlace &place);
    void copy() const;
    [[nodiscard]] std::optional<LogMatch> matchAfter(const LogPlace &place);
    [[nodiscard]] std::optional<LogMatch> matchBefore(const LogPlace &place);
    [[nodiscard]] QList<LogHit> hitsOf(qsizetype line);

    // Keys and the mouse (loginput.cpp).
    bool pressKey(QKeyEvent *event);
    bool pressVertical(int key, bool withControl, bool selects);
    bool pressHorizontal(int key, bool withControl, bool selects);
    void press(QMouseEvent *event);
    void dragTo(const QPoint &point);
    void showMenu(QContextMenuEvent *event);

    LogView *q;
    const LogBuffer &buffer;
    LogSearch &search;
    LogRows rows;
    LogColors colors;
    LogMetrics metrics;
    LogColumns columns;
    LogRuler *ruler = nullptr;
    QCache<qsizetype, LogLayout> layouts; ///< by line; the cost in characters

    LogTop top;
    qreal widest = 0; ///< of the lines seen so far
    bool wraps = false;
    bool isScrolling = false; ///< by this class, not by a reader
    bool isFollowing = false;
    bool isPaused = false; ///< was following, and does so again at the end

    LogPlace cursor; ///< its line is the current one
    LogPlace origin; ///< where the selection began
    qsizetype wantedColumn = 0; ///< when moving up and down
    std::optional<LogMatch> match; ///< the current one
    bool highlightsAll = true;
    int searchTurn = 1; ///< counts what the search said

    LogUnit unit = LogUnit::Character;
    LogPlace unitStart; ///< what a double or triple click selected
    LogPlace unitEnd;
    bool isDragging = false;
    QPoint pointer;
    QTimer dragTurn; ///< scrolls while the pointer is outside
    QElapsedTimer sinceDoubleClick;
};

} // namespace Landfall
