// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailtable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Landfall {

DetailTable::DetailTable(QWidget *parent) : QTreeView(parent)
{
    setEditTriggers(NoEditTriggers);
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    // Without keys of its own: they are the window's, see event().
    auto *copy = new QAction(tr("&Copy row"), this);
    addAction(copy);
    connect(copy, &QAction::triggered, this, &DetailTable::copyRow);
    connect(this, &QTreeView::expanded, this, &DetailTable::fitHeight);
    connect(this, &QTreeView::collapsed, this, &DetailTable::fitHeight);
}

void DetailTable::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    const auto fit = [this] { fitHeight(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::dataChanged, this, fit, Qt::QueuedConnection);
}

void DetailTable::fitHeight()
{
    executeDelayedItemsLayout();
    int height = 2 * frameWidth() + (header()->isHidden() ? 0 : header()->sizeHint().height());
    for (QModelIndex index = model()->index(0, 0); index.isValid(); index = indexBelow(index))
        height += rowHeight(index);
    if (height != minimumHeight())
        setFixedHeight(height);
}

bool DetailTable::event(QEvent *event)
{
    // The window's own Ctrl+C copies the deployment's id; here it means the row.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void DetailTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRow();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void DetailTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // Wrapped text needs other heights.
    if (wordWrap() && event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    fitHeight();
}

void DetailTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (hasFocus())
        Q_EMIT rowReached(visualRect(current));
}

void DetailTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // nothing to scroll here, the panel scrolls
}

void DetailTable::copyRow() const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells.append(currentIndex().siblingAtColumn(column).data().toString());
    cells.removeAll(QString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace Landfall
