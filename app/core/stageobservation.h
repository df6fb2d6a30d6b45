// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"

#include <QDateTime>

namespace Landfall {

/// What observe() makes of the stages. `before` is what was known of the same attempt, a default
/// value at the first sight; the rest of `fetched` has been made up already. Times the provider
/// does not report become `now` (UTC), marked observed, where a change was seen.
void observeStages(Deployment &fetched, const Deployment &before, const QDateTime &now);

} // namespace Landfall
