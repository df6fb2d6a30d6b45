// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureid.h"

#include <account.h>
#include <result.h>

#include <QList>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace Landfall::Azure {

/// How an account signs in; its field `auth`. The first is the default.
enum class AuthWay { AzureCli, ServicePrincipal, DeviceCode, Token };
[[nodiscard]] AuthWay authWay(const Account &account);

/// The account's word for it, as `auth` takes it.
[[nodiscard]] QString authWord(AuthWay way);

/// All of them, in order.
[[nodiscard]] QStringList authWords();

/// Where an account's requests go, from its fields. An error names the field and what it takes.
struct Cloud {
    QUrl arm; ///< base URL of Resource Manager, without a trailing slash
    QUrl login; ///< base URL of the sign-in host
    QUrl portal; ///< empty where no portal is known (a cloud of one's own)
    AuthWay way = AuthWay::AzureCli;
    /// GUIDs or domains, each once. Exactly one with a service principal; else there may be none,
    /// and with the Azure CLI and a device code any number.
    QStringList tenants;
    QString clientId;
    QString resource; ///< what a token for Resource Manager is asked for
    QString scope; ///< the same as a scope

    friend bool operator==(const Cloud &, const Cloud &) = default;
};
[[nodiscard]] Result<Cloud> cloudOf(const Account &account);

/// An address at the sign-in host, such as `token`; with an empty tenant that of whatever
/// organization the person belongs to.
[[nodiscard]] QUrl signInUrl(const Cloud &cloud, const QString &tenant, QLatin1StringView name);

/// The tenants that are asked, one empty for the person's own.
[[nodiscard]] QStringList askedTenants(const Cloud &cloud);

/// What a person signs in for: tokens for Resource Manager, and a refresh token for more of them.
[[nodiscard]] QString personScope(const Cloud &cloud);

/// The origins a credential may travel to: Resource Manager's, and the sign-in host's where a
/// secret is exchanged for tokens.
[[nodiscard]] QList<QUrl> origins(const Cloud &cloud);

/// The address of a path below Resource Manager's base URL, which is plain text and begins with a
/// slash. The API version of App Service is added unless the query has one.
[[nodiscard]] QUrl requestUrl(QUrl arm, const QString &path, QUrlQuery query = {});

/// Whether a token may go to an address that an answer names: of the same origin as `arm`, and
/// below it.
[[nodiscard]] bool isOwn(const QUrl &url, const QUrl &arm);

/// The page of a site or slot in the portal; empty where the cloud has none. No answer of the
/// service carries such a link.
[[nodiscard]] QString portalUrl(const Account &account, const SiteId &site);

/// The portals of all clouds, for recognising pasted addresses.
[[nodiscard]] QList<QUrl> portals();

} // namespace Landfall::Azure
