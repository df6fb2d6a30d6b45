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

/// The logs behind a link: the files of the machines where it is one of failed instances, else
/// itself.
QCoro::Task<Result<QList<OfferedLog>>> fetchDeploymentLogs(Call call, LogLink link);

/// Hands the build log, a log of failed instances or one file of it to the sink. The latter two are
/// fetched from the SCM host that the site names and from no other: BadInput when they lie
/// elsewhere.
QCoro::Task<Result<Done>> fetchDeploymentLog(Call call, LogLink link, LogSink *sink);

/// The `deploymentStatus` of one deployment, as it is remembered after asking where that is due.
/// An error only when it was cancelled.
QCoro::Task<Result<KnownStatus>> fetchStatus(
    Call call, Site site, QString id, std::optional<Record> record);

} // namespace Landfall::Azure
