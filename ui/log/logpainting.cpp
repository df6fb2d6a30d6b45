// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewprivate.h"

#include <QPainter>

#include <algorithm>

namespace Landfall {

void LogView::Private::paint(QPainter &painter, const QRect &dirty)
{
    LogPainter rowPainter(painter, colors, columns, metrics, q->palette());
    rowPainter.paintGround(dirty);
    const qreal before = widest;
    for (const LogRow &row : visibleRows()) {
        if (row.top > dirty.bottom() || row.top + row.height <= dirty.top())
            continue;
        if (row.isFold) {
            rowPainter.paintFold(row,
                foldRemark(row.lastLine - row.line + 1, rows.levelsIn(row.line, row.lastLine)));
            continue;
        }
        LogLayout &line = layout(row.line);
        rowPainter.paintLine(row, stateOf(row, line), line);
    }
    // The bar must not change while it is painted beside.
    if (widest > before && !wraps)
        QMetaObject::invokeMethod(
            q, [this] { updateRange(); }, Qt::QueuedConnection);
}

LogRowState LogView::Private::stateOf(const LogRow &row, LogLayout &line)
{
    LogRowState state;
    state.level = buffer.level(row.line);
    state.isContinuation = buffer.isContinuation(row.line);
    state.isCurrent = row.line == cursor.line;
    if (state.isCurrent && q->hasFocus())
        state.caret = std::min(cursor.column, line.text().size());
    addSelection(state, row.line, line.text().size());
    addHits(state, row, line);
    return state;
}

void LogView::Private::addSelection(LogRowState &state, qsizetype line, qsizetype size) const
{
    const LogPlace from = selectionStart();
    const LogPlace to = selectionEnd();
    if (from == to || line < from.line || line > to.line)
        return;
    const qsizetype start = line == from.line ? from.column : 0;
    const qsizetype end = line == to.line ? std::min(to.column, size) : size;
    state.selection = LogHit {start, std::max<qsizetype>(end - start, 0)};
    state.isSelectedToEnd = line < to.line;
}

void LogView::Private::addHits(LogRowState &state, const LogRow &row, LogLayout &line)
{
    if (match && match->line == row.line)
        state.currentHit = match->hit;
    if (!highlightsAll) {
        if (state.currentHit)
            state.hits = {*state.currentHit};
        return;
    }
    // A line may hold thousands: only those in view are looked at.
    const QPointF upperLeft(columns.scrolled, std::max(-row.top, 0));
    const qsizetype first = line.columnAt(upperLeft);
    const qsizetype last = line.columnAt(
        upperLeft + QPointF(columns.right - columns.textLeft, q->viewport()->height()));
    for (const LogHit &hit : line.hits(search.matcher(), searchTurn)) {
        if (hit.start + hit.length >= first && hit.start <= last)
            state.hits.append(hit);
    }
}

void LogView::Private::updateLines(qsizetype firstLine, qsizetype lastLine)
{
    const QRect rect = rectOf(firstLine, lastLine);
    if (!rect.isEmpty())
        q->viewport()->update(rect);
}

void LogView::Private::updateHits()
{
    ++searchTurn;
    if (match && !hitsOf(match->line).contains(match->hit)) {
        updateLines(match->line, match->line);
        match.reset();
    }
    for (const LogRow &row : visibleRows()) {
        LogLayout *line = row.isFold ? nullptr : layouts.object(row.line);
        if (!line)
            continue;
        const QList<LogHit> before = line->hits(search.matcher(), searchTurn - 1);
        if (line->hits(search.matcher(), searchTurn) != before)
            q->viewport()->update(QRect(0, row.top, columns.right, row.height));
    }
    ruler->refresh();
}

} // namespace Landfall
