// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sightings.h"

#include <algorithm>
#include <utility>

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;

} // namespace

void Sightings::take(const QList<Deployment> &deployments, Steady now)
{
    const auto before = std::exchange(m_sightings, {});
    const auto lastAnswer = std::exchange(m_lastAnswer, now);
    for (const Deployment &deployment : deployments) {
        if (isOver(deployment))
            continue;
        const QString key = deploymentKey(deployment);
        m_sightings.insert(key, before.value(key, Sighting {now, lastAnswer}));
    }
}

Milliseconds Sightings::soFar(
    const Deployment &deployment, Steady now, const QDateTime &today) const
{
    const auto seen = m_sightings.constFind(deploymentKey(deployment));
    const bool isSeen = seen != m_sightings.constEnd();
    const auto since = [&](Steady time) { return std::chrono::floor<Milliseconds>(now - time); };
    Milliseconds soFar(0);
    if (deployment.created.isValid())
        soFar = Milliseconds(deployment.created.msecsTo(today));
    if (isSeen && seen->notBefore)
        soFar = std::min(soFar, since(*seen->notBefore));
    return std::max(soFar, isSeen ? since(seen->first) : Milliseconds(0));
}

} // namespace Landfall
