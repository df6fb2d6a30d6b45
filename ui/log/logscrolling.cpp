// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewprivate.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <limits>

namespace Landfall {

namespace {

/// What the bar can still be turned by within a wrapped first or last line: a notch of the wheel.
constexpr qsizetype wrapMargin = 3;

} // namespace

void LogView::Private::updateRange()
{
    const QScopedValueRollback guard(isScrolling, true);
    constexpr qsizetype most = std::numeric_limits<int>::max() / 2;
    const qsizetype count = std::min(rows.rowCount(), most);
    qsizetype last = std::max<qsizetype>(count - fullRows(), 0);
    // Where lines are wrapped nobody knows how many rows there are: the bar counts lines.
    if (wraps)
        last = lastTop() == LogTop() ? 0 : count + 2 * wrapMargin;
    ruler->setPageStep(fullRows());
    ruler->setRange(0, int(last));
    const int room = columns.right - columns.textLeft;
    const int extra = wraps ? 0 : std::max(int(widest) + columns.mark.width() - room, 0);
    q->horizontalScrollBar()->setPageStep(room);
    q->horizontalScrollBar()->setSingleStep(metrics.lineHeight);
    q->horizontalScrollBar()->setRange(0, extra);
    ruler->refresh();
}

LogTop LogView::Private::moved(LogTop from, qsizetype count)
{
    if (rows.rowCount() == 0)
        return {};
    qsizetype row = rows.rowOf(from.line);
    if (!wraps) {
        row = std::clamp<qsizetype>(row + count, 0, rows.rowCount() - 1);
        return {rows.firstLineOf(row), 0};
    }
    qsizetype place = from.above + count; // in rows of the screen, from the beginning of `row`
    while (place < 0 && row > 0)
        place += rowsOf(--row);
    while (place >= rowsOf(row) && row + 1 < rows.rowCount())
        place -= rowsOf(row++);
    return {rows.firstLineOf(row), std::clamp<qsizetype>(place, 0, rowsOf(row) - 1)};
}

LogTop LogView::Private::lastTop()
{
    if (rows.rowCount() == 0)
        return {};
    const qsizetype row = rows.rowCount() - 1;
    return moved({rows.firstLineOf(row), rowsOf(row) - 1}, 1 - fullRows());
}

void LogView::Private::setTop(LogTop wanted)
{
    const LogTop last = lastTop();
    const LogTop next = std::min(wanted, last);
    if (next != top)
        q->viewport()->update();
    top = next;
    const QScopedValueRollback guard(isScrolling, true);
    const qsizetype row = rows.rowCount() == 0 ? 0 : rows.rowOf(top.line);
    const int most = ruler->maximum();
    if (!wraps)
        ruler->setValue(int(std::min<qsizetype>(row, most)));
    else if (top == LogTop() || top == last)
        ruler->setValue(top == last ? most : 0);
    else
        ruler->setValue(int(std::min<qsizetype>(row + wrapMargin, most - wrapMargin)));
}

void LogView::Private::scrolledBy(int dy)
{
    if (rows.rowCount() == 0)
        return;
    const qsizetype margin = wraps ? wrapMargin : 0;
    const qsizetype row =
        std::clamp<qsizetype>(ruler->sliderPosition() - margin, 0, rows.rowCount() - 1);
    const bool isJump = !wraps || ruler->isSliderDown();
    setTop(isJump ? LogTop {rows.firstLineOf(row), 0} : moved(top, -dy));
    q->viewport()->update();
    if (dy > 0)
        pause();
    else if (isPaused && ruler->value() == ruler->maximum())
        follow(true);
}

void LogView::Private::scrollToEnd()
{
    setTop(lastTop());
}

void LogView::Private::showPlace(const LogPlace &place)
{
    if (rows.rowCount() == 0)
        return;
    const qsizetype row = rows.rowOf(place.line);
    LogTop wanted {rows.firstLineOf(row), 0};
    if (wraps && rows.isShown(place.line))
        wanted.above = qsizetype(layout(place.line).placeOf(place.column).y()) / metrics.lineHeight;
    const int page = fullRows();
    const LogTop lowest = moved(top, page - 1);
    if (wanted < top) // a long way off: into the middle
        setTop(wanted < moved(top, -page) ? moved(wanted, -page / 2) : wanted);
    else if (lowest < wanted)
        setTop(moved(lowest, page) < wanted ? moved(wanted, -page / 2) : moved(wanted, 1 - page));
    showColumn(place);
}

void LogView::Private::showColumn(const LogPlace &place)
{
    if (wraps || !rows.isShown(place.line))
        return;
    const int x = int(layout(place.line).placeOf(place.column).x());
    const int room = columns.right - columns.textLeft;
    const int margin = std::min(columns.mark.width() * 4, room / 4);
    if (widest > room)
        updateRange();
    const QScopedValueRollback guard(isScrolling, true);
    const int left = q->horizontalScrollBar()->value();
    if (x < left)
        q->horizontalScrollBar()->setValue(std::max(x - margin, 0));
    else if (x > left + room - columns.mark.width())
        q->horizontalScrollBar()->setValue(x - room + margin);
}

void LogView::Private::follow(bool isWanted)
{
    isPaused = false;
    if (isWanted)
        scrollToEnd();
    if (isWanted == isFollowing)
        return;
    isFollowing = isWanted;
    Q_EMIT q->followingChanged(isWanted);
}

void LogView::Private::pause()
{
    if (!isFollowing)
        return;
    follow(false);
    isPaused = true;
}

} // namespace Landfall
