// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>

namespace Landfall {

/// What is made of a fresh answer in the light of what was known: facts the provider no longer
/// tells stay, whether it runs among them; a stage that moved on between two answers gets the times
/// the provider does not report and is marked observed; in a deployment that is over no stage is
/// under way. Where only the stage under way is told, the ones seen are strung together, and a
/// deployment that was seen under way finishes when it is first seen over, unless that is reported.
///
/// `before` is a default value at the first sight. `now` is UTC. An answer that goes back from over
/// to under way (a retry) keeps only what names the deployment, nothing about how it went.
[[nodiscard]] LANDFALL_CORE_EXPORT Deployment observe(
    const Deployment &before, Deployment fetched, const QDateTime &now);

/// The newest time that a deployment reports, never after `now`; `now` when it reports none, or
/// not when the stage under way began. From here a stall is measured for a deployment seen for the
/// first time. UTC.
[[nodiscard]] LANDFALL_CORE_EXPORT QDateTime lastNews(
    const Deployment &deployment, const QDateTime &now);

/// What a deployment under way counts as by now: past `settledAfter` without news succeeded,
/// unverified, since the last news; past `stalledAfter` stalled; else unchanged. `since` is when an
/// answer last differed, `now` UTC; `speed` divides the limits (the simulator's clock). The result
/// is for showing: the next answer is compared with `deployment`.
[[nodiscard]] LANDFALL_CORE_EXPORT Deployment afterSilence(
    const Deployment &deployment, const QDateTime &since, const QDateTime &now, double speed = 1.0);

} // namespace Landfall
