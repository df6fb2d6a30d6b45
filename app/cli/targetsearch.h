// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <provider.h>

#include <QCoroTask>

namespace Landfall {

/// A target and the account that knows it.
struct FoundTarget {
    Account account;
    Target target;
};

/// A scope that was searched, and the account it was searched for.
struct FoundScope {
    Account account;
    SearchedScope scope;
};

struct TargetSearch {
    QList<FoundTarget> found;
    QList<FoundScope> scopes; ///< of all accounts that answered, whatever is wanted
    QList<AccountProblem> problems; ///< of accounts that could not be asked
    QStringList missing; ///< what no account that answered knows
};

/// Asks the accounts, all at once, what can be watched. `wanted` are ids or names, compared without
/// regard to case; a name that several targets have means all of them. Empty: everything.
QCoro::Task<TargetSearch> findTargets(Context context, QList<Account> accounts, QStringList wanted);

/// The sentence about targets that nobody knows.
[[nodiscard]] Error unknownTargets(const QStringList &missing);

} // namespace Landfall
