// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayentries.h"

#include "deploymentfilter.h"
#include "rowtext.h"

#include <QHash>

#include <algorithm>

namespace Landfall {

namespace {

/// Empty for what is no run.
QString workflowOf(const Deployment &deployment)
{
    if (!isRun(deployment))
        return {};
    return deployment.account.toCaseFolded() + u'\n' + deployment.target.id.toCaseFolded();
}

void append(DayEntry &entry, ListDay &day, const QPersistentModelIndex &row)
{
    if (!entry.group) {
        entry.group = std::make_unique<RunGroup>();
        entry.group->day = &day;
        entry.group->rows.append(entry.row);
    }
    entry.group->rows.append(row);
}

} // namespace

std::vector<DayEntry> entriesOf(
    ListDay &day, const DeploymentFilter &filter, const LeavingRows &leaving)
{
    std::vector<DayEntry> entries;
    QHash<QString, size_t> open; // by workflow: the entry that its next good run joins
    for (const QPersistentModelIndex &row : std::as_const(day.rows)) {
        const bool leaves = row.row() >= leaving.first && row.row() <= leaving.last;
        const Deployment &deployment = filter.deployment(row.row());
        const QString workflow = leaves ? QString() : workflowOf(deployment);
        const bool joins = !workflow.isEmpty() && isGood(deployment);
        if (joins && open.contains(workflow)) {
            append(entries[open.value(workflow)], day, row);
            continue;
        }
        if (joins)
            open.insert(workflow, entries.size());
        else if (isOver(deployment))
            open.remove(workflow);
        entries.push_back({row, nullptr});
    }
    return entries;
}

bool isSameShape(const std::vector<DayEntry> &left, const std::vector<DayEntry> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [](const DayEntry &one, const DayEntry &other) {
            if (one.row != other.row || bool(one.group) != bool(other.group))
                return false;
            return !one.group || one.group->rows == other.group->rows;
        });
}

int positionOf(const QList<QPersistentModelIndex> &rows, int filterRow)
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), filterRow,
        [](const QPersistentModelIndex &index, int row) { return index.row() < row; });
    return int(found - rows.begin());
}

int positionOf(const std::vector<DayEntry> &entries, int filterRow)
{
    const auto found = std::lower_bound(entries.begin(), entries.end(), filterRow,
        [](const DayEntry &entry, int row) { return entry.row.row() < row; });
    return int(found - entries.begin());
}

} // namespace Landfall
