// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrecord.h"
#include "slotcopies.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

Phase phaseOf(ActionRecord::State state)
{
    switch (state) {
    case ActionRecord::Prepared:
        return Phase::Queued;
    case ActionRecord::Sent:
    case ActionRecord::Accepted:
        return Phase::Running;
    case ActionRecord::Unknown:
        return Phase::Unknown;
    case ActionRecord::NotSent:
        return Phase::Canceled;
    case ActionRecord::Done:
        return Phase::Succeeded;
    case ActionRecord::Failed:
        return Phase::Failed;
    }
    return Phase::Unknown;
}

/// Whether the target runs is the service's to say: never more than it said.
Health healthOf(const ActionRecord &record, const CopyState &state)
{
    const Health seen = state.seen ? state.seen->health : Health::None;
    const bool isBad = seen == Health::Degraded || seen == Health::Failing;
    switch (record.state) {
    case ActionRecord::Done:
        return isBad || seen == Health::Healthy ? seen : Health::Unverified;
    case ActionRecord::Failed:
        return isBad ? seen : Health::None;
    default:
        return Health::None;
    }
}

/// From the sending to the service's word.
Stage sentStage(const ActionRecord &record)
{
    Stage stage;
    stage.name = u"sent"_s;
    stage.started = record.sent;
    stage.ended = record.accepted;
    stage.observed = wasFound(record);
    if (!record.accepted.isNull()) {
        stage.phase = Phase::Succeeded;
        return stage;
    }
    stage.phase = phaseOf(record.state);
    stage.status = stateName(record.state);
    stage.ended = record.ended;
    return stage;
}

/// What the service does not tell the times of.
Stage copyStage(const ActionRecord &record)
{
    Stage stage;
    stage.name = u"copy"_s;
    stage.observed = true;
    if (record.accepted.isNull()) {
        stage.phase = record.isOpen() ? Phase::Queued : Phase::Skipped;
        return stage;
    }
    stage.phase = phaseOf(record.state);
    stage.status = stateName(record.state);
    stage.started = record.accepted;
    stage.ended = record.ended;
    return stage;
}

QString slotName(const QString &slot)
{
    return slot.isEmpty() ? Text::tr("production") : slot;
}

void addProperties(Deployment &row, const SlotCopy &copy)
{
    // A provider says it in its own words.
    if (row.properties.isEmpty()) {
        row.properties.insert(Text::tr("Source slot"), slotName(copy.source));
        row.properties.insert(Text::tr("Target slot"), slotName(copy.target));
    }
    row.properties.insert(Text::tr("Settings"),
        copy.siteConfig ? Text::tr("%n override(s)", nullptr, int(copy.siteConfig->size()))
                        : Text::tr("none, the content only"));
}

void addSeen(Deployment &row, const CopyState &state)
{
    row.instances = state.instances;
    if (!state.seen)
        return;
    if (row.commit.isEmpty())
        row.commit = state.seen->commit;
    if (row.branch.isEmpty())
        row.branch = state.seen->branch;
    if (!row.instances)
        row.instances = state.seen->instances;
    row.properties.insert(Text::tr("Deployment made by it"), state.seen->id.section(u'/', -1));
}

} // namespace

Deployment copyDeployment(const ActionRecord &record, Deployment row)
{
    const CopyState state = copyStateFromJson(record.progress);
    row.provider = record.provider;
    row.account = record.account;
    row.phase = phaseOf(record.state);
    row.status = stateName(record.state);
    row.health = healthOf(record, state);
    row.created = record.prepared;
    row.started = record.sent;
    row.finished = record.ended;
    row.stages = {sentStage(record), copyStage(record)};
    // While it is open an error is only why nobody knows: a row keeps its errors.
    row.errors = record.isOpen() ? QList<Problem>() : record.errors;
    row.reason = record.errors.isEmpty() ? QString() : record.errors.constFirst().code;
    row.stalledAfter.reset();
    addProperties(row, slotCopyFromJson(record.request));
    addSeen(row, state);
    return row;
}

} // namespace Landfall
