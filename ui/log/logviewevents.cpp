// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logaccessible.h"
#include "logviewprivate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace Landfall {

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    d->paint(painter, event->rect());
}

void LogView::resizeEvent(QResizeEvent *)
{
    d->updateColumns();
    d->updateRange();
    d->setTop(d->isFollowing ? d->lastTop() : d->top);
}

void LogView::scrollContentsBy(int dx, int dy)
{
    d->columns.scrolled = d->wraps ? 0 : horizontalScrollBar()->value();
    if (dx != 0)
        viewport()->update();
    if (dy != 0 && !d->isScrolling)
        d->scrolledBy(dy);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (!d->pressKey(event))
        event->ignore();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || d->rows.rowCount() == 0)
        return event->ignore();
    d->press(event);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (d->isDragging)
        d->dragTo(point);
    else
        viewport()->setCursor(
            point.x() <= d->columns.gutterRight ? Qt::ArrowCursor : Qt::IBeamCursor);
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    d->isDragging = false;
    d->dragTurn.stop();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || d->rows.rowCount() == 0)
        return event->ignore();
    d->sinceDoubleClick.start();
    d->isDragging = false;
    d->unit = LogUnit::Word;
    d->selectUnit(d->placeAt(event->position().toPoint()));
    d->isDragging = true;
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    d->showMenu(event);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    d->updateLines(d->cursor.line, d->cursor.line);
    announceCurrentLine(this);
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    d->updateLines(d->cursor.line, d->cursor.line);
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange
        && event->type() != QEvent::StyleChange && event->type() != QEvent::LanguageChange)
        return;
    d->colors = LogColors(palette());
    d->ruler->setColors(d->colors);
    d->updateMetrics();
    d->updateRange();
    viewport()->update();
}

bool LogView::viewportEvent(QEvent *event)
{
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Landfall
