// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"
#include "azuresites.h"

#include <QSet>

namespace Landfall::Azure {

/// A directory that a person belongs to.
struct Tenant {
    QString id;
    QString domain; ///< empty where the service gives none
    QString name; ///< the display name, else the domain
};

/// The tenants that the person who signed in may choose from; none for other ways to sign in.
QCoro::Task<Result<QList<Tenant>>> fetchTenants(Call call);

/// The subscriptions that the account's tenants show, each once. A tenant that cannot be asked is a
/// problem that names it; an error when none answers.
QCoro::Task<Result<Rows<Subscription>>> subscriptionsOfAllTenants(Call call);

/// The tenant that a request takes its token from: the call's own, or the one of the subscription
/// that the address is in. Looks for it where it is not known yet.
QCoro::Task<Result<QString>> tenantOf(Call call, QUrl url);
QCoro::Task<Result<QString>> tenantOfSubscription(Call call, QString subscription);

/// Lists, as in Discovered::unheard, of tenants that did not answer the last time.
[[nodiscard]] QSet<QString> unheardLists(const TenantMemory &memory);

} // namespace Landfall::Azure
