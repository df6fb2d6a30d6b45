// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forecast.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// Of an even number the mean of the two in the middle. `durations` is not empty.
template <typename T>
T median(QList<T> durations)
{
    std::sort(durations.begin(), durations.end());
    const qsizetype middle = durations.size() / 2;
    if (durations.size() % 2 == 1)
        return durations.at(middle);
    return (durations.at(middle - 1) + durations.at(middle)) / 2;
}

/// By the median distance from the median, which outliers do not move; the usual one counts as much
/// as four durations, for a few say little. `durations` is not empty and none of them is negative.
double scatter(const QList<Milliseconds> &durations, Milliseconds middle)
{
    constexpr double usual = 0.25;
    constexpr double usualWeight = 4;
    constexpr double ofNormal = 1.4826;
    QList<double> distances;
    for (const Milliseconds duration : durations)
        distances.append(std::abs(
            std::log(std::max(duration, 1ms) / 1.0ms) - std::log(std::max(middle, 1ms) / 1.0ms)));
    const double own = ofNormal * median(distances);
    const auto count = double(durations.size());
    return (own * count + usual * usualWeight) / (count + usualWeight);
}

/// How long the stages of that name took together; none when there is no such, or a time is
/// missing or goes backwards.
std::optional<Milliseconds> stageDuration(const Deployment &deployment, const QString &name)
{
    std::optional<Milliseconds> sum;
    for (const Stage &stage : deployment.stages) {
        if (stage.name != name)
            continue;
        if (!stage.started.isValid() || !stage.ended.isValid() || stage.ended < stage.started)
            return std::nullopt;
        sum = sum.value_or(0ms) + Milliseconds(stage.started.msecsTo(stage.ended));
    }
    return sum;
}

QList<Deployment> usable(const QList<Deployment> &newestFirst)
{
    QList<Deployment> result;
    for (const Deployment &deployment : newestFirst) {
        if (result.size() < forecastMost && showsTheUsual(deployment) && duration(deployment))
            result.append(deployment);
    }
    return result;
}

QStringList stageNames(const Deployment &deployment)
{
    QStringList names;
    for (const Stage &stage : deployment.stages)
        names.append(stage.name);
    names.removeDuplicates();
    return names;
}

/// So far, or in all. None when it is over and nobody told when it ended.
std::optional<Milliseconds> elapsed(const Deployment &deployment, const QDateTime &now)
{
    if (const auto whole = duration(deployment))
        return whole;
    if (isOver(deployment) || !deployment.created.isValid())
        return std::nullopt;
    return Milliseconds(std::max<qint64>(0, deployment.created.msecsTo(now)));
}

} // namespace

std::optional<Milliseconds> Forecast::stage(const QString &name) const
{
    const auto found = std::find_if(
        stages.begin(), stages.end(), [&](const UsualStage &usual) { return usual.name == name; });
    return found == stages.end() ? std::nullopt : std::optional(found->duration);
}

QString forecastKey(const QString &account, const QString &target)
{
    return account.toCaseFolded() + QChar::LineFeed + target.toCaseFolded();
}

bool showsTheUsual(const Deployment &deployment)
{
    const bool isUnverified =
        deployment.phase == Phase::Succeeded && deployment.health == Health::Unverified;
    return isGood(deployment) || (isSlotCopy(deployment) && isUnverified);
}

std::optional<Forecast> forecastFrom(const QList<Deployment> &newestFirst)
{
    const QList<Deployment> good = usable(newestFirst);
    if (good.size() < forecastLeast)
        return std::nullopt;
    QList<Milliseconds> wholes;
    for (const Deployment &deployment : good)
        wholes.append(*duration(deployment));
    Forecast forecast;
    forecast.whole = median(wholes);
    forecast.scatter = scatter(wholes, forecast.whole);
    for (const QString &name : stageNames(good.constFirst())) {
        QList<Milliseconds> durations;
        for (const Deployment &deployment : good) {
            if (const auto took = stageDuration(deployment, name))
                durations.append(*took);
        }
        if (durations.size() >= forecastLeast)
            forecast.stages.append({name, median(durations)});
    }
    return forecast;
}

std::optional<Milliseconds> remaining(
    const Forecast &forecast, const Deployment &deployment, const QDateTime &now)
{
    const auto soFar = elapsed(deployment, now);
    if (isOver(deployment) || !soFar)
        return std::nullopt;
    return std::max(0ms, forecast.whole - *soFar);
}

std::optional<Milliseconds> overrun(
    const Forecast &forecast, const Deployment &deployment, const QDateTime &now)
{
    const auto soFar = elapsed(deployment, now);
    if (!soFar || *soFar <= forecast.whole)
        return std::nullopt;
    return *soFar - forecast.whole;
}

std::chrono::seconds rounded(Milliseconds forecast)
{
    const auto step = forecast < 2min ? 1s : forecast < 10min ? 10s : 60s;
    const auto half = std::chrono::duration_cast<Milliseconds>(step) / 2;
    return (forecast + half) / step * step;
}

} // namespace Landfall
