// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actionrecord.h"
#include "landfall_core_export.h"
#include "result.h"
#include "slotcopier.h"

#include <QDateTime>

namespace Landfall {

// What becomes of a slot copy's record; pure. `now` is UTC.

/// Before it is sent; `target` as it is now.
[[nodiscard]] ActionRecord newCopyRecord(
    const Account &account, const SlotCopy &copy, const CopySlot &target);

/// It leaves now.
[[nodiscard]] ActionRecord sentRecord(ActionRecord record, const QDateTime &now);

/// What SlotCopier::startCopy() ended with. Nothing is a refusal that may have been something else.
[[nodiscard]] ActionRecord answeredRecord(
    ActionRecord record, const Result<CopyState> &answer, const QDateTime &now);

/// What the service told later. What was known and is not told again stays.
[[nodiscard]] ActionRecord toldRecord(
    ActionRecord record, const CopyState &told, const QDateTime &now);

/// It could not be asked: one step more, for people, and when the service wants to be asked again.
[[nodiscard]] ActionRecord unaskedRecord(
    ActionRecord record, const Error &error, const QDateTime &now);

/// Ended before anything left.
[[nodiscard]] ActionRecord notSentRecord(
    ActionRecord record, const Problem &why, const QDateTime &now);

/// Nobody looks any longer.
[[nodiscard]] ActionRecord givenUpRecord(
    ActionRecord record, const Problem &why, const QDateTime &now);

/// What another program, or none, left open, as it is where this one goes on.
[[nodiscard]] ActionRecord adoptedRecord(ActionRecord record, const QDateTime &now);

/// The answer was lost, and what the target has tells that it was accepted.
[[nodiscard]] bool wasFound(const ActionRecord &record);

/// The step limit of a record: the first ones and the newest stay.
inline constexpr qsizetype mostCopySteps = 200;

} // namespace Landfall
