// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

#include <QDateTime>
#include <QString>

namespace Landfall {

// What a test and a search found, in words. All plain text, fit for one line.

/// Its name, and its id where it has none.
[[nodiscard]] QString scopeName(const SearchedScope &scope);
/// How many targets it has, or why they cannot be seen.
[[nodiscard]] QString scopeFinding(const SearchedScope &scope);

/// "12 in 3 scopes can be watched"; where there are none, why.
[[nodiscard]] QString targetsSentence(const TargetListing &listing);

/// Held, missing or not known.
[[nodiscard]] QString rightState(const Right &right);
/// What is switched off without it, or may be; empty where it is held.
[[nodiscard]] QString rightConsequence(const Right &right);

/// Whether a credential ends within a week, or has ended.
[[nodiscard]] bool endsSoon(const QDateTime &expires, const QDateTime &now);
/// When it ends, in the local time; empty for a null time.
[[nodiscard]] QString endSentence(const QDateTime &expires, const QDateTime &now);

} // namespace Landfall
