// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <result.h>

namespace Landfall::SimulatedAzure {

/// Sources of the provider "azure".
inline constexpr QLatin1StringView appServiceSource {"azure-app-service"};
inline constexpr QLatin1StringView logicAppsSource {"azure-logic-apps"};

/// Completes a deployment of the provider "azure" in a scenario: turns its short forms into steps,
/// members and a log. `path` is where it stands in the scenario; the message of an error begins
/// with the path of the member that is wrong.
///
/// Source `azure-app-service` (the default), target `app` or `app/slot`. Its members are those of
/// the deployment record (`message`, which may be an object, `author`, `deployer` …), its steps set
/// those of `deploymentStatus` (`status`, `numberOfInstancesSuccessful` …, `errors`,
/// `failedInstancesLogs`) and, as `record` {…}, of the record. What cannot be told apart follows:
/// the record's times and number from when the steps come, `failedInstancesLogs` from failed
/// instances.
///
/// - `flow`: `linux` (from BuildRequestReceived to a runtime verdict), `slot` (ends with
///   BuildSuccessful, as slots do), `windows` (ends with PostBuildRestartRequired) or `record`
///   (never tracked: `deploymentStatus` knows nothing of it).
/// - `durations` {status: seconds} for the flow.
/// - `final`: the flow's last word, e.g. RuntimeFailed. One that the flow passes stays for ever.
///   With `record` a number: 4 (the default), 3, -1, 5, 6, or 0 to 2 for one that stays.
/// - `instances` [succeeded, in progress, failed] at the end, and on the way there.
/// - `errors`: at the end, in the service's words.
/// - `unseen`: seconds in which `deploymentStatus` does not know it yet; 3 by default.
/// - `build_log` [text]: what the build says; `instance_log` [text]: the end of the log of the
///   instances that failed.
///
/// Source `azure-logic-apps`, target `app/workflow` or `app/slot/workflow`. Its members and its
/// steps are those of a run's `properties`. An `id` that is not one of the service's is made one.
///
/// - `trigger`: its name, `Recurrence` by default. `waiting`, `seconds`: how long it waits and
///   runs. `final`: the last status, Succeeded by default; one that is not final stays for ever.
/// - `actions` [{`name`, `type`, `seconds`, `status`, `code`, `error`}], one after the other in
///   `seconds`; the last one lasts to the end.
/// - `code`, `error` {code, message}: of the run, at its end.
[[nodiscard]] Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path);

} // namespace Landfall::SimulatedAzure
