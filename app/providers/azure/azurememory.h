// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appservicememory.h"
#include "azuresites.h"
#include "logicappsmemory.h"

#include <secret.h>

#include <QFuture>

#include <chrono>
#include <optional>

namespace Landfall::Azure {

using Steady = std::chrono::steady_clock::time_point;

/// The access token of one session.
struct TokenMemory {
    Secret token; ///< empty: none yet
    Steady refreshAt; ///< from here on a new one is fetched first
    Steady expires;
    std::optional<QFuture<Result<Secret>>> refresh; ///< under way, for all who wait
};

/// What an account can see. The sites include their slots.
struct Discovered {
    QList<Subscription> subscriptions; ///< enabled ones that the account is told to watch
    QList<Site> sites;
    QList<Workflow> workflows;
    QList<Error> problems; ///< each about a part; the rest is above
};

struct DiscoveryMemory {
    std::optional<Discovered> found;
    Steady at; ///< when it was found
    std::optional<QFuture<Result<Discovered>>> running; ///< for all who wait
};

/// What one session learned from the service and need not ask at every poll. Dropped with the
/// session's client.
struct Memory {
    TokenMemory token;
    DiscoveryMemory discovery;
    RunMemory runs;
    QHash<QString, StatusMemory> statuses; ///< of App Service, by SiteId::key()
};

} // namespace Landfall::Azure
