// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <result.h>
#include <secret.h>

#include <QJsonDocument>

#include <chrono>

namespace Landfall::Azure {

/// An access token as a token endpoint gives it.
struct TokenReply {
    Secret token;
    std::chrono::seconds lifetime {0}; ///< from the moment of the request; never negative

    TokenReply() = default;
    TokenReply(Secret token_, std::chrono::seconds lifetime_)
        : token(std::move(token_)), lifetime(lifetime_)
    {
    }
};

/// Reads a token endpoint's answer. Refusals are decided by the member `error`, never by the
/// numbers of the service, which only choose the sentence. `json` is the reply's body. What the
/// service says is quoted unless it repeats `sent`, the secret that it was given.
[[nodiscard]] Result<TokenReply> parseTokenReply(
    const HttpReply &reply, const Result<QJsonDocument> &json, const Secret &sent);

/// The body of a token request by a service principal.
[[nodiscard]] Secret tokenForm(
    const QString &clientId, const Secret &clientSecret, const QString &scope);

} // namespace Landfall::Azure
