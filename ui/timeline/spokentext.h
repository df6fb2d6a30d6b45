// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QDateTime>
#include <QString>

namespace Landfall {

/// What a screen reader says of a row: name, environment, account, how it stands, instances, how
/// long and since when. `now` is UTC.
[[nodiscard]] QString spokenRow(const Deployment &deployment, const QDateTime &now);

/// The stages as sentences; times that were seen while polling are "about".
[[nodiscard]] QString spokenStages(const Deployment &deployment, const QDateTime &now);

/// "8 succeeded, 1 in progress, 1 failed".
[[nodiscard]] QString spokenCounts(const InstanceCounts &counts);

} // namespace Landfall
