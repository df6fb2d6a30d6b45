// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observation.h"

#include "stageobservation.h"

namespace Landfall {

namespace {

bool isEmpty(const QDateTime &time)
{
    return !time.isValid();
}

template <typename T>
bool isEmpty(const std::optional<T> &value)
{
    return !value.has_value();
}

template <typename T>
bool isEmpty(const T &textOrList)
{
    return textOrList.isEmpty();
}

template <typename T>
void keep(T &fact, const T &before)
{
    if (isEmpty(fact))
        fact = before;
}

/// What names and describes a deployment; true of every attempt.
void keepIdentity(Deployment &fetched, const Deployment &before)
{
    keep(fetched.source, before.source);
    keep(fetched.target.id, before.target.id);
    keep(fetched.target.name, before.target.name);
    keep(fetched.target.kind, before.target.kind);
    keep(fetched.target.parent, before.target.parent);
    keep(fetched.environment, before.environment);
    keep(fetched.created, before.created);
    keep(fetched.branch, before.branch);
    keep(fetched.commit, before.commit);
    keep(fetched.message, before.message);
    keep(fetched.author, before.author);
    keep(fetched.trigger, before.trigger);
    keep(fetched.url, before.url);
    keep(fetched.dashboardUrl, before.dashboardUrl);
    keep(fetched.aliases, before.aliases);
    keep(fetched.live, before.live);
    keep(fetched.stalledAfter, before.stalledAfter);
    fetched.tellsStageOnly = fetched.tellsStageOnly || before.tellsStageOnly;
    for (auto it = before.properties.begin(); it != before.properties.end(); ++it) {
        if (!fetched.properties.contains(it.key()))
            fetched.properties.insert(it.key(), it.value());
    }
}

bool saysWhetherItRuns(Health health)
{
    return health == Health::Healthy || health == Health::Degraded || health == Health::Failing;
}

/// Whether a provider that knew how a deployment ended has forgotten whether it runs.
bool forgotTheVerdict(const Deployment &fetched, const Deployment &before)
{
    if (!isOver(before) || !isOver(fetched) || !saysWhetherItRuns(before.health))
        return false;
    return fetched.health == Health::Unverified
        || (fetched.health == Health::None && fetched.phase == before.phase);
}

void keepVerdict(Deployment &fetched, const Deployment &before)
{
    fetched.phase = before.phase;
    fetched.health = before.health;
    fetched.status = before.status;
    fetched.reason = before.reason;
    fetched.instances = before.instances;
    fetched.errors = before.errors;
    fetched.logs = before.logs;
    fetched.finished = before.finished;
}

void keepProgress(Deployment &fetched, const Deployment &before)
{
    keep(fetched.started, before.started);
    keep(fetched.parts, before.parts);
    keep(fetched.errors, before.errors);
    keep(fetched.logs, before.logs);
    // An end that was seen comes after the one of a step that is reported.
    const bool endWasSeen = isOver(before) && fetched.tellsStageOnly;
    if (isOver(fetched) && (endWasSeen || isEmpty(fetched.finished)) && !isEmpty(before.finished))
        fetched.finished = before.finished;
    // A verdict belongs to the state it was given for.
    if (fetched.phase != before.phase || fetched.status != before.status)
        return;
    keep(fetched.reason, before.reason);
    keep(fetched.instances, before.instances);
    if (fetched.health == Health::None)
        fetched.health = before.health;
}

/// Whether the end that is told is that of the whole and not of an earlier step.
bool endsWithStages(const Deployment &deployment)
{
    const QDateTime last =
        deployment.stages.isEmpty() ? QDateTime() : deployment.stages.constLast().ended;
    return deployment.finished.isValid() && !(last.isValid() && deployment.finished < last);
}

/// The start of the stage under way is news that the provider does not tell.
bool hidesNews(const Deployment &deployment)
{
    return deployment.tellsStageOnly && !deployment.stages.isEmpty()
        && !deployment.stages.constLast().started.isValid();
}

} // namespace

Deployment observe(const Deployment &before, Deployment fetched, const QDateTime &now)
{
    const bool firstSight = before.id.isEmpty();
    const bool retried = isOver(before) && !isOver(fetched);
    if (!firstSight)
        keepIdentity(fetched, before);
    if (!firstSight && !retried) {
        if (forgotTheVerdict(fetched, before))
            keepVerdict(fetched, before);
        keepProgress(fetched, before);
    }
    observeStages(fetched, retried ? Deployment() : before, now);
    const bool endIsSeen = !firstSight && isOver(fetched) && !isOver(before);
    if (endIsSeen && fetched.tellsStageOnly && !endsWithStages(fetched))
        fetched.finished = now;
    return fetched;
}

QDateTime lastNews(const Deployment &deployment, const QDateTime &now)
{
    if (hidesNews(deployment))
        return now;
    QDateTime newest;
    const auto look = [&](const QDateTime &time) {
        if (time.isValid() && time <= now && (!newest.isValid() || time > newest))
            newest = time;
    };
    look(deployment.created);
    look(deployment.started);
    for (const Stage &stage : deployment.stages) {
        look(stage.started);
        look(stage.ended);
    }
    for (const Part &part : deployment.parts) {
        look(part.started);
        look(part.ended);
    }
    return newest.isValid() ? newest : now;
}

Deployment afterSilence(
    const Deployment &deployment, const QDateTime &since, const QDateTime &now, double speed)
{
    const auto isPast = [&](const std::optional<std::chrono::seconds> &limit) {
        const std::chrono::duration<double, std::milli> silence(double(since.msecsTo(now)));
        return limit && silence * speed > *limit;
    };
    if (isOver(deployment) || !since.isValid())
        return deployment;
    Deployment judged = deployment;
    if (isPast(deployment.settledAfter)) {
        judged.phase = Phase::Succeeded;
        judged.health = Health::Unverified;
        judged.stages.clear();
        judged = observe(deployment, judged, since);
        if (!judged.finished.isValid())
            judged.finished = since;
    } else if (isPast(deployment.stalledAfter)) {
        judged.phase = Phase::Stalled;
    }
    return judged;
}

} // namespace Landfall
