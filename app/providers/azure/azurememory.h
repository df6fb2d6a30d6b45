// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appservicememory.h"
#include "azurediscovered.h"
#include "logicappsmemory.h"

#include <secret.h>

#include <QFuture>
#include <QHash>
#include <QSet>

#include <chrono>
#include <optional>

namespace Landfall::Azure {

using Steady = std::chrono::steady_clock::time_point;

/// The access token of one session for one tenant.
struct TokenMemory {
    Secret token; ///< empty: none yet
    Steady refreshAt; ///< from here on a new one is fetched first
    Steady expires;
    std::optional<QFuture<Result<Secret>>> refresh; ///< under way, for all who wait
};

/// Which of an account's tenants shows what.
struct TenantMemory {
    QHash<QString, QString> ofSubscription; ///< by its id
    QSet<QString> unheard; ///< did not answer the last time and may the next
    QHash<QString, Error> errors; ///< why one of several did not, by its lower-case name
};

/// A value asked for by itself, and until when it serves.
template <typename T>
struct Kept {
    T value;
    Steady until;
};

struct DiscoveryMemory {
    std::optional<Discovered> found;
    Steady renewAt; ///< from here on what was found is looked for again
    std::optional<QFuture<Result<Discovered>>> running; ///< for all who wait
    QHash<QString, Kept<Site>> sites; ///< asked for one by one, by SiteId::key()
    QHash<QString, Kept<Workflow>> workflows; ///< the same, by WorkflowId::key()
};

/// What one session learned from the service and need not ask at every poll. Dropped with the
/// session's client.
struct Memory {
    QHash<QString, TokenMemory> tokens; ///< by tenant
    Secret refreshToken; ///< in place of the session's secret; empty: that one serves
    TenantMemory tenants;
    DiscoveryMemory discovery;
    RunMemory runs;
    QHash<QString, StatusMemory> statuses; ///< of App Service, by SiteId::key()
};

} // namespace Landfall::Azure
