// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace Landfall {

/// "Today", "Yesterday", or empty for any other day and where a date is missing.
[[nodiscard]] QString dayName(const QDate &date, const QDate &today);

/// What follows it in a day row of the list: "Wed 19 Nov · 82 deployments".
[[nodiscard]] QString dayText(const QDate &date, int deployments);

} // namespace Landfall
