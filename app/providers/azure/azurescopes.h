// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurediscovered.h"

#include <provider.h>

namespace Landfall::Azure {

/// What the search looked at: each tenant, where the account names several, and each subscription
/// that is visible or named. One that is not enabled, or that the service does not show, says so;
/// one that the field `subscriptions` leaves out is there without a count and without an error.
[[nodiscard]] QList<SearchedScope> scopesOf(const Discovered &found, const Account &account);

} // namespace Landfall::Azure
