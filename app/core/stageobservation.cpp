// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stageobservation.h"

#include <algorithm>

namespace Landfall {

namespace {

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
    if (ended && stage.ended.isValid() && before.observed)
        return;
    const bool forgotten = (!stage.started.isValid() && before.started.isValid())
        || (ended && !stage.ended.isValid() && before.ended.isValid());
    stage.observed = stage.observed || (forgotten && before.observed);
    if (!stage.started.isValid())
        stage.started = before.started;
    if (ended && !stage.ended.isValid())
        stage.ended = before.ended;
}

void stampStage(Stage &stage, Phase before, const QDateTime &now)
{
    if (stage.phase == before)
        return;
    if (isUnderWay(stage.phase) && !stage.started.isValid()) {
        stage.started = now;
        stage.observed = true;
    }
    const bool ended = isFinal(stage.phase) && stage.phase != Phase::Skipped && !isFinal(before);
    if (ended && !stage.ended.isValid()) {
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
    if (fetched.stages.isEmpty())
        fetched.stages = before.stages;
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
    if (!last->ended.isValid()) {
        last->observed = last->observed || !fetched.finished.isValid();
        last->ended = fetched.finished.isValid() ? fetched.finished : now;
    }
}

bool isOpen(const Stage &stage)
{
    return !isFinal(stage.phase) && !stage.ended.isValid();
}

bool hasNoTime(const Stage &stage)
{
    return !stage.started.isValid() && !stage.ended.isValid();
}

/// Without a start only the end counts.
bool startWasSeen(const Stage &stage)
{
    return stage.observed && stage.started.isValid();
}

/// What the provider reports of a stage that is known. The one flag tells for both times, so it
/// stays while one of them was only seen.
void update(Stage &known, const Stage &told)
{
    known.phase = told.phase;
    known.status = told.status;
    const bool keepsStart = known.started.isValid() && !told.started.isValid();
    const bool keepsEnd = known.ended.isValid() && !told.ended.isValid();
    known.observed = told.observed || (known.observed && (keepsStart || keepsEnd));
    if (told.started.isValid())
        known.started = told.started;
    if (told.ended.isValid())
        known.ended = told.ended;
    known.observed = known.observed || hasNoTime(known);
}

/// A word that nobody knows does not become a success because another follows.
void endBefore(Stage &stage, const Stage &next, const QDateTime &now)
{
    const bool isReported = next.started.isValid() && !(next.started < stage.started);
    stage.ended = isReported ? next.started : now;
    stage.observed = startWasSeen(stage) || !isReported;
    if (stage.phase != Phase::Unknown)
        stage.phase = Phase::Succeeded;
}

/// The stage under way; a word that comes back after another one is a new stage.
void enter(QList<Stage> &seen, Stage told, const QDateTime &now)
{
    if (!seen.isEmpty() && isOpen(seen.last())) {
        if (seen.last().name == told.name)
            return update(seen.last(), told);
        endBefore(seen.last(), told, now);
    }
    if (!told.started.isValid()) {
        told.started = now;
        told.observed = true;
    }
    seen.append(told);
}

/// A stage that is over, with the times the provider reports. One that was not seen before is
/// taken where it fits beside those that were; where it does not, the same time would be told
/// twice.
void place(QList<Stage> &seen, const Stage &told, const QDateTime &now)
{
    const auto known = std::find_if(
        seen.rbegin(), seen.rend(), [&](const Stage &stage) { return stage.name == told.name; });
    if (known != seen.rend())
        return update(*known, told);
    const auto startOf = [](const Stage &stage) {
        return stage.started.isValid() ? stage.started : stage.ended;
    };
    const auto endOf = [](const Stage &stage) {
        return stage.ended.isValid() ? stage.ended : stage.started;
    };
    if (seen.isEmpty() || !(startOf(told) < endOf(seen.last()))) {
        if (!seen.isEmpty() && isOpen(seen.last()))
            endBefore(seen.last(), told, now);
        seen.append(told);
    } else if (startOf(seen.first()).isValid() && !(startOf(seen.first()) < endOf(told))) {
        seen.prepend(told);
    }
}

/// Strings together what was seen of a deployment whose provider names the stage under way only.
/// What it skipped between two answers is not invented.
void stringStages(Deployment &fetched, const Deployment &before, const QDateTime &now)
{
    QList<Stage> seen = before.stages;
    for (const Stage &told : std::as_const(fetched.stages)) {
        if (!isOpen(told))
            place(seen, told, now);
        else if (!isOver(fetched))
            enter(seen, told, now);
    }
    fetched.stages = seen;
    if (!isOver(fetched) || seen.isEmpty() || !isOpen(seen.last()))
        return;
    Stage &last = fetched.stages.last();
    const bool isReported = fetched.finished.isValid() && !(fetched.finished < last.started);
    last.ended = isReported ? fetched.finished : now;
    last.observed = startWasSeen(last) || !isReported;
    last.phase = fetched.phase;
}

/// At first sight: nobody told when such a stage began.
void markSeen(QList<Stage> &stages)
{
    for (Stage &stage : stages)
        stage.observed = stage.observed || hasNoTime(stage);
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

void observeStages(Deployment &fetched, const Deployment &before, const QDateTime &now)
{
    const bool firstSight = before.id.isEmpty();
    if (!firstSight && fetched.tellsStageOnly)
        return stringStages(fetched, before, now);
    if (!firstSight)
        followStages(fetched, before, now);
    else if (fetched.tellsStageOnly && !isOver(fetched))
        markSeen(fetched.stages);
    if (isOver(fetched))
        closeStages(fetched, before, now);
}

} // namespace Landfall
