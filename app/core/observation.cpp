// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observation.h"

#include <algorithm>

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
    for (auto it = before.properties.begin(); it != before.properties.end(); ++it) {
        if (!fetched.properties.contains(it.key()))
            fetched.properties.insert(it.key(), it.value());
    }
}

void keepProgress(Deployment &fetched, const Deployment &before)
{
    keep(fetched.started, before.started);
    keep(fetched.stages, before.stages);
    keep(fetched.parts, before.parts);
    keep(fetched.errors, before.errors);
    keep(fetched.logs, before.logs);
    if (isOver(fetched))
        keep(fetched.finished, before.finished);
    // A verdict belongs to the state it was given for.
    if (fetched.phase != before.phase || fetched.status != before.status)
        return;
    keep(fetched.reason, before.reason);
    keep(fetched.instances, before.instances);
    if (fetched.health == Health::None)
        fetched.health = before.health;
}

bool isUnderWay(Phase phase)
{
    return phase == Phase::Running || phase == Phase::Stalled;
}

bool hasNotBegun(Phase phase)
{
    return phase == Phase::Queued || phase == Phase::Skipped;
}

void keepStage(Stage &stage, const Stage &before)
{
    const bool restarted = isFinal(before.phase) && !isFinal(stage.phase);
    if (restarted)
        return;
    const bool ended = isFinal(stage.phase);
    // One flag tells for both times: an end that is reported does without a start that was not.
    if (ended && !isEmpty(stage.ended) && before.observed)
        return;
    const bool forgotten = (isEmpty(stage.started) && !isEmpty(before.started))
        || (ended && isEmpty(stage.ended) && !isEmpty(before.ended));
    stage.observed = stage.observed || (forgotten && before.observed);
    keep(stage.started, before.started);
    if (ended)
        keep(stage.ended, before.ended);
}

void stampStage(Stage &stage, Phase before, const QDateTime &now)
{
    if (stage.phase == before)
        return;
    if (isUnderWay(stage.phase) && isEmpty(stage.started)) {
        stage.started = now;
        stage.observed = true;
    }
    const bool ended = isFinal(stage.phase) && stage.phase != Phase::Skipped && !isFinal(before);
    if (ended && isEmpty(stage.ended)) {
        stage.ended = now;
        stage.observed = true;
    }
}

/// A stage's name may come twice: the same position counts first.
const Stage *findStage(const QList<Stage> &stages, const QString &name, qsizetype position)
{
    if (position < stages.size() && stages.at(position).name == name)
        return &stages.at(position);
    const auto found = std::find_if(
        stages.begin(), stages.end(), [&](const Stage &stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

void followStages(Deployment &fetched, const Deployment &before, const QDateTime &now)
{
    if (before.stages.isEmpty())
        return;
    for (qsizetype i = 0; i < fetched.stages.size(); ++i) {
        Stage &stage = fetched.stages[i];
        const Stage *known = findStage(before.stages, stage.name, i);
        // What was closed at the deployment's end stays so, whatever the provider still says.
        if (known && isOver(before) && isFinal(known->phase) && !isFinal(stage.phase))
            stage.phase = known->phase;
        if (known)
            keepStage(stage, *known);
        if (!isOver(before))
            stampStage(stage, known ? known->phase : Phase::Queued, now);
    }
}

/// The stage that the deployment's end ended: the last one begun, when it was seen under way and
/// the answer still has it so. Others that were left open have no end anybody knows.
void endCurrentStage(Deployment &fetched, const Deployment &before, const QDateTime &now)
{
    const auto last = std::find_if(fetched.stages.rbegin(), fetched.stages.rend(),
        [](const Stage &stage) { return !hasNotBegun(stage.phase); });
    if (last == fetched.stages.rend() || !isUnderWay(last->phase))
        return;
    const qsizetype position = std::distance(last, fetched.stages.rend()) - 1;
    const Stage *known = findStage(before.stages, last->name, position);
    if (!known || !isUnderWay(known->phase))
        return;
    last->phase = fetched.phase;
    if (isEmpty(last->ended)) {
        last->observed = last->observed || isEmpty(fetched.finished);
        last->ended = isEmpty(fetched.finished) ? now : fetched.finished;
    }
}

void closeStages(Deployment &fetched, const Deployment &before, const QDateTime &now)
{
    if (!isOver(before))
        endCurrentStage(fetched, before, now);
    for (Stage &stage : fetched.stages) {
        if (isUnderWay(stage.phase) || stage.phase == Phase::Queued)
            stage.phase = Phase::Skipped;
    }
}

} // namespace

Deployment observe(const Deployment &before, Deployment fetched, const QDateTime &now)
{
    const bool firstSight = before.id.isEmpty();
    const bool retried = isOver(before) && !isOver(fetched);
    if (!firstSight)
        keepIdentity(fetched, before);
    if (!firstSight && !retried) {
        keepProgress(fetched, before);
        followStages(fetched, before, now);
    }
    if (isOver(fetched))
        closeStages(fetched, before, now);
    return fetched;
}

QDateTime lastNews(const Deployment &deployment, const QDateTime &now)
{
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

bool isStalled(
    const Deployment &deployment, const QDateTime &since, const QDateTime &now, double speed)
{
    if (isOver(deployment) || !deployment.stalledAfter || !since.isValid())
        return false;
    const std::chrono::duration<double, std::milli> limit = *deployment.stalledAfter;
    return double(since.msecsTo(now)) > limit.count() / speed;
}

} // namespace Landfall
