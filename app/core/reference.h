// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "providerregistry.h"
#include "result.h"

#include <QString>

namespace Landfall {

/// A REF of the contract, resolved: whose it is and the deployment's id.
struct Reference {
    Account account;
    QString id;
};

/// Finds the first account, in their order, that a reference fits: `PROVIDER:…`, an API or
/// dashboard URL, a resource id, a bare id. `accountName` empty: any. Loads providers as needed.
/// BadInput with a sentence that lists the forms when none fits.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Reference> resolveReference(const QString &text,
    const QList<Account> &accounts, ProviderRegistry &providers, const QString &accountName = {});

} // namespace Landfall
