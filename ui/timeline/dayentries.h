// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>
#include <QPersistentModelIndex>

#include <memory>
#include <vector>

namespace Landfall {

class DeploymentFilter;

/// What the indexes of GroupedModel point to: the day an entry is in, or the group a run is in.
struct ListNode {
    bool isDay = false;
};

struct ListDay;

/// Successive good runs of a workflow on one day, newest first; at least two.
struct RunGroup : ListNode {
    ListDay *day = nullptr;
    QList<QPersistentModelIndex> rows; ///< the filter's
};

/// A row of a day: a deployment, or the newest of a group.
struct DayEntry {
    QPersistentModelIndex row; ///< the filter's
    std::unique_ptr<RunGroup> group; ///< null for a single deployment
};

struct ListDay : ListNode {
    QDate date;
    QList<QPersistentModelIndex> rows; ///< the filter's, in its order
    std::vector<DayEntry> entries; ///< by their newest
};

/// The filter's rows that are about to go: they stand alone and part nothing.
struct LeavingRows {
    int first = 0;
    int last = -1;
};

/// The entries that the rows of `day` make. Runs that went wrong stay apart and part the good ones
/// before from those after; one that is under way stays apart only.
[[nodiscard]] std::vector<DayEntry> entriesOf(
    ListDay &day, const DeploymentFilter &filter, const LeavingRows &leaving = {});

[[nodiscard]] bool isSameShape(
    const std::vector<DayEntry> &left, const std::vector<DayEntry> &right);

/// Where the filter's row stands, or would stand.
[[nodiscard]] int positionOf(const QList<QPersistentModelIndex> &rows, int filterRow);
[[nodiscard]] int positionOf(const std::vector<DayEntry> &entries, int filterRow);

} // namespace Landfall
