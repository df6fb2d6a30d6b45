// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of GroupedModel: its indexes and what they say. How it follows the filter stands in
// groupedmodel.cpp.

#include "daytext.h"
#include "formatting.h"
#include "groupedmodel.h"

#include <algorithm>

namespace Landfall {

bool GroupedModel::isDay(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer();
}

bool GroupedModel::isGroup(const QModelIndex &index) const
{
    const ListDay *day = dayOf(index);
    return day && day->entries[size_t(index.row())].group;
}

QModelIndex GroupedModel::find(const Deployment &deployment) const
{
    const QString key = deploymentKey(deployment);
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (deploymentKey(m_filter.deployment(row)) == key)
            return mapFromFilter(m_filter.index(row, 0));
    }
    return {};
}

int GroupedModel::deploymentCount() const
{
    int count = 0;
    for (const auto &day : m_days)
        count += int(day->rows.size());
    return count;
}

QModelIndex GroupedModel::mapToFilter(const QModelIndex &index) const
{
    if (const RunGroup *group = groupOf(index))
        return m_filter.index(group->rows.at(index.row()).row(), index.column());
    if (const ListDay *day = dayOf(index))
        return m_filter.index(day->entries[size_t(index.row())].row.row(), index.column());
    return {};
}

QModelIndex GroupedModel::mapFromFilter(const QModelIndex &filterIndex) const
{
    if (!filterIndex.isValid())
        return {};
    const int wanted = filterIndex.row();
    for (const auto &day : m_days) {
        const int row = positionOf(day->rows, wanted);
        if (row >= day->rows.size() || day->rows.at(row).row() != wanted)
            continue;
        const int entry = positionOf(day->entries, wanted);
        const bool isHead =
            entry < int(day->entries.size()) && day->entries[size_t(entry)].row.row() == wanted;
        if (isHead && !day->entries[size_t(entry)].group)
            return entryIndex(*day, entry, filterIndex.column());
        for (const DayEntry &candidate : day->entries) {
            if (!candidate.group)
                continue;
            const int run = positionOf(candidate.group->rows, wanted);
            if (run < candidate.group->rows.size() && candidate.group->rows.at(run).row() == wanted)
                return runIndex(*candidate.group, run, filterIndex.column());
        }
    }
    return {};
}

const ListDay *GroupedModel::dayOf(const QModelIndex &index) const
{
    const auto *node = static_cast<const ListNode *>(index.internalPointer());
    return node && node->isDay ? static_cast<const ListDay *>(node) : nullptr;
}

const RunGroup *GroupedModel::groupOf(const QModelIndex &index) const
{
    const auto *node = static_cast<const ListNode *>(index.internalPointer());
    return node && !node->isDay ? static_cast<const RunGroup *>(node) : nullptr;
}

QModelIndex GroupedModel::entryIndex(const ListDay &day, int row, int column) const
{
    return createIndex(row, column, static_cast<const ListNode *>(&day));
}

QModelIndex GroupedModel::runIndex(const RunGroup &group, int row, int column) const
{
    return createIndex(row, column, static_cast<const ListNode *>(&group));
}

QModelIndex GroupedModel::dayIndex(const ListDay *day) const
{
    const auto found = std::find_if(m_days.begin(), m_days.end(),
        [day](const auto &candidate) { return candidate.get() == day; });
    return createIndex(int(found - m_days.begin()), 0);
}

QModelIndex GroupedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    if (const ListDay *day = dayOf(parent))
        return runIndex(*day->entries[size_t(parent.row())].group, row, column);
    return entryIndex(*m_days[size_t(parent.row())], row, column);
}

QModelIndex GroupedModel::parent(const QModelIndex &index) const
{
    if (const RunGroup *group = groupOf(index)) {
        const int row = positionOf(group->day->entries, group->rows.constFirst().row());
        return entryIndex(*group->day, row);
    }
    const ListDay *day = dayOf(index);
    return day ? dayIndex(day) : QModelIndex();
}

int GroupedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_days.size());
    if (parent.column() != 0 || groupOf(parent))
        return 0;
    if (isDay(parent))
        return int(m_days[size_t(parent.row())]->entries.size());
    const DayEntry &entry = dayOf(parent)->entries[size_t(parent.row())];
    return entry.group ? int(entry.group->rows.size()) : 0;
}

int GroupedModel::columnCount(const QModelIndex &) const
{
    return DeploymentModel::ColumnCount;
}

QVariant GroupedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(*dayOf(index)->entries[size_t(index.row())].group, index, role);
    if (!isDay(index))
        return mapToFilter(index).data(role);
    if (index.column() != 0)
        return {};
    return dayData(*m_days[size_t(index.row())], role);
}

QVariant GroupedModel::groupData(const RunGroup &group, const QModelIndex &index, int role) const
{
    const int count = int(group.rows.size());
    const QDateTime since = m_filter.deployment(group.rows.constLast().row()).created;
    switch (role) {
    case RunsRole:
        return count;
    case SinceRole:
        return since;
    case Qt::AccessibleDescriptionRole:
        return tr("%n run(s) since %1. The newest: %2", nullptr, count)
            .arg(formatTimeOfDay(since), mapToFilter(index).data(role).toString());
    default:
        return mapToFilter(index).data(role);
    }
}

QVariant GroupedModel::dayData(const ListDay &day, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return dayText(day.date, int(day.rows.size()));
    case Qt::AccessibleTextRole:
        return dayName(day.date, m_today) + u' ' + dayText(day.date, int(day.rows.size()));
    case DayNameRole:
        return dayName(day.date, m_today);
    case DayRole:
        return day.date;
    default:
        return {};
    }
}

QVariant GroupedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The column of glyphs needs no words.
    if (section == DeploymentModel::PhaseColumn && role == Qt::DisplayRole)
        return QString();
    if (role == Qt::TextAlignmentRole) {
        const bool isTime = section >= DeploymentModel::DurationColumn;
        return QVariant(Qt::Alignment(isTime ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return m_filter.headerData(section, orientation, role);
}

Qt::ItemFlags GroupedModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Landfall
