// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghostlayout.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;

bool isUnderWay(const Deployment &deployment)
{
    return deployment.phase == Phase::Running || deployment.phase == Phase::Queued;
}

QDateTime beginOf(const Deployment &deployment)
{
    for (const Stage &stage : deployment.stages) {
        if (stage.started.isValid())
            return stage.started;
    }
    return deployment.created;
}

/// The last stage that has begun; none when no stage has.
const Stage *lastBegun(const Deployment &deployment)
{
    const auto last = std::find_if(deployment.stages.rbegin(), deployment.stages.rend(),
        [](const Stage &stage) { return stage.started.isValid() && !isFinal(stage.phase); });
    return last == deployment.stages.rend() ? nullptr : &*last;
}

/// What usually follows: the rest of the stage under way (without a name), then the stages after.
QList<UsualStage> upcoming(
    const Deployment &deployment, const Forecast &forecast, const QDateTime &now)
{
    const Stage *current = lastBegun(deployment);
    const auto isCurrent = [current](const UsualStage &usual) {
        return current && usual.name == current->name;
    };
    const auto place = std::find_if(forecast.stages.begin(), forecast.stages.end(), isCurrent);
    if (place == forecast.stages.end()) {
        const auto rest = remaining(forecast, deployment, now);
        return {{QString(), rest.value_or(0ms)}};
    }
    const Milliseconds spent(current->started.msecsTo(now));
    QList<UsualStage> result {{QString(), std::max(0ms, place->duration - spent)}};
    std::copy_if(place + 1, forecast.stages.end(), std::back_inserter(result),
        [](const UsualStage &usual) { return usual.duration > 0ms; });
    return result;
}

QList<GhostSegment> placed(
    const QList<UsualStage> &stages, const QRect &room, Milliseconds whole, int least)
{
    QList<GhostSegment> ghosts;
    Milliseconds before = 0ms;
    for (const UsualStage &stage : stages) {
        const int from = room.left() + int(before * room.width() / whole);
        before += stage.duration;
        const int to = room.left() + int(before * room.width() / whole);
        if (to - from >= least)
            ghosts.append({QRect(from, room.top(), to - from, room.height()), stage.name});
        else if (!ghosts.isEmpty())
            ghosts.last().rect.setRight(to - 1);
    }
    return ghosts;
}

} // namespace

BarForecast layoutForecast(const Deployment &deployment, const QRect &area,
    const std::optional<Forecast> &forecast, const QDateTime &now, const BarMetrics &metrics)
{
    BarForecast bar {area, {}, {}};
    const QDateTime begin = beginOf(deployment);
    if (!forecast || !isUnderWay(deployment) || !(begin < now))
        return bar;
    const Milliseconds soFar(begin.msecsTo(now));
    if (const auto late = overrun(*forecast, deployment, now)) {
        const Milliseconds usual = std::max(0ms, soFar - *late);
        bar.usualEnd = area.left() + int(usual * area.width() / soFar);
        return bar;
    }
    const QList<UsualStage> stages = upcoming(deployment, *forecast, now);
    Milliseconds rest = 0ms;
    for (const UsualStage &stage : stages)
        rest += stage.duration;
    const int least = metrics.minWidth * std::max(1, int(deployment.stages.size()));
    const int width = int(soFar * area.width() / (soFar + rest));
    const int seen = std::clamp(width, std::min(least, area.width()), area.width());
    if (area.width() - seen < metrics.minWidth)
        return bar;
    bar.seen.setWidth(seen - 1);
    const QRect room(area.left() + seen, area.top(), area.width() - seen, area.height());
    bar.ghosts = placed(stages, room, rest, metrics.minWidth);
    return bar;
}

} // namespace Landfall
