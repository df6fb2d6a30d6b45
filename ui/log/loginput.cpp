// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewprivate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Landfall {

bool LogView::Private::pressKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        q->selectAll();
        return true;
    }
    const Qt::KeyboardModifiers modifiers =
        event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers & ~(Qt::ShiftModifier | Qt::ControlModifier))
        return false;
    const bool withControl = modifiers & Qt::ControlModifier;
    const bool selects = modifiers & Qt::ShiftModifier;
    return pressVertical(event->key(), withControl, selects)
        || pressHorizontal(event->key(), withControl, selects);
}

bool LogView::Private::pressVertical(int key, bool withControl, bool selects)
{
    const bool isUp = key == Qt::Key_Up || key == Qt::Key_PageUp;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (!isUp && !isPage && key != Qt::Key_Down)
        return false;
    const int page = std::max(fullRows() - 1, 1);
    const int count = (isPage ? page : 1) * (isUp ? -1 : 1);
    if (withControl) { // only what is in view changes
        if (isUp)
            pause();
        setTop(moved(top, count));
        return true;
    }
    pause();
    moveRows(count, selects);
    return true;
}

bool LogView::Private::pressHorizontal(int key, bool withControl, bool selects)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (withControl || rows.rowCount() == 0)
            return false;
        pause();
        moveColumns(key == Qt::Key_Left, selects);
        return true;
    case Qt::Key_Home:
        pause();
        setCursor({withControl ? 0 : cursor.line, 0}, selects);
        break;
    case Qt::Key_End:
        if (!withControl)
            pause();
        setCursor(withControl ? end() : lineEnd(cursor.line), selects);
        break;
    default:
        return false;
    }
    wantedColumn = cursor.column;
    if (key == Qt::Key_End && withControl)
        follow(!selects);
    if (rows.rowCount() > 0)
        showPlace(withControl ? LogPlace {cursor.line, 0} : cursor);
    return true;
}

void LogView::Private::press(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const LogPlace place = placeAt(point);
    const bool isTriple = sinceDoubleClick.isValid()
        && sinceDoubleClick.elapsed() < QApplication::doubleClickInterval();
    sinceDoubleClick.invalidate();
    pause();
    isDragging = false;
    unit = isTriple || point.x() <= columns.gutterRight ? LogUnit::Line : LogUnit::Character;
    if (event->modifiers() & Qt::ShiftModifier) {
        unit = LogUnit::Character;
        unitStart = unitEnd = origin;
        setCursor(place, true);
    } else {
        if (unit == LogUnit::Character)
            setCursor(place, false);
        selectUnit(place);
    }
    wantedColumn = cursor.column;
    isDragging = true;
    pointer = point;
}

void LogView::Private::dragTo(const QPoint &point)
{
    pointer = point;
    const QRect inside = q->viewport()->rect();
    if (inside.top() <= point.y() && point.y() <= inside.bottom()) {
        dragTurn.stop();
    } else {
        const int distance = point.y() < 0 ? point.y() : std::max(point.y() - inside.bottom(), 0);
        setTop(moved(top, distance / metrics.lineHeight + (distance < 0 ? -1 : 1)));
        if (!dragTurn.isActive())
            dragTurn.start();
    }
    const QPoint kept(point.x(), std::clamp(point.y(), inside.top(), inside.bottom()));
    selectUnit(placeAt(kept));
    showColumn(cursor);
}

void LogView::Private::showMenu(QContextMenuEvent *event)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(LogView::tr("&Copy"), q, [this] { copy(); });
    copying->setShortcut(QKeySequence::Copy);
    QAction *selecting = menu->addAction(LogView::tr("Select &all"), q, [this] { q->selectAll(); });
    selecting->setShortcut(QKeySequence::SelectAll);
    copying->setEnabled(rows.lineCount() > 0);
    selecting->setEnabled(rows.lineCount() > 0);
    QPoint place = event->globalPos();
    const QRect line = rectOf(cursor.line, cursor.line);
    if (event->reason() == QContextMenuEvent::Keyboard && !line.isEmpty())
        place = q->viewport()->mapToGlobal(QPoint(columns.textLeft, line.bottom()));
    menu->popup(place);
}

} // namespace Landfall
