// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentfilter.h"

namespace Landfall {

DeploymentFilter::DeploymentFilter(DeploymentModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    sort(DeploymentModel::StartedColumn, Qt::DescendingOrder);
}

void DeploymentFilter::setText(const QString &text)
{
    m_text = text;
    const FilterQuery query(text);
    if (query == m_query)
        return;
    m_query = query;
    refilter();
}

void DeploymentFilter::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    refilter();
}

void DeploymentFilter::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_scope.dependsOnTime())
        invalidateRowsFilter();
}

void DeploymentFilter::keep(const QModelIndex &index)
{
    const QModelIndex kept = mapToSource(index.siblingAtColumn(0));
    if (kept == m_kept)
        return;
    const bool leaves = m_kept.isValid() && !matches(m_kept.row());
    m_kept = kept;
    if (leaves)
        invalidateRowsFilter();
}

void DeploymentFilter::refilter()
{
    if (m_kept.isValid() && !matches(m_kept.row()))
        m_kept = QModelIndex();
    invalidateRowsFilter();
}

const Deployment &DeploymentFilter::deployment(int row) const
{
    return m_model.deployment(mapToSource(index(row, 0)).row());
}

QVariant DeploymentFilter::data(const QModelIndex &index, int role) const
{
    if (role == LeftRole)
        return mapToSource(index.siblingAtColumn(0)) == m_kept && m_kept.isValid()
            && !matches(m_kept.row());
    return QSortFilterProxyModel::data(index, role);
}

bool DeploymentFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return (m_kept.isValid() && m_kept.row() == sourceRow) || matches(sourceRow);
}

bool DeploymentFilter::matches(int sourceRow) const
{
    return m_scope.containsRow(m_model, sourceRow, m_now)
        && m_query.matches(m_model.deployment(sourceRow));
}

bool DeploymentFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Deployment &first = m_model.deployment(left.row());
    const Deployment &second = m_model.deployment(right.row());
    if (first.created != second.created)
        return first.created < second.created;
    return first.id < second.id;
}

} // namespace Landfall
