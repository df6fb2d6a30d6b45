// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmodel.h"

#include <QUndoStack>

namespace Landfall {

class SiteConfigModel::Private {
public:
    QUndoStack undo;
};

SiteConfigModel::SiteConfigModel(const SiteConfigSchema &, QObject *parent)
    : QAbstractItemModel(parent), d(std::make_unique<Private>())
{
}

SiteConfigModel::~SiteConfigModel() = default;

QJsonObject SiteConfigModel::overrides() const
{
    return {};
}

QList<ConfigFault> SiteConfigModel::setOverrides(const QJsonObject &)
{
    return {};
}

void SiteConfigModel::setCurrent(const std::optional<QJsonObject> &, const QString &) { }

QList<ConfigFault> SiteConfigModel::faults() const
{
    return {};
}

int SiteConfigModel::count() const
{
    return 0;
}

QUndoStack &SiteConfigModel::undoStack() const
{
    return d->undo;
}

QModelIndex SiteConfigModel::indexOf(const QString &) const
{
    return {};
}

void SiteConfigModel::resetAll() { }
void SiteConfigModel::reset(const QModelIndex &) { }

QModelIndex SiteConfigModel::addItem(const QModelIndex &)
{
    return {};
}

void SiteConfigModel::removeItem(const QModelIndex &) { }
void SiteConfigModel::moveItem(const QModelIndex &, int) { }

QModelIndex SiteConfigModel::index(int, int, const QModelIndex &) const
{
    return {};
}

QModelIndex SiteConfigModel::parent(const QModelIndex &) const
{
    return {};
}

int SiteConfigModel::rowCount(const QModelIndex &) const
{
    return 0;
}

int SiteConfigModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SiteConfigModel::data(const QModelIndex &, int) const
{
    return {};
}

QVariant SiteConfigModel::headerData(int, Qt::Orientation, int) const
{
    return {};
}

Qt::ItemFlags SiteConfigModel::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled;
}

bool SiteConfigModel::setData(const QModelIndex &, const QVariant &, int)
{
    return false;
}

} // namespace Landfall
