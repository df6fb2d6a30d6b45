// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "provider.h"

#include <chrono>
#include <optional>

namespace Landfall {

/// What is wrong with the account as a whole, so that its other watches need not try either.
[[nodiscard]] bool concernsAccount(Error::Kind kind);

/// The limit that was met: the error, or one of an answer's problems.
[[nodiscard]] std::optional<Error> rateLimited(const Result<Listing> &answer);

/// Why nothing new is known: the error, or the reason of an answer that lost all there was, as one
/// about many targets does when the service is down. Of several reasons one that passes by itself
/// speaks.
[[nodiscard]] std::optional<Error> failureOf(const Result<Listing> &answer, bool hadDeployments);

/// Whether it is under way and news may be expected of it: not when nothing changed for longer than
/// the provider's known limit.
[[nodiscard]] bool isLively(const Deployment &deployment, std::chrono::duration<double> silence);

/// The deployments as the rest of the program takes them: with provider and account.
[[nodiscard]] LANDFALL_CORE_EXPORT QList<Deployment> stamped(
    QList<Deployment> deployments, const Account &account);

} // namespace Landfall
