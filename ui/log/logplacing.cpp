// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewprivate.h"

#include <widgets/fonts.h>

#include <QFontMetrics>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int leastDigits = 5;
constexpr qsizetype costOfLine = 64;

} // namespace

void LogView::Private::updateMetrics()
{
    metrics.font = fixedFont(q->font());
    const QFontMetrics font(metrics.font);
    metrics.lineHeight = font.height() + scaledLength(4, q->fontMetrics());
    layouts.clear();
    widest = 0;
    updateColumns();
}

void LogView::Private::updateColumns()
{
    const QFontMetrics font(metrics.font);
    const int space = scaledLength(10, q->fontMetrics());
    const int digits = std::max(
        leastDigits, int(QString::number(std::max<qsizetype>(rows.lineCount(), 1)).size()));
    QFont bold = metrics.font;
    bold.setBold(true);
    columns.numberRight = space + digits * QFontMetrics(bold).horizontalAdvance(QChar(u'0'));
    columns.mark =
        QRect(columns.numberRight + space, (metrics.lineHeight - space) / 2, space, space);
    columns.gutterRight = columns.mark.right() + 3;
    columns.textLeft = columns.gutterRight + space;
    columns.right = q->viewport()->width();
    const int width = wraps ? std::max(columns.right - columns.textLeft - space / 2, space * 2) : 0;
    if (width != metrics.wrapWidth) {
        metrics.wrapWidth = width;
        layouts.clear();
    }
    columns.scrolled = wraps ? 0 : q->horizontalScrollBar()->value();
}

LogLayout &LogView::Private::layout(qsizetype line)
{
    if (LogLayout *known = layouts.object(line))
        return *known;
    auto made = std::make_unique<LogLayout>(
        readLogLine(buffer.line(line)), groundOf(buffer.level(line), colors), colors, metrics);
    widest = std::max(widest, made->width());
    LogLayout &result = *made;
    layouts.insert(line, made.release(), costOfLine + result.text().size());
    return result;
}

int LogView::Private::rowsOf(qsizetype row)
{
    if (!wraps)
        return 1;
    const qsizetype line = rows.firstLineOf(row);
    return rows.isShown(line) ? std::max(layout(line).rowCount(), 1) : 1;
}

QList<LogRow> LogView::Private::visibleRows()
{
    QList<LogRow> result;
    if (rows.rowCount() == 0)
        return result;
    const int height = q->viewport()->height();
    int y = -int(top.above) * metrics.lineHeight;
    for (qsizetype row = rows.rowOf(top.line); row < rows.rowCount() && y < height; ++row) {
        LogRow next;
        next.line = rows.firstLineOf(row);
        next.isFold = !rows.isShown(next.line);
        next.lastLine = next.isFold ? rows.lastLineOf(row) : next.line;
        next.top = y;
        next.height = rowsOf(row) * metrics.lineHeight;
        y += next.height;
        result.append(next);
    }
    return result;
}

QRect LogView::Private::rectOf(qsizetype firstLine, qsizetype lastLine)
{
    QRect result;
    for (const LogRow &row : visibleRows()) {
        if (row.lastLine >= firstLine && row.line <= lastLine)
            result |= QRect(0, row.top, columns.right, row.height);
    }
    return result;
}

LogPlace LogView::Private::placeAt(const QPoint &point)
{
    const QList<LogRow> seen = visibleRows();
    if (seen.isEmpty())
        return {};
    auto row = std::find_if(seen.cbegin(), seen.cend(),
        [&](const LogRow &one) { return point.y() < one.top + one.height; });
    if (row == seen.cend())
        row = std::prev(seen.cend());
    if (row->isFold)
        return {row->line, 0};
    const QPointF inside(
        point.x() - columns.textLeft + columns.scrolled, std::max(point.y() - row->top, 0));
    return {row->line, layout(row->line).columnAt(inside)};
}

int LogView::Private::fullRows() const
{
    return std::max(q->viewport()->height() / metrics.lineHeight, 1);
}

} // namespace Landfall
