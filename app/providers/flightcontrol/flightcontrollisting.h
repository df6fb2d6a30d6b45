// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

#include <QHash>

#include <memory>

namespace Landfall::Flightcontrol {

/// What one session learned from the service and need not ask again.
struct Memory {
    QHash<QString, Deployment> last; ///< the newest answer, by id
    QSet<QString> settled; ///< ids whose answer does not change any more
};

/// The newest of the deployments that the account names; the service has no list of its own.
///
/// What it costs: one request for each of them, all at once; none for one that is over and whose
/// services are too, or whose answer came twice the same since. Without a target only the newest
/// `limit` by their ids' time are asked for. An id that cannot be told about is a problem that
/// names it; an error only when nothing could be told and the cause is none of the ids'.
QCoro::Task<Result<Listing>> fetchNewest(
    Session session, Query query, std::shared_ptr<Memory> memory);

} // namespace Landfall::Flightcontrol
