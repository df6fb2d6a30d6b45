// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentmodel.h"
namespace Landfall {
DeploymentModel::DeploymentModel(QObject *parent) : QAbstractTableModel(parent) { }
void DeploymentModel::merge(const QList<Deployment> &fetched, const QDateTime &)
{
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fetched.size()) - 1);
    for (const Deployment &d : fetched)
        m_rows.append({d, {}, {}});
    endInsertRows();
}
void DeploymentModel::checkStalls(const QDateTime &) { }
void DeploymentModel::setStale(const QString &, const QDateTime &) { }
void DeploymentModel::removeAccount(const QString &) { }
int DeploymentModel::rowOf(const Deployment &) const
{
    return -1;
}
int DeploymentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int DeploymentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}
QVariant DeploymentModel::data(const QModelIndex &index, int role) const
{
    if (role == DeploymentRole)
        return QVariant::fromValue(m_rows.at(index.row()).deployment);
    return {};
}
QVariant DeploymentModel::headerData(int, Qt::Orientation, int) const
{
    return {};
}
} // namespace Landfall
