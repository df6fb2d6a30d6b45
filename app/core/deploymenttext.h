// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Landfall {

/// The words that people read and hear about a deployment, in their language. Plain text.

/// "running"; also for stages and parts.
[[nodiscard]] LANDFALL_CORE_EXPORT QString phaseText(Phase phase);

/// A deployment's phase with what its health adds: "succeeded, not verified".
[[nodiscard]] LANDFALL_CORE_EXPORT QString verdictText(const Deployment &deployment);

/// The word for where a deployment is: the provider's, unchanged; of a slot copy ours, in the
/// language of the program. May be empty.
[[nodiscard]] LANDFALL_CORE_EXPORT QString statusText(const Deployment &deployment);

/// "0:09", "4:31", "1:02:03"; for tables. Negative counts as zero.
[[nodiscard]] LANDFALL_CORE_EXPORT QString durationText(std::chrono::milliseconds duration);

/// "4 minutes 31 seconds": to be read aloud. The two largest units.
[[nodiscard]] LANDFALL_CORE_EXPORT QString spokenDuration(std::chrono::milliseconds duration);

/// What a screen reader says about the stages: how many, and each one that has begun.
[[nodiscard]] LANDFALL_CORE_EXPORT QString spokenStages(const Deployment &deployment);

/// The instances the provider counts, else the parts that are under way or over; none for neither,
/// and none for a workflow's run, whose parts are actions.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<InstanceCounts> countsOf(
    const Deployment &deployment);

/// "8 succeeded, 1 failed"; counts the parts where the provider reports no instances. Empty when
/// there is neither.
[[nodiscard]] LANDFALL_CORE_EXPORT QString instancesText(const Deployment &deployment);

/// A whole row in one sentence; `service` is what it belongs to, provider or account, by its name
/// for people. Times are local.
[[nodiscard]] LANDFALL_CORE_EXPORT QString spokenDeployment(
    const Deployment &deployment, const QString &service);

} // namespace Landfall
