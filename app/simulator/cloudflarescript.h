// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <result.h>

namespace Landfall::Cloudflare {

/// Completes a Cloudflare Pages deployment of a scenario: turns its short forms into steps, members
/// and a log. `path` is where the deployment stands in the scenario; the message of an error begins
/// with the path of the member that is wrong.
///
/// - `flow`: `git` (all five stages), `direct-upload` (`queued` and `deploy` alone, with the
///   service's habits: `queued` stays active for ever, `deploy` has no start) or `skipped` (ends in
///   `queued`, with the status `skipped`, which no public list of words has).
/// - `durations` {stage: seconds} for the flow; 0 for `queued` in a git flow lets it end 13 ms
/// before
///   it starts, as the service has it.
/// - `final` {name, status}: the flow's last word, by default `deploy`, `success`. With the status
///   `active` it stays there for ever.
/// - `build_log` [text]: what the log says during `build`, instead of the usual lines of a flow.
/// - `branch`, `commit_hash`, `commit_message`, `commit_dirty`: members of
///   `deployment_trigger.metadata`. `trigger`: its type.
///
/// Steps set `latest_stage` {name, status}; the times in `latest_stage` and `stages` follow from
/// when the steps come. A member `stages` {name: {member: value}}, of the deployment or of a step,
/// has the last word on a stage, for what cannot follow; a number as a time there means seconds
/// after the deployment began.
[[nodiscard]] Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path);

} // namespace Landfall::Cloudflare
