// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// The newest deployments of one site or slot, the newest runs of one workflow, or of all that the
/// account sees: as many of each. Newest first. What cannot be asked about one of many is a problem
/// and does not stop the others; an error when nothing could be asked.
QCoro::Task<Result<Listing>> fetchNewest(Call call, Query query);

/// One deployment or run.
QCoro::Task<Result<Deployment>> fetchOne(Call call, ResourceId id);

} // namespace Landfall::Azure
