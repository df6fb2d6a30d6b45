// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservicestages.h"

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr auto received = "BuildRequestReceived"_L1;
constexpr auto building = "BuildInProgress"_L1;

Stage stage(const QString &name, Phase phase, const QDateTime &started, const QDateTime &ended = {})
{
    Stage stage;
    stage.name = name;
    stage.status = name;
    stage.phase = phase;
    stage.started = started;
    stage.ended = ended;
    return stage;
}

bool hasLength(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() && from < to;
}

/// How the build went, from the record and from what is said of the whole.
Phase buildPhase(const Verdict &verdict)
{
    return verdict.isOver && verdict.endsWithRecord ? verdict.phase : Phase::Succeeded;
}

bool isBuildWord(const QString &word)
{
    const StatusWord *entry = statusWord(word);
    return entry && entry->step == Step::Build;
}

/// The steps that were seen and that the record has times for.
QList<Stage> reportedSteps(const Record &record, const QStringList &words, const Verdict &verdict)
{
    QList<Stage> stages;
    const bool sawBuild = words.contains(building);
    if (words.contains(received) && sawBuild && hasLength(record.received, record.started))
        stages.append(stage(received, Phase::Succeeded, record.received, record.started));
    const bool isBuilt = !isBuildWord(words.constLast()) || verdict.isOver;
    if (sawBuild && isBuilt && record.isComplete && hasLength(record.started, record.ended))
        stages.append(stage(building, buildPhase(verdict), record.started, record.ended));
    return stages;
}

/// The record's own steps, as far as they are over.
QList<Stage> endedSteps(const Record &record, const QString &word, const Verdict &verdict)
{
    QList<Stage> stages;
    if (word == received)
        return stages;
    if (hasLength(record.received, record.started))
        stages.append(stage(u"Pending"_s, Phase::Succeeded, record.received, record.started));
    const bool isBuilt = record.isComplete && (!isBuildWord(word) || verdict.isOver);
    if (isBuilt && hasLength(record.started, record.ended))
        stages.append(stage(u"Deploying"_s, buildPhase(verdict), record.started, record.ended));
    return stages;
}

/// When the step under way began, where that is reported.
QDateTime startOf(const Record &record, const QString &word, const QStringList &seen)
{
    if (word == received)
        return record.received;
    if (word == building)
        return record.started;
    const StatusWord *entry = statusWord(word);
    const bool follows = seen.isEmpty() || seen.constLast() == building;
    return entry && entry->step == Step::Built && follows && record.isComplete ? record.ended
                                                                               : QDateTime();
}

} // namespace

QList<Stage> recordStages(const Record &record, const Verdict &verdict)
{
    QList<Stage> stages;
    if (record.started.isNull()) {
        if (!verdict.isOver && record.received.isValid())
            stages.append(stage(u"Pending"_s, verdict.phase, record.received));
        return stages;
    }
    if (hasLength(record.received, record.started))
        stages.append(stage(u"Pending"_s, Phase::Succeeded, record.received, record.started));
    const bool hasNoLength = verdict.isOver && record.ended == record.started;
    if (hasNoLength)
        return stages;
    Stage deploying = stage(u"Deploying"_s, verdict.phase, record.started);
    if (verdict.isOver)
        deploying.ended = record.ended;
    deploying.status = numberName(record);
    stages.append(deploying);
    return stages;
}

QList<Stage> wordStages(const std::optional<Record> &record, const StatusReport &report,
    const QStringList &seen, const Verdict &verdict)
{
    QList<Stage> stages;
    if (record && seen.isEmpty())
        stages = endedSteps(*record, report.word, verdict);
    else if (record)
        stages = reportedSteps(*record, QStringList(seen) << report.word, verdict);
    if (verdict.isOver)
        return stages;
    const StatusWord *entry = statusWord(report.word);
    Stage current = stage(report.word, entry ? entry->phase : Phase::Unknown, QDateTime());
    if (record)
        current.started = startOf(*record, report.word, seen);
    stages.append(current);
    return stages;
}

} // namespace Landfall::Azure
