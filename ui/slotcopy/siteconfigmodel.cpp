// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmodel.h"

#include "siteconfigmodelprivate.h"

#include <visibletext.h>

namespace Landfall {

SiteConfigModel::SiteConfigModel(const SiteConfigSchema &schema, QObject *parent)
    : QAbstractItemModel(parent), d(std::make_unique<Private>(*this, schema))
{
}

SiteConfigModel::~SiteConfigModel()
{
    // A stack that goes tells of its last change.
    d->undo.disconnect();
}

QJsonObject SiteConfigModel::overrides() const
{
    return d->root->json().toObject();
}

QList<ConfigFault> SiteConfigModel::setOverrides(const QJsonObject &overrides)
{
    const ConfigState whole = d->root->stateOf(overrides);
    QList<ConfigChange> changes;
    for (int row = 0; row < d->root->childCount(); ++row) {
        const ConfigState before = d->root->child(row)->state();
        if (const ConfigState after = whole.children.value(row); !(before == after))
            changes.append({row, before, after});
    }
    d->push(changes, tr("Take the settings of a file"));
    QList<ConfigFault> leftOut;
    for (const ConfigFault &fault : d->schema.check(overrides)) {
        const SiteConfigNode *node = d->root->find(fault.path);
        if (!node || !node->isSent())
            leftOut.append(fault);
    }
    return leftOut;
}

void SiteConfigModel::setCurrent(const std::optional<QJsonObject> &current, const QString &slotName)
{
    d->present = current;
    d->presentMasked = d->schema.masked(current.value_or(QJsonObject()));
    d->slot = slotName;
    d->tellAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, CurrentColumn, CurrentColumn);
}

bool SiteConfigModel::isCurrentKnown() const
{
    return d->present.has_value();
}

QList<ConfigFault> SiteConfigModel::faults() const
{
    return d->faults;
}

int SiteConfigModel::count() const
{
    return d->root->tickedCount();
}

QUndoStack &SiteConfigModel::undoStack() const
{
    return d->undo;
}

QModelIndex SiteConfigModel::indexOf(const QString &path) const
{
    SiteConfigNode *node = d->root->find(path);
    return node ? d->index(*node) : QModelIndex();
}

void SiteConfigModel::resetAll()
{
    QList<ConfigChange> changes;
    for (int row = 0; row < d->root->childCount(); ++row) {
        const ConfigState before = d->root->child(row)->state();
        if (!(before == ConfigState()))
            changes.append({row, before, {}});
    }
    d->push(changes, tr("Reset all"));
}

void SiteConfigModel::reset(const QModelIndex &index)
{
    SiteConfigNode *node = d->node(index);
    if (node && node->kind() != AddItem && !node->isItem())
        d->change(*node, tr("Reset %1").arg(node->path()), [](ConfigState &state) { state = {}; });
}

QModelIndex SiteConfigModel::addItem(const QModelIndex &list)
{
    SiteConfigNode *node = d->node(list);
    if (node && node->kind() == AddItem)
        node = node->parent();
    if (!node || node->kind() != List)
        return {};
    const ConfigState item = node->newItem();
    d->change(*node, tr("Add an item to %1").arg(node->path()), [&](ConfigState &state) {
        state.isTicked = true;
        state.children.append(item);
    });
    return d->index(*node->child(node->itemCount() - 1));
}

void SiteConfigModel::removeItem(const QModelIndex &item)
{
    SiteConfigNode *node = d->node(item);
    if (!node || !node->isItem())
        return;
    const int row = node->row();
    d->change(*node->parent(), tr("Remove %1").arg(node->path()),
        [row](ConfigState &state) { state.children.removeAt(row); });
}

void SiteConfigModel::moveItem(const QModelIndex &item, int by)
{
    const SiteConfigNode *node = d->node(item);
    if (!node || !node->isItem())
        return;
    const int from = node->row();
    const int to = from + by;
    if (by == 0 || to < 0 || to >= node->parent()->itemCount())
        return;
    d->undo.push(
        new MoveCommand(*d, node->parent()->path(), from, to, tr("Move %1").arg(node->path())));
}

QModelIndex SiteConfigModel::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.column() > 0 || column < 0 || column >= ColumnCount)
        return {};
    const SiteConfigNode *above = parent.isValid() ? d->node(parent) : d->root.get();
    SiteConfigNode *child = above->child(row);
    return child ? createIndex(row, column, child) : QModelIndex();
}

QModelIndex SiteConfigModel::parent(const QModelIndex &child) const
{
    const SiteConfigNode *node = d->node(child);
    return node ? d->index(*node->parent()) : QModelIndex();
}

int SiteConfigModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return parent.isValid() ? d->node(parent)->childCount() : d->root->childCount();
}

int SiteConfigModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SiteConfigModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PropertyColumn:
        return tr("Property");
    case TypeColumn:
        return tr("Type");
    case ValueColumn:
        return tr("Value");
    case CurrentColumn:
        return d->slot.isEmpty() ? tr("In the target") : tr("In %1").arg(visibleText(d->slot));
    default:
        return {};
    }
}

bool SiteConfigModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    SiteConfigNode *node = d->node(index);
    if (!node || node->kind() == AddItem)
        return false;
    if (index.column() == PropertyColumn && role == Qt::CheckStateRole && !node->isItem()) {
        const bool isTicked = value.toInt() == Qt::Checked;
        const ConfigState initial = d->initial(*node);
        d->change(*node,
            isTicked ? tr("Tick %1").arg(node->path()) : tr("Untick %1").arg(node->path()),
            [&](ConfigState &state) {
                if (isTicked)
                    state = initial;
                state.isTicked = isTicked;
            });
        return true;
    }
    const bool isTickOfValue = role == Qt::CheckStateRole && node->kind() == Boolean;
    const bool isLeaf = node->kind() != Object && node->kind() != List;
    if (index.column() != ValueColumn || !isLeaf || (role != Qt::EditRole && !isTickOfValue))
        return false;
    const QJsonValue json =
        isTickOfValue ? QJsonValue(value.toInt() == Qt::Checked) : configValue(node->kind(), value);
    d->change(*node, tr("Change %1").arg(node->path()), [&](ConfigState &state) {
        state.isTicked = true;
        state.value = json;
    });
    return true;
}

} // namespace Landfall
