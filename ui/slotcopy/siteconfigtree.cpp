// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigtree.h"

#include "siteconfigdelegate.h"
#include "siteconfigmodel.h"
#include "timeline/phasestyle.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Landfall {

namespace {

constexpr int barWidth = 3;

} // namespace

SiteConfigTree::SiteConfigTree(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Settings to override"));
    setItemDelegate(new SiteConfigDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
}

bool SiteConfigTree::isAddItem(const QModelIndex &index) const
{
    return index.isValid()
        && index.data(SiteConfigModel::KindRole).toInt() == SiteConfigModel::AddItem;
}

bool SiteConfigTree::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool isKey = trigger == EditKeyPressed || trigger == AnyKeyPressed;
    if (isKey && index.isValid())
        return QTreeView::edit(index.siblingAtColumn(SiteConfigModel::ValueColumn), trigger, event);
    return QTreeView::edit(index, trigger, event);
}

void SiteConfigTree::toggle()
{
    const QModelIndex row = currentIndex().siblingAtColumn(SiteConfigModel::PropertyColumn);
    if (!row.flags().testFlag(Qt::ItemIsUserCheckable))
        return;
    const bool isTicked = row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(row, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void SiteConfigTree::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isPlain && isAddItem(currentIndex()) && (isEnter || event->key() == Qt::Key_Space))
        Q_EMIT addItemRequested(currentIndex());
    else if (isPlain && event->key() == Qt::Key_Space)
        toggle();
    else if (isEnter || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        event->ignore(); // the dialog's and the actions' keys
    else
        QTreeView::keyPressEvent(event);
}

void SiteConfigTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index == currentIndex() && isAddItem(index)
        && index.column() == SiteConfigModel::PropertyColumn)
        Q_EMIT addItemRequested(index);
}

void SiteConfigTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void SiteConfigTree::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    QStyleOptionViewItem plain(option);
    const bool isSelected = selectionModel()->isSelected(index);
    // An open editor has the focus for its row.
    const bool isActive = hasFocus() || state() == EditingState;
    const QColor bar = selectionBar(palette(), isActive);
    if (isSelected) {
        QColor tint = selectionTint(palette(), isActive);
        painter->fillRect(row, tint);
        // The style would fill the row with the full highlight, and frame it with some of it.
        tint.setAlpha(0);
        plain.palette.setColor(QPalette::Highlight, tint);
    }
    QTreeView::drawRow(painter, plain, index);
    const bool isFramed = isSelected && isActive;
    painter->fillRect(QRect(0, row.bottom(), row.width(), 1), isFramed ? bar : gridLine(palette()));
    if (isFramed)
        painter->fillRect(QRect(0, row.top(), row.width(), 1), bar);
    if (isSelected)
        painter->fillRect(QRect(row.topLeft(), QSize(barWidth, row.height())), bar);
}

} // namespace Landfall
