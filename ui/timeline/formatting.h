// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace Landfall {

/// Times are taken in any zone and shown in the local one. A null time gives an empty text.

/// "9 s ago", "3 min ago", "16 h ago", after 24 h the date.
[[nodiscard]] QString formatAge(const QDateTime &time, const QDateTime &now);

/// "14:02:31".
[[nodiscard]] QString formatClock(const QDateTime &time);

/// "14:02".
[[nodiscard]] QString formatTimeOfDay(const QDateTime &time);

/// The time of day, with the date where that is more than a day away.
[[nodiscard]] QString formatPauseEnd(const QDateTime &end, const QDateTime &now);

/// Date and clock, local and UTC, for tool tips.
[[nodiscard]] QString formatMoment(const QDateTime &time);

} // namespace Landfall
