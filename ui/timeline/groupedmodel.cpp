// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupedmodel.h"

#include "daytext.h"

#include <algorithm>

namespace Landfall {

namespace {

/// Where the filter's row stands, or would stand, in a day.
int positionOf(const QList<QPersistentModelIndex> &rows, int filterRow)
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), filterRow,
        [](const QPersistentModelIndex &index, int row) { return index.row() < row; });
    return int(found - rows.begin());
}

/// Newest first; no date comes last.
bool isNewer(const QDate &left, const QDate &right)
{
    if (left.isValid() && right.isValid())
        return left > right;
    return left.isValid();
}

} // namespace

GroupedModel::GroupedModel(DeploymentFilter &filter, QObject *parent)
    : QAbstractItemModel(parent), m_filter(filter)
{
    rebuild();
    connect(&filter, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(&filter, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { remove(first, last); });
    connect(&filter, &QAbstractItemModel::dataChanged, this, &GroupedModel::change);
    connect(&filter, &QAbstractItemModel::layoutAboutToBeChanged, this, &GroupedModel::saveLayout);
    connect(&filter, &QAbstractItemModel::layoutChanged, this, &GroupedModel::restoreLayout);
    connect(&filter, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&filter, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
}

GroupedModel::~GroupedModel() = default;

void GroupedModel::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (!m_days.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void GroupedModel::setHolding(bool holding)
{
    m_holding = holding;
    if (!holding)
        release();
}

void GroupedModel::release()
{
    if (m_waiting.isEmpty())
        return;
    const QList<QPersistentModelIndex> waiting = std::exchange(m_waiting, {});
    const bool holding = std::exchange(m_holding, false);
    for (const QPersistentModelIndex &row : waiting) {
        if (row.isValid())
            insert(row.row(), row.row());
    }
    m_holding = holding;
    Q_EMIT waitingChanged(0);
}

bool GroupedModel::isDay(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer();
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
    const auto *day = static_cast<const Day *>(index.internalPointer());
    if (!day)
        return {};
    return m_filter.index(day->rows.at(index.row()).row(), index.column());
}

QModelIndex GroupedModel::mapFromFilter(const QModelIndex &filterIndex) const
{
    if (!filterIndex.isValid())
        return {};
    for (const auto &day : m_days) {
        if (day->rows.constLast().row() < filterIndex.row())
            continue;
        const int row = positionOf(day->rows, filterIndex.row());
        if (day->rows.at(row).row() != filterIndex.row())
            return {};
        return createIndex(row, filterIndex.column(), day.get());
    }
    return {};
}

void GroupedModel::insert(int first, int last)
{
    if (m_holding && isNewest(last)) {
        for (int row = first; row <= last; ++row)
            m_waiting.append(m_filter.index(row, 0));
        Q_EMIT waitingChanged(waiting());
        return;
    }
    for (int row = first; row <= last;) {
        const QDate date = dateOf(row);
        int end = row;
        while (end < last && dateOf(end + 1) == date)
            ++end;
        insertRun(row, end, date);
        row = end + 1;
    }
}

void GroupedModel::insertRun(int first, int last, const QDate &date)
{
    const auto position = std::lower_bound(m_days.begin(), m_days.end(), date,
        [](const auto &day, const QDate &wanted) { return isNewer(day->date, wanted); });
    if (position == m_days.end() || (*position)->date != date) {
        insertDay(position, first, last, date);
        return;
    }
    Day &day = **position;
    const int row = positionOf(day.rows, first);
    beginInsertRows(dayIndex(&day), row, row + last - first);
    for (int offset = 0; offset <= last - first; ++offset)
        day.rows.insert(row + offset, m_filter.index(first + offset, 0));
    endInsertRows();
    Q_EMIT dataChanged(dayIndex(&day), dayIndex(&day));
}

void GroupedModel::insertDay(Days::iterator position, int first, int last, const QDate &date)
{
    auto day = std::make_unique<Day>();
    day->date = date;
    for (int row = first; row <= last; ++row)
        day->rows.append(m_filter.index(row, 0));
    const int dayRow = int(position - m_days.begin());
    beginInsertRows({}, dayRow, dayRow);
    m_days.insert(position, std::move(day));
    endInsertRows();
}

void GroupedModel::remove(int first, int last)
{
    const int before = waiting();
    m_waiting.removeIf([&](const QPersistentModelIndex &index) {
        return !index.isValid() || (index.row() >= first && index.row() <= last);
    });
    for (int dayRow = int(m_days.size()) - 1; dayRow >= 0; --dayRow)
        removeFrom(dayRow, first, last);
    if (waiting() != before)
        Q_EMIT waitingChanged(waiting());
}

void GroupedModel::removeFrom(int dayRow, int first, int last)
{
    Day &day = *m_days[size_t(dayRow)];
    const int begin = positionOf(day.rows, first);
    const int end = positionOf(day.rows, last + 1);
    if (begin == end)
        return;
    if (end - begin == day.rows.size()) {
        beginRemoveRows({}, dayRow, dayRow);
        const auto gone = std::move(m_days[size_t(dayRow)]);
        m_days.erase(m_days.begin() + dayRow);
        endRemoveRows();
        return;
    }
    beginRemoveRows(dayIndex(&day), begin, end - 1);
    day.rows.remove(begin, end - begin);
    endRemoveRows();
    Q_EMIT dataChanged(dayIndex(&day), dayIndex(&day));
}

void GroupedModel::change(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    for (const auto &day : m_days) {
        const int begin = positionOf(day->rows, topLeft.row());
        const int end = positionOf(day->rows, bottomRight.row() + 1);
        if (begin < end) {
            Q_EMIT dataChanged(createIndex(begin, topLeft.column(), day.get()),
                createIndex(end - 1, bottomRight.column(), day.get()), roles);
        }
    }
}

void GroupedModel::saveLayout()
{
    Q_EMIT layoutAboutToBeChanged();
    m_savedIndexes = persistentIndexList();
    m_savedRows.clear();
    m_savedDates.clear();
    for (const QModelIndex &index : std::as_const(m_savedIndexes)) {
        m_savedRows.append(mapToFilter(index));
        m_savedDates.append(index.data(DayRole).toDate());
    }
}

void GroupedModel::restoreLayout()
{
    rebuild();
    QModelIndexList moved;
    for (qsizetype i = 0; i < m_savedIndexes.size(); ++i) {
        if (m_savedRows.at(i).isValid()) {
            moved.append(mapFromFilter(m_savedRows.at(i)));
            continue;
        }
        const auto day = std::find_if(m_days.begin(), m_days.end(),
            [&](const auto &candidate) { return candidate->date == m_savedDates.at(i); });
        moved.append(day == m_days.end() ? QModelIndex() : dayIndex(day->get()));
    }
    changePersistentIndexList(m_savedIndexes, moved);
    Q_EMIT layoutChanged();
}

void GroupedModel::rebuild()
{
    m_days.clear();
    m_waiting.clear();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QDate date = dateOf(row);
        if (m_days.empty() || m_days.back()->date != date)
            m_days.push_back(std::make_unique<Day>(Day {date, {}}));
        m_days.back()->rows.append(m_filter.index(row, 0));
    }
}

bool GroupedModel::isNewest(int last) const
{
    return !m_days.empty() && m_days.front()->rows.constFirst().row() > last;
}

QDate GroupedModel::dateOf(int filterRow) const
{
    return m_filter.deployment(filterRow).created.toLocalTime().date();
}

QModelIndex GroupedModel::dayIndex(const Day *day) const
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
    return createIndex(row, column, m_days[size_t(parent.row())].get());
}

QModelIndex GroupedModel::parent(const QModelIndex &index) const
{
    const auto *day = static_cast<const Day *>(index.internalPointer());
    return day ? dayIndex(day) : QModelIndex();
}

int GroupedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_days.size());
    if (!isDay(parent) || parent.column() != 0)
        return 0;
    return int(m_days[size_t(parent.row())]->rows.size());
}

int GroupedModel::columnCount(const QModelIndex &) const
{
    return DeploymentModel::ColumnCount;
}

QVariant GroupedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (!isDay(index))
        return mapToFilter(index).data(role);
    if (index.column() != 0)
        return {};
    return dayData(*m_days[size_t(index.row())], role);
}

QVariant GroupedModel::dayData(const Day &day, int role) const
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
