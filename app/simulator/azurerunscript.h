// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <jsonreader.h>

namespace Landfall::SimulatedAzure {

/// The part of completeScript() for a Logic Apps run. Its members are then: `run` (what does not
/// change), `actions` with `begin` and `end` in seconds after the run's start, `trigger` (its
/// name), `trigger_end` and `wait_end` in seconds after the beginning.
[[nodiscard]] Result<Done> completeRun(
    ScenarioDeployment &deployment, JsonReader &reader, const QString &path);

/// Whether a run with this status is over.
[[nodiscard]] bool isFinalRunStatus(const QString &status);

} // namespace Landfall::SimulatedAzure
