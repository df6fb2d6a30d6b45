// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureruns.h"
#include "routes.h"

#include <functional>

namespace Landfall::SimulatedAzure {

/// What a request for runs asks, and when.
struct RunQuery {
    QUrlQuery query;
    PlayClock clock;
    QDateTime now;
};

/// A page of a workflow's runs: `$top` (30 unless told), `$skiptoken` and of `$filter` what clients
/// send: `status eq 'X'`, `startTime ge T`, `startTime le T`, joined by `and`. `next` makes the
/// address of a page.
[[nodiscard]] SimulatedAnswer runPage(const SimulatedWorkflow &workflow, const RunQuery &query,
    const std::function<QString(const QString &token)> &next);

/// One run ({run}) or its actions ({run}/actions).
[[nodiscard]] SimulatedAnswer runAnswer(
    const SimulatedWorkflow &workflow, const QStringList &path, const RunQuery &query);

} // namespace Landfall::SimulatedAzure
