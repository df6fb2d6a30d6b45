// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

#include <QHash>

#include <memory>
#include <optional>

namespace Landfall::Flightcontrol {

/// What one session learned from the service and need not ask again.
struct Memory {
    QHash<QString, Deployment> last; ///< the newest answer, by id
    QSet<QString> settled; ///< ids whose answer does not change any more
};

/// A deployment that the account names, and what came of asking for it.
struct Watched {
    QString id;
    QString name; ///< of its target, with the environment; empty where it was not shown
    std::optional<Error> error;
};

struct WatchedListing : Listing {
    QList<Watched> watched; ///< those that were asked for or are remembered
};

/// The newest of the deployments that the account names; the service has no list of its own.
///
/// What it costs: one request for each of them, all at once; none for one that is over and whose
/// services are too, or whose answer came twice the same since. Without a target only the newest
/// `limit` by their ids' time are asked for. An id that cannot be told about is a problem that
/// names it; an error only when nothing could be told and the cause is none of the ids'.
QCoro::Task<Result<WatchedListing>> fetchWatched(
    Session session, Query query, std::shared_ptr<Memory> memory);

/// The same without what came of each.
QCoro::Task<Result<Listing>> fetchNewest(
    Session session, Query query, std::shared_ptr<Memory> memory);

} // namespace Landfall::Flightcontrol
