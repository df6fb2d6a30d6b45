// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scope.h"

#include <deploymentmodel.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int lately = 24 * 60 * 60;

/// Kinds of which each slot or environment is a target of its own, with the name of the whole.
constexpr std::array kindsOfOneName {
    "web-app"_L1, "web-app-slot"_L1, "slot-copy"_L1, "environment"_L1};

bool isSame(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isRecent(const Deployment &deployment, const QDateTime &now)
{
    const QDateTime end = deployment.finished.isValid() ? deployment.finished : deployment.created;
    return end.isValid() && end.secsTo(now) < lately;
}

/// Half of all take longer than the median: only what shows counts.
bool isSlower(const Forecast &forecast, const Deployment &deployment, const QDateTime &now)
{
    constexpr int tolerance = 10; // one in so many
    const auto late = overrun(forecast, deployment, now);
    return late && *late > forecast.whole / tolerance;
}

/// Cheap to tell, and so of most rows.
bool mayBeSlower(const Deployment &deployment, const QDateTime &now)
{
    return !isOver(deployment) || isRecent(deployment, now);
}

} // namespace

bool hasFailed(const Deployment &deployment)
{
    if (deployment.phase == Phase::Succeeded)
        return deployment.health == Health::Degraded || deployment.health == Health::Failing;
    return deployment.phase == Phase::Failed || deployment.phase == Phase::Partial;
}

QString groupOf(const Target &target)
{
    if (!target.parent.isEmpty() && target.kind != "slot-copy"_L1)
        return target.parent;
    const bool isOneOfSeveral = std::find(kindsOfOneName.begin(), kindsOfOneName.end(), target.kind)
        != kindsOfOneName.end();
    return isOneOfSeveral && !target.name.isEmpty() ? target.name : target.id;
}

QString placeOf(const Target &target)
{
    return target.kind == "slot-copy"_L1 ? target.id.section(u"/slotcopies"_s, 0, 0) : target.id;
}

bool Scope::contains(const Deployment &deployment, const QDateTime &now,
    const std::optional<Forecast> &forecast) const
{
    switch (kind) {
    case All:
        return true;
    case Running:
        return !isOver(deployment);
    case FailedLately:
        return hasFailed(deployment) && isRecent(deployment, now);
    case Production:
        return isSame(deployment.environment, u"production"_s);
    case Slower:
        return forecast && mayBeSlower(deployment, now) && isSlower(*forecast, deployment, now);
    case OfAccount:
        return isSame(deployment.account, account);
    case OfGroup:
        return isSame(deployment.account, account) && isSame(groupOf(deployment.target), target);
    case OfEnvironment:
        return isSame(deployment.account, account) && isSame(placeOf(deployment.target), target)
            && isSame(deployment.environment, environment);
    }
    return true;
}

bool Scope::containsRow(const DeploymentModel &deployments, int row, const QDateTime &now) const
{
    const Deployment &deployment = deployments.deployment(row);
    const bool needsForecast = kind == Slower && mayBeSlower(deployment, now);
    return contains(deployment, now, needsForecast ? deployments.forecast(row) : std::nullopt);
}

} // namespace Landfall
