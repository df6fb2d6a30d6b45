// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurediscovered.h"
#include "azuretenants.h"

#include <provider.h>

namespace Landfall::Azure {

/// What the search looked at: each tenant, where there are several (`tenants` are those to choose
/// from; one that the account does not name has no count), and each subscription that is visible or
/// named. One that is not enabled, or that the service does not show, says so;
/// one that the field `subscriptions` leaves out is there without a count and without an error.
[[nodiscard]] QList<SearchedScope> scopesOf(
    const Discovered &found, const Account &account, const QList<Tenant> &tenants = {});

} // namespace Landfall::Azure
