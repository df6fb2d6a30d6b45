// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "sidebardelegate.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace Landfall {

namespace {

constexpr int preferredWidth = 234;
constexpr int indent = 18;
constexpr int barWidth = 3;
constexpr int fewGroups = 6;

} // namespace

Sidebar::Sidebar(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Filters and accounts"));
    setModel(&m_model);
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setIndentation(indent);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(true);
    setMinimumWidth(preferredWidth / 2);
    setCurrentIndex(m_model.index(0, 0));
    connect(this, &QTreeView::clicked, this, &Sidebar::follow);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &node, int first, int last) {
            for (int row = first; row <= last && !node.parent().isValid(); ++row)
                expand(m_model.index(row, 0, node));
            // What is below an app is worth its room while there are few apps.
            const bool wasEmpty = m_model.rowCount(node) == last - first + 1;
            const QModelIndex account = node.parent();
            if (account.isValid() && wasEmpty && m_model.rowCount(account) <= fewGroups)
                expand(node);
        });
}

void Sidebar::setProviders(const QList<ProviderInfo> &providers)
{
    m_model.setProviders(providers);
}

void Sidebar::refresh(
    const QList<Account> &accounts, const DeploymentModel &deployments, const QDateTime &now)
{
    const Scope before = scope();
    m_model.update(accounts, deployments, now);
    // The entry of an account that took another place is a new one.
    if (scope() != before)
        setScope(before);
}

Scope Sidebar::scope() const
{
    return currentIndex().data(SidebarModel::ScopeRole).value<Scope>();
}

void Sidebar::setScope(const Scope &scope)
{
    const QModelIndex index = m_model.indexOf(scope);
    if (index.isValid())
        setCurrentIndex(index);
}

QSize Sidebar::sizeHint() const
{
    return {scaledLength(preferredWidth, fontMetrics()), QTreeView::sizeHint().height()};
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.data(SidebarModel::ScopeRole).isValid())
        Q_EMIT scopeChanged(scope());
}

bool Sidebar::follow(const QModelIndex &index)
{
    const bool asks = index.data(SidebarModel::AddRole).toBool();
    if (asks)
        Q_EMIT addAccountRequested();
    return asks;
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && follow(currentIndex()))
        return;
    // Those are the keys of commands; where one is off they do nothing.
    if (event->modifiers().testFlag(Qt::AltModifier))
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void Sidebar::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain(option);
    if (selectionModel()->isSelected(index)) {
        const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
        painter->fillRect(row, selectionTint(palette(), hasFocus()));
        painter->fillRect(QRect(row.topLeft(), QSize(barWidth, row.height())),
            selectionBar(palette(), hasFocus()));
        // The style would fill the row with the full highlight.
        plain.palette.setColor(QPalette::Highlight, Qt::transparent);
    }
    QTreeView::drawRow(painter, plain, index);
}

} // namespace Landfall
