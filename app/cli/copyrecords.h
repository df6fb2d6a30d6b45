// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

#include <optional>

namespace Landfall {

/// Whether a REF names a slot copy: those are in this history alone.
[[nodiscard]] bool isCopyReference(const QString &reference);

/// The record that a REF names, of --account where one is given. BadInput when the history knows
/// none.
QCoro::Task<Result<ActionRecord>> findCopy(Context context, QString reference);

/// A record as a row of the list. What its provider would add is missing where it is not loaded.
[[nodiscard]] Deployment copyRow(Context context, const ActionRecord &record);

/// The slot copies of these accounts that the history knows, newest first; of one target (its id)
/// where one is given. Notes what cannot be read.
QCoro::Task<QList<Deployment>> copiesOf(Context context, QList<Account> accounts, QString target);

} // namespace Landfall
