// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Landfall::Flightcontrol {

/// Where an account's API is and how it is asked.
struct Api {
    enum Form {
        App, ///< `/api/deployments/{id}`, the bare key in `Authorization`
        V1 ///< `/v1/deployments/{id}`, `Bearer`
    };

    Form form = App;
    QUrl base; ///< without a trailing `/`

    Api() = default;
    Api(Form form_, QUrl base_) : form(form_), base(std::move(base_)) { }

    /// Whether this is the service itself, under one of its two addresses.
    [[nodiscard]] bool isPublic() const;
};

/// The service's own address for a form of its API.
[[nodiscard]] QString publicBase(Api::Form form);

/// A cuid, as the service makes its ids: `c` and 24 of [0-9a-z].
[[nodiscard]] bool isCuid(const QString &text);

/// When a cuid was made, UTC: its first eight digits are milliseconds since 1970 in base 36. Null
/// for anything else and for a time outside 2012 (when cuids were invented) to 2100.
[[nodiscard]] QDateTime timeOfCuid(const QString &id);

/// Whether a text can stand in a request's path as one segment that means itself.
[[nodiscard]] bool isPathSegment(const QString &text);

/// Reads a bare cuid, one of the `watched` ids whatever its form, or a deployment's address in
/// either form of the API. An address must lie below the account's own base; of the service itself
/// both addresses count.
[[nodiscard]] std::optional<QString> recognizeDeployment(
    const QString &reference, const Api &api, const QStringList &watched);

/// Whether an address can be a deploy hook of the account: `/api/deploy-hook/ENVIRONMENT/SECRET…`
/// on its base, of the service itself on https://app.flightcontrol.dev.
[[nodiscard]] bool isHookAddress(const QUrl &url, const Api &api);
/// The origin where the account's deploy hooks are.
[[nodiscard]] QUrl hookBase(const Api &api);

/// The environment's page in the service's dashboard; empty without an organization's id.
[[nodiscard]] QString dashboardUrl(const QString &organization, const QString &environmentId);

} // namespace Landfall::Flightcontrol
