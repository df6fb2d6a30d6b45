// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcement.h"

#include "historyrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr std::chrono::milliseconds leastOverrun = 2min;

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isAsked(const Deployment &deployment, ToldSuccesses successes)
{
    switch (successes) {
    case ToldSuccesses::None:
        return false;
    case ToldSuccesses::Production:
        // Runs of a workflow may end every few seconds.
        return isProduction(deployment) && deployment.target.kind != "workflow"_L1;
    case ToldSuccesses::All:
        break;
    }
    return true;
}

std::optional<Announcement::Kind> kindOf(const Deployment &before, const Deployment &after,
    const Circumstances &circumstances, const Settings &settings)
{
    const bool isWanted = circumstances.isWanted;
    const bool previousFailed =
        circumstances.previous && outcomeOf(*circumstances.previous) == Outcome::Failed;
    const Outcome outcome = outcomeOf(after);
    if (outcome == Outcome::Failed) {
        if (!previousFailed)
            return Announcement::Failed;
        return isWanted || settings.tellsStillFailing ? std::optional(Announcement::StillFailing)
                                                      : std::nullopt;
    }
    if (outcome == Outcome::Other)
        return isWanted ? std::optional(Announcement::Ended) : std::nullopt;
    const bool failedBefore = previousFailed || outcomeOf(before) == Outcome::Failed
        || (circumstances.wasFailureTold && !circumstances.previous);
    const bool isAwaited = failedBefore && circumstances.wasFailureTold;
    if (!isWanted && !isAwaited && !isAsked(after, settings.successes))
        return std::nullopt;
    return failedBefore && isGood(after) ? Announcement::Fixed : Announcement::Succeeded;
}

} // namespace

bool isFailure(const Announcement &announcement)
{
    return announcement.kind == Announcement::Failed
        || announcement.kind == Announcement::StillFailing;
}

bool hasEnded(const Deployment &before, const Deployment &after)
{
    if (before.id.isEmpty() || !isOver(after))
        return false;
    return !isOver(before) || outcomeOf(before) != outcomeOf(after);
}

bool isBefore(const Deployment &earlier, const Deployment &later)
{
    return outcomeOf(earlier) != Outcome::Other && earlier.created < later.created
        && isSame(earlier.account, later.account) && isSame(earlier.target.id, later.target.id)
        && isSame(earlier.environment, later.environment)
        && (isProduction(later) || earlier.branch == later.branch);
}

std::optional<Announcement> announce(const Deployment &before, const Deployment &after,
    const Circumstances &circumstances, const Settings &settings)
{
    if (!hasEnded(before, after))
        return std::nullopt;
    const auto kind = kindOf(before, after, circumstances, settings);
    if (!kind)
        return std::nullopt;
    return Announcement(*kind, after, circumstances.forecast);
}

std::optional<QDateTime> overdueAt(const Deployment &deployment, const Forecast &forecast)
{
    if (isOver(deployment) || !deployment.created.isValid() || forecast.whole <= 0ms)
        return std::nullopt;
    const auto longest = std::max(2 * forecast.whole, forecast.whole + leastOverrun);
    return deployment.created.addMSecs(longest.count());
}

} // namespace Landfall
