// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// The newest deployments of one site or slot, newest first: its records, joined with what
/// `deploymentStatus` says of the newest one and of those seen under way. A state that could not be
/// asked for is a problem of the list, the deployment stays.
QCoro::Task<Result<Listing>> fetchDeployments(Call call, Site site, int limit);

/// One deployment. Either half may be missing; NotFound when both are.
QCoro::Task<Result<Deployment>> fetchDeployment(Call call, Site site, QString id);

/// Hands the build log or a log of failed instances to the sink. The latter is fetched from the
/// SCM host that the site names and from no other: BadInput when it lies elsewhere.
QCoro::Task<Result<Done>> fetchDeploymentLog(Call call, LogLink link, LogSink *sink);

/// The `deploymentStatus` of one deployment, as it is remembered after asking where that is due.
/// An error only when it was cancelled.
QCoro::Task<Result<KnownStatus>> fetchStatus(
    Call call, Site site, QString id, std::optional<Record> record);

} // namespace Landfall::Azure
