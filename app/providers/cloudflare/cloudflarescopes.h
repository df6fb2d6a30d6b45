// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflarelisting.h"

namespace Landfall::Cloudflare {

/// Every account that was searched, with the number of its projects that can be watched.
[[nodiscard]] QList<SearchedScope> scopesOf(const Overview &overview);

/// What can be watched. Where no account answers it is an error only if there is no more than one
/// account, or the credential is refused: otherwise each account tells its own reason.
QCoro::Task<Result<TargetListing>> fetchTargets(Session session);

} // namespace Landfall::Cloudflare
