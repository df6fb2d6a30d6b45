// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// The subscriptions to be watched, as watched() says.
QCoro::Task<Result<Rows<Subscription>>> fetchSubscriptions(Call call);

/// All sites with their slots, and the workflows of Logic Apps. What cannot be asked about one
/// subscription or site is a problem and does not stop the others. Where nothing could be asked
/// for, `failure` says why; an error when not even the subscriptions could be listed.
///
/// What it costs: a request for the subscriptions, one each for the sites of a subscription (or
/// more, when they come in pages), the slots of an app and the workflows of a Logic App. The first
/// call waits for them; what it found serves from then on and is renewed in the background every
/// ten minutes, or after one minute where something did not answer.
QCoro::Task<Result<Discovered>> survey(Call call);

/// As survey(), with `failure` as an error.
QCoro::Task<Result<Discovered>> discover(Call call);

/// The workflows of one Logic App or slot of such.
QCoro::Task<Result<Rows<Workflow>>> fetchWorkflows(Call call, SiteId site);

/// One site or slot: the known one, or asked for and known for ten minutes.
QCoro::Task<Result<Site>> siteOf(Call call, SiteId id);

/// One workflow, in the same way.
QCoro::Task<Result<Workflow>> workflowOf(Call call, WorkflowId id);

} // namespace Landfall::Azure
