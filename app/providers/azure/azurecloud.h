// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureid.h"

#include <account.h>
#include <result.h>

#include <QList>
#include <QUrl>

namespace Landfall::Azure {

/// How an account signs in; its field `auth`.
enum class SignIn { ServicePrincipal, Token };

/// Where an account's requests go, from its fields. An error names the field and what it takes.
struct Cloud {
    QUrl arm; ///< base URL of Resource Manager, without a trailing slash
    QUrl login; ///< base URL of the sign-in host
    QUrl portal; ///< empty where no portal is known (a cloud of one's own)
    SignIn signIn = SignIn::Token;
    QString tenant; ///< a GUID or a domain; may be empty with a token
    QString clientId;
    QString scope; ///< of a token for Resource Manager

    friend bool operator==(const Cloud &, const Cloud &) = default;
};
[[nodiscard]] Result<Cloud> cloudOf(const Account &account);

/// The origins a credential may travel to: Resource Manager's, and the sign-in host's where a
/// secret is exchanged for tokens.
[[nodiscard]] QList<QUrl> origins(const Cloud &cloud);

/// The page of a site or slot in the portal; empty where the cloud has none. No answer of the
/// service carries such a link.
[[nodiscard]] QString portalUrl(const Account &account, const SiteId &site);

/// The portals of all clouds, for recognising pasted addresses.
[[nodiscard]] QList<QUrl> portals();

} // namespace Landfall::Azure
