// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>

namespace Landfall {

/// What the watcher makes of a fresh answer in the light of what it knew: keeps facts the provider
/// forgot, stamps times it does not report (and marks them observed), closes the stages of a
/// deployment that is over, sees stalls.
///
/// `before` is a default value for a deployment first seen now. `lastChange` is when an answer last
/// differed (UTC), null for a first sight. `speed` divides the limit of a stall (the simulator's).
[[nodiscard]] LANDFALL_CORE_EXPORT Deployment observe(const Deployment &before, Deployment fetched,
    const QDateTime &lastChange, const QDateTime &now, double speed = 1.0);

} // namespace Landfall
