// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Landfall {

/// Whole days from `now` (UTC) until a credential ends: 0 within the last day, negative once it has
/// ended. None where the end is not known, or the time is not.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<qint64> daysLeft(
    const QDateTime &expires, const QDateTime &now);

/// The sentence for a credential that ends within a week or has ended; empty before that, and where
/// the end or the time is not known. The date is this machine's.
[[nodiscard]] LANDFALL_CORE_EXPORT QString expiryWarning(
    const QDateTime &expires, const QDateTime &now);

} // namespace Landfall
