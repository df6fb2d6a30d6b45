// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <QStringList>

namespace Landfall::Cloudflare {

/// A build log for a deployment whose steps are there: each stage says what such a stage says,
/// spread over its time. `buildLines`, unless empty, take the place of what `build` says.
[[nodiscard]] QList<ScenarioLogLine> usualLog(
    const ScenarioDeployment &deployment, const QStringList &buildLines);

} // namespace Landfall::Cloudflare
