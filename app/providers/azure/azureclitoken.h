// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuretokenreply.h"
#include "commandrun.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace Landfall::Azure {

/// How long az may take; it is a script that asks the network.
constexpr std::chrono::seconds longestAzRun {30};
constexpr qint64 mostAzOutput = 64 * 1024;

/// What az is called with: a token for this resource, of this tenant or of az's own (empty).
[[nodiscard]] QStringList azArguments(const QString &resource, const QString &tenant);

/// Reads the end of an az run. `now` is UTC: `expires_on` counts (seconds, UTC), without it
/// `expiresOn`, which is local time. An error says what to do about it and never repeats what may
/// be a token.
[[nodiscard]] Result<TokenReply> parseAzRun(
    const CommandResult &run, const QString &tenant, const QDateTime &now);

} // namespace Landfall::Azure
