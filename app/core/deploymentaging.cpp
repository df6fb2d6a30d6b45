// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentcells.h"
#include "deploymentmodel.h"
#include "observation.h"

#include <algorithm>
#include <utility>

namespace Landfall {

namespace {

constexpr int removalsListed = 24;

} // namespace

/// Of what the provider told: the row holds it on entry.
void DeploymentModel::judge(Row &row, const QDateTime &now) const
{
    row.told.reset();
    if (isOver(row.deployment))
        return;
    Deployment judged = afterSilence(row.deployment, row.lastChange, now, m_speed);
    if (judged != row.deployment)
        row.told = std::make_shared<Deployment>(std::exchange(row.deployment, judged));
}

void DeploymentModel::checkSilence(const QDateTime &now)
{
    QList<Change> changes;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (isOver(m_rows.at(i).deployment))
            continue;
        Row &row = m_rows[i];
        // Nobody listened: that there was no news means nothing.
        if (row.isRemembered)
            continue;
        const Deployment before = row.deployment;
        if (row.told)
            row.deployment = *row.told;
        judge(row, now);
        if (row.deployment != before)
            changes.append({i, changedColumns(before, row.deployment), before});
    }
    announce(std::move(changes));
}

void DeploymentModel::passOver(std::chrono::milliseconds jump)
{
    for (Row &row : m_rows) {
        if (!isOver(row.deployment) && !row.isRemembered)
            row.lastChange = row.lastChange.addMSecs(jump.count());
    }
}

int DeploymentModel::underWay() const
{
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return !isOver(row.deployment); }));
}

void DeploymentModel::removeOlder(const QDateTime &before)
{
    ++m_removals;
    removeIf([&](const Row &row) {
        // What its service still lists would come back with the next answer, as if it were new.
        const bool isListed = !row.isRemembered && m_removals - row.lastTold < removalsListed;
        return isOver(row.deployment) && row.deployment.created < before && !isListed;
    });
}

} // namespace Landfall
