// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <result.h>

namespace Landfall::Flightcontrol {

/// Completes a Flightcontrol deployment of a scenario: turns its short forms into steps and
/// members. `path` is where the deployment stands in the scenario; the message of an error begins
/// with the path of the member that is wrong. The target is the repository's name.
///
/// - `services` [{`serviceName`, `type`, `serviceDomain`, …}]: by default one web service named as
///   the target.
/// - `flow`: `deploy` (PENDING, INPROGRESS, BUILDING, DEPLOYING) up to `final`, the last word, by
///   default SUCCESS: BUILD_ERROR ends BUILDING, CANCELLED too, NO_CHANGE ends INPROGRESS; a word
///   that ends nothing (`DEPLOYING`) stays for ever. While services are BUILDING the deployment
///   says INPROGRESS, as the service has it.
/// - `durations` {word: seconds} for the flow.
/// - `error`: what the service says that failed, by default the first one, else the one that
///   `failed` names; the others are then cancelled.
/// - `gitBranch`, `gitCommit`: by default `main` and one made up.
///
/// Steps set `status` and `services` {name: {`status`, `error`}}; services that a step does not
/// name and that are not over take the deployment's word.
[[nodiscard]] Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path);

} // namespace Landfall::Flightcontrol
