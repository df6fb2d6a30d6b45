// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupedmodel.h"

#include <algorithm>

namespace Landfall {

namespace {

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
    const QList<QPersistentModelIndex> waiting = std::exchange(m_waiting, {});
    const bool holding = std::exchange(m_holding, false);
    for (const QPersistentModelIndex &row : waiting) {
        if (row.isValid())
            insert(row.row(), row.row());
    }
    for (const auto &day : m_days)
        regroup(*day);
    m_holding = holding;
    if (!waiting.isEmpty())
        Q_EMIT waitingChanged(0);
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
    ListDay &day = **position;
    const int row = positionOf(day.rows, first);
    const int entry = positionOf(day.entries, first);
    beginInsertRows(dayIndex(&day), entry, entry + last - first);
    for (int offset = 0; offset <= last - first; ++offset) {
        const QPersistentModelIndex added(m_filter.index(first + offset, 0));
        day.rows.insert(row + offset, added);
        day.entries.insert(day.entries.begin() + entry + offset, DayEntry {added, nullptr});
    }
    endInsertRows();
    Q_EMIT dataChanged(dayIndex(&day), dayIndex(&day));
    if (!m_holding)
        regroup(day);
}

void GroupedModel::insertDay(Days::iterator position, int first, int last, const QDate &date)
{
    auto day = std::make_unique<ListDay>();
    day->isDay = true;
    day->date = date;
    for (int row = first; row <= last; ++row)
        day->rows.append(m_filter.index(row, 0));
    day->entries = entriesOf(*day, m_filter);
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
    ListDay &day = *m_days[size_t(dayRow)];
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
    regroup(day, {first, last});
    const int entry = positionOf(day.entries, first);
    beginRemoveRows(dayIndex(&day), entry, entry + end - begin - 1);
    day.rows.remove(begin, end - begin);
    const auto from = day.entries.begin() + entry;
    day.entries.erase(from, from + (end - begin));
    endRemoveRows();
    Q_EMIT dataChanged(dayIndex(&day), dayIndex(&day));
}

void GroupedModel::regroup(ListDay &day, const LeavingRows &leaving)
{
    std::vector<DayEntry> entries = entriesOf(day, m_filter, leaving);
    if (isSameShape(day.entries, entries))
        return;
    Q_EMIT layoutAboutToBeChanged({dayIndex(&day)});
    const QModelIndexList before = persistentIndexList();
    QList<Place> places;
    for (const QModelIndex &index : before)
        places.append(placeOf(index));
    day.entries = std::move(entries);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QModelIndex index = indexOf(places.at(i));
        after.append(index.siblingAtColumn(before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({dayIndex(&day)});
}

void GroupedModel::change(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    for (const auto &day : m_days) {
        const int begin = positionOf(day->rows, topLeft.row());
        const int end = positionOf(day->rows, bottomRight.row() + 1);
        if (begin >= end)
            continue;
        announce(*day, topLeft, bottomRight, roles);
        if (!m_holding)
            regroup(*day);
    }
}

void GroupedModel::announce(ListDay &day, const QModelIndex &topLeft,
    const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    const int begin = positionOf(day.entries, first);
    const int end = positionOf(day.entries, last + 1);
    if (begin < end) {
        Q_EMIT dataChanged(entryIndex(day, begin, topLeft.column()),
            entryIndex(day, end - 1, bottomRight.column()), roles);
    }
    for (const DayEntry &entry : day.entries) {
        if (!entry.group)
            continue;
        const int from = positionOf(entry.group->rows, first);
        const int to = positionOf(entry.group->rows, last + 1);
        if (from < to) {
            Q_EMIT dataChanged(runIndex(*entry.group, from, topLeft.column()),
                runIndex(*entry.group, to - 1, bottomRight.column()), roles);
        }
    }
}

void GroupedModel::saveLayout()
{
    Q_EMIT layoutAboutToBeChanged();
    m_savedIndexes = persistentIndexList();
    m_savedPlaces.clear();
    for (const QModelIndex &index : std::as_const(m_savedIndexes))
        m_savedPlaces.append(placeOf(index));
}

void GroupedModel::restoreLayout()
{
    rebuild();
    QModelIndexList moved;
    for (qsizetype i = 0; i < m_savedIndexes.size(); ++i) {
        const QModelIndex index = indexOf(m_savedPlaces.at(i));
        moved.append(index.siblingAtColumn(m_savedIndexes.at(i).column()));
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
        if (m_days.empty() || m_days.back()->date != date) {
            m_days.push_back(std::make_unique<ListDay>());
            m_days.back()->isDay = true;
            m_days.back()->date = date;
        }
        m_days.back()->rows.append(m_filter.index(row, 0));
    }
    for (const auto &day : m_days)
        day->entries = entriesOf(*day, m_filter);
}

GroupedModel::Place GroupedModel::placeOf(const QModelIndex &index) const
{
    Place place;
    place.isDay = isDay(index);
    place.isGroup = isGroup(index);
    if (place.isDay)
        place.date = m_days[size_t(index.row())]->date;
    else
        place.row = mapToFilter(index);
    return place;
}

QModelIndex GroupedModel::indexOf(const Place &place) const
{
    if (place.isDay) {
        const auto day = std::find_if(m_days.begin(), m_days.end(),
            [&](const auto &candidate) { return candidate->date == place.date; });
        return day == m_days.end() ? QModelIndex() : dayIndex(day->get());
    }
    const QModelIndex index = mapFromFilter(place.row);
    return place.isGroup && groupOf(index) ? index.parent() : index;
}

bool GroupedModel::isNewest(int last) const
{
    return !m_days.empty() && m_days.front()->rows.constFirst().row() > last;
}

QDate GroupedModel::dateOf(int filterRow) const
{
    return m_filter.deployment(filterRow).created.toLocalTime().date();
}

} // namespace Landfall
