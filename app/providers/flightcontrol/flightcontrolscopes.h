// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flightcontrollisting.h"

namespace Landfall::Flightcontrol {

/// That nothing is watched, and what to do about it.
[[nodiscard]] QString nothingWatched();

/// The targets of the watched deployments. The scopes are each watched id and, with `api=v1`, each
/// environment that the list of services shows: one request for a hundred services. That list's
/// failure is a scope's and no problem of the account.
QCoro::Task<Result<TargetListing>> fetchTargets(Session session, std::shared_ptr<Memory> memory);

} // namespace Landfall::Flightcontrol
