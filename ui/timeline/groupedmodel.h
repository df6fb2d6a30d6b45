// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dayentries.h"
#include "deploymentfilter.h"

#include <QAbstractItemModel>
#include <QDate>
#include <QList>
#include <QPersistentModelIndex>

#include <memory>
#include <vector>

namespace Landfall {

/// The tree that the list shows: days of local time, newest first, and under each its deployments
/// in the filter's order. Successive good runs of a workflow are one row that stands for the newest
/// and has all of them below it. Follows the filter by insertions, removals and changes, and where
/// runs come together or part by a change of layout; the columns and roles of a deployment are
/// those of DeploymentModel.
class GroupedModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        DayRole = Qt::UserRole + 50, ///< QDate of a day row, null for deployments without a start
        DayNameRole, ///< the first words of a day row: "Today", or empty
        RunsRole, ///< number of runs below; only of rows that stand for several
        SinceRole, ///< start of the oldest of them (QDateTime)
    };

    /// The filter must outlive this.
    explicit GroupedModel(DeploymentFilter &filter, QObject *parent = nullptr);
    ~GroupedModel() override;

    /// Local date; says which day is "Today".
    void setToday(const QDate &today);

    /// While holding, deployments newer than all that are shown wait instead of moving the rows
    /// below them, and runs do not come together. Ending it lets them in.
    void setHolding(bool holding);
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }
    void release();

    [[nodiscard]] bool isDay(const QModelIndex &index) const;
    /// Whether the row stands for several runs.
    [[nodiscard]] bool isGroup(const QModelIndex &index) const;
    /// The row of a deployment, invalid where the list has none.
    [[nodiscard]] QModelIndex find(const Deployment &deployment) const;
    [[nodiscard]] int deploymentCount() const;
    /// The filter's row behind a deployment's row (the newest of a group), and back (a run's own
    /// row in its group).
    [[nodiscard]] QModelIndex mapToFilter(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex mapFromFilter(const QModelIndex &filterIndex) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void waitingChanged(int count);

private:
    using Days = std::vector<std::unique_ptr<ListDay>>;
    /// What an index stands for, whatever row that is in.
    struct Place {
        QPersistentModelIndex row; ///< the filter's
        QDate date;
        bool isDay = false;
        bool isGroup = false;
    };

    void insert(int first, int last);
    void insertRun(int first, int last, const QDate &date);
    void insertDay(Days::iterator position, int first, int last, const QDate &date);
    void remove(int first, int last);
    void removeFrom(int dayRow, int first, int last);
    void regroup(ListDay &day, const LeavingRows &leaving = {});
    void announce(ListDay &day, const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles);
    void change(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void saveLayout();
    void restoreLayout();
    void rebuild();
    [[nodiscard]] bool isNewest(int last) const;
    [[nodiscard]] QDate dateOf(int filterRow) const;
    [[nodiscard]] Place placeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;
    [[nodiscard]] const ListDay *dayOf(const QModelIndex &index) const;
    [[nodiscard]] const RunGroup *groupOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex entryIndex(const ListDay &day, int row, int column = 0) const;
    [[nodiscard]] QModelIndex runIndex(const RunGroup &group, int row, int column = 0) const;
    [[nodiscard]] QModelIndex dayIndex(const ListDay *day) const;
    [[nodiscard]] QVariant dayData(const ListDay &day, int role) const;
    [[nodiscard]] QVariant groupData(
        const RunGroup &group, const QModelIndex &index, int role) const;

    DeploymentFilter &m_filter;
    Days m_days;
    QDate m_today;
    QList<QPersistentModelIndex> m_waiting;
    bool m_holding = false;
    QModelIndexList m_savedIndexes;
    QList<Place> m_savedPlaces;
};

} // namespace Landfall
