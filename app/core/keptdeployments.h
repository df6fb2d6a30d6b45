// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "landfall_core_export.h"
#include "providerregistry.h"
#include "result.h"

#include <QString>

namespace Landfall {

/// Accounts of providers that list nothing name their deployments themselves, in the field
/// `deployments`.

/// Whether the account's provider has that field; loads the provider. The error says why it cannot
/// be told.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<bool> keepsDeployments(
    const Account &account, ProviderRegistry &providers);

/// Adds the id to those that the account, as it is stored now, watches; nothing where it stands
/// there already. Errors are those of AccountStore::update().
LANDFALL_CORE_EXPORT Result<Done> keepDeployment(
    const QString &accountName, const QString &id, AccountStore &accounts);

/// Whether `after` is `before` with nothing changed but deployments that were added to those it
/// names.
[[nodiscard]] LANDFALL_CORE_EXPORT bool onlyKeepsMore(const Account &before, const Account &after);

} // namespace Landfall
