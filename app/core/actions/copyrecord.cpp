// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrecord.h"

#include "httpclient.h"
#include "providercall.h"
#include "slotcopies.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto foundKey = "found"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

Problem problemOf(const Error &error)
{
    Problem problem;
    problem.code = error.code.isEmpty() ? kindName(error.kind) : error.code;
    problem.message = error.message;
    return problem;
}

void keepState(ActionRecord &record, const CopyState &state)
{
    const bool found = wasFound(record);
    record.progress = toJson(state);
    if (found)
        record.progress.insert(foundKey, true);
}

void addSteps(QList<CopyStep> &steps, const QList<CopyStep> &more)
{
    steps.append(more);
    // The first one is the sending.
    if (const qsizetype surplus = steps.size() - mostCopySteps; surplus > 0)
        steps.remove(1, surplus);
}

CopyState joined(CopyState known, const CopyState &told)
{
    known.outcome = told.outcome;
    known.operation = told.operation;
    known.errors = told.errors;
    known.retryAfter = told.retryAfter;
    if (told.seen)
        known.seen = told.seen;
    if (told.instances)
        known.instances = told.instances;
    addSteps(known.steps, told.steps);
    return known;
}

/// Where nothing but the target's deployment can be asked, that one tells how the copy went.
CopyState::Outcome outcomeOf(const CopyState &state)
{
    const bool isToldBySeen =
        state.outcome == CopyState::Accepted && state.operation.isEmpty() && state.seen;
    if (!isToldBySeen || !isOver(*state.seen))
        return state.outcome;
    switch (state.seen->phase) {
    case Phase::Failed:
    case Phase::Canceled:
        return CopyState::Failed;
    case Phase::Unknown:
        return CopyState::Lost;
    default:
        return CopyState::Done;
    }
}

void accept(ActionRecord &record, const QDateTime &now)
{
    if (record.state == ActionRecord::Unknown && record.accepted.isNull())
        record.progress.insert(foundKey, true);
    if (record.accepted.isNull())
        record.accepted = now;
}

} // namespace

ActionRecord newCopyRecord(const Account &account, const SlotCopy &copy, const CopySlot &target)
{
    CopyState state;
    state.before = target.records;
    ActionRecord record;
    record.kind = ActionRecord::SlotCopy;
    record.account = account.name;
    record.provider = account.provider;
    record.subject = target.id;
    record.request = toJson(copy);
    record.progress = toJson(state);
    return record;
}

ActionRecord sentRecord(ActionRecord record, const QDateTime &now)
{
    CopyState state = copyStateFromJson(record.progress);
    state.sent = now;
    record.progress = toJson(state);
    record.state = ActionRecord::Sent;
    record.sent = now;
    return record;
}

ActionRecord answeredRecord(
    ActionRecord record, const Result<CopyState> &answer, const QDateTime &now)
{
    if (answer)
        return toldRecord(std::move(record), *answer, now);
    const Error &error = answer.error();
    if (isNotSent(error))
        return notSentRecord(std::move(record), problemOf(error), now);
    CopyState state;
    state.outcome = error.kind == Error::Cancelled || isPluginFault(error) ? CopyState::Lost
                                                                           : CopyState::Failed;
    state.errors = {problemOf(error)};
    return toldRecord(std::move(record), state, now);
}

ActionRecord toldRecord(ActionRecord record, const CopyState &told, const QDateTime &now)
{
    const CopyState state = joined(copyStateFromJson(record.progress), told);
    keepState(record, state);
    record.errors = state.errors;
    switch (outcomeOf(state)) {
    case CopyState::Accepted:
        accept(record, now);
        record.state = ActionRecord::Accepted;
        break;
    case CopyState::Done:
        accept(record, now);
        record.state = ActionRecord::Done;
        record.ended = now;
        break;
    case CopyState::Failed:
        record.state = ActionRecord::Failed;
        record.ended = now;
        break;
    case CopyState::Lost:
        // That the service accepted it is known all the same.
        if (record.accepted.isNull())
            record.state = ActionRecord::Unknown;
        break;
    }
    return record;
}

ActionRecord unaskedRecord(ActionRecord record, const Error &error, const QDateTime &now)
{
    CopyState state = copyStateFromJson(record.progress);
    const bool isSaid = !state.steps.isEmpty() && state.steps.constLast().outcome == error.message;
    if (isSaid && state.retryAfter == error.retryAfter)
        return record;
    state.retryAfter = error.retryAfter;
    CopyStep step;
    step.at = now;
    step.outcome = error.message;
    if (!isSaid)
        addSteps(state.steps, {step});
    keepState(record, state);
    return record;
}

ActionRecord notSentRecord(ActionRecord record, const Problem &why, const QDateTime &now)
{
    record.state = ActionRecord::NotSent;
    record.errors = {why};
    record.ended = now;
    return record;
}

ActionRecord givenUpRecord(ActionRecord record, const Problem &why, const QDateTime &now)
{
    record.state = ActionRecord::Unknown;
    record.errors = {why};
    record.ended = now;
    return record;
}

ActionRecord adoptedRecord(ActionRecord record, const QDateTime &now)
{
    Problem why;
    if (record.state == ActionRecord::Prepared) {
        why.code = u"not-sent"_s;
        why.message = Text::tr("Landfall ended before anything was sent.");
        return notSentRecord(std::move(record), why, now);
    }
    if (record.state == ActionRecord::Sent) {
        why.code = u"answer-lost"_s;
        why.message = Text::tr("Landfall ended before the answer came. The copy may be under way: "
                               "the slot is looked at.");
        record.state = ActionRecord::Unknown;
        record.errors = {why};
    }
    return record;
}

bool wasFound(const ActionRecord &record)
{
    return record.progress.value(foundKey).toBool();
}

} // namespace Landfall
