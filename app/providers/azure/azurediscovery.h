// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// The subscriptions that the account sees, or those of its field `subscriptions`; enabled ones.
/// One that is named and not seen, or not enabled, is a problem.
struct Subscriptions {
    QList<Subscription> items;
    QList<Error> problems;
};
QCoro::Task<Result<Subscriptions>> fetchSubscriptions(Call call);

/// All sites with their slots, and the workflows of Logic Apps. What cannot be asked about one
/// subscription or site is a problem and does not stop the others; an error only when nothing
/// could be asked. Kept for ten minutes.
QCoro::Task<Result<Discovered>> discover(Call call);

/// One site or slot: the known one, or asked for.
QCoro::Task<Result<Site>> siteOf(Call call, SiteId id);

/// One workflow: the known one, or asked for.
QCoro::Task<Result<Workflow>> workflowOf(Call call, WorkflowId id);

} // namespace Landfall::Azure
