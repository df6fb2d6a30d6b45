// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigfilter.h"

#include "siteconfigmodel.h"

namespace Landfall {

SiteConfigFilter::SiteConfigFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void SiteConfigFilter::setChoice(Choice choice)
{
    m_choice = choice;
    invalidateFilter();
}

void SiteConfigFilter::setSearch(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool SiteConfigFilter::isFound(const QModelIndex &row) const
{
    if (row.data(SiteConfigModel::KindRole).toInt() == SiteConfigModel::AddItem)
        return false;
    if (row.data(SiteConfigModel::PathRole).toString().contains(m_text, Qt::CaseInsensitive))
        return true;
    for (const int column : {SiteConfigModel::PropertyColumn, SiteConfigModel::TypeColumn,
             SiteConfigModel::ValueColumn, SiteConfigModel::CurrentColumn}) {
        const bool isValue = column != SiteConfigModel::ValueColumn
            || row.data(SiteConfigModel::HasValueRole).toBool();
        const QString text = row.siblingAtColumn(column).data().toString();
        if (isValue && text.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool SiteConfigFilter::isChosen(const QModelIndex &row) const
{
    const bool isAdd = row.data(SiteConfigModel::KindRole).toInt() == SiteConfigModel::AddItem;
    // "Add item" goes with its list.
    const QModelIndex decisive = isAdd ? row.parent() : row;
    if (m_choice == Ticked)
        return decisive.data(SiteConfigModel::SentRole).toBool();
    return m_choice == All || decisive.data(SiteConfigModel::DiffersRole).toBool();
}

bool SiteConfigFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!isChosen(index))
        return false;
    if (m_text.isEmpty())
        return true;
    for (QModelIndex above = index; above.isValid(); above = above.parent()) {
        if (isFound(above))
            return true;
    }
    return false;
}

} // namespace Landfall
