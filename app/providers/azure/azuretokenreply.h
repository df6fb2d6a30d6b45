// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurecloud.h"

#include <httpclient.h>
#include <result.h>
#include <secret.h>

#include <QJsonDocument>

#include <chrono>
#include <optional>

namespace Landfall::Azure {

/// An access token as a token endpoint gives it.
struct TokenReply {
    Secret token;
    std::chrono::seconds lifetime {0}; ///< from the moment of the request; never negative
    Secret refresh; ///< gives further tokens; empty where there is none
    QString identity; ///< who signed in, as the service says; only to be shown

    TokenReply() = default;
    TokenReply(Secret token_, std::chrono::seconds lifetime_)
        : token(std::move(token_)), lifetime(lifetime_)
    {
    }
};

/// An access token that a request can carry, else an empty one.
[[nodiscard]] Secret plainToken(const QString &text);

/// A lifetime that somebody told, made sensible: 5 minutes where nothing was told.
[[nodiscard]] std::chrono::seconds sensibleLifetime(std::optional<qint64> seconds);

/// The service's own word for a refusal ("authorization_pending"); empty where there is none.
[[nodiscard]] QString refusalWord(const QJsonObject &body);

/// The sign-in host's refusal, or what came in its place; for answers other than 200.
[[nodiscard]] Error signInRefusal(
    const HttpReply &reply, const QJsonObject &body, const Secret &sent, AuthWay way);

/// The host gave an answer that makes no sense.
[[nodiscard]] Error strangeAnswer(const HttpReply &reply);

/// Reads a token endpoint's answer. Refusals are decided by the member `error`, never by the
/// numbers of the service, which only choose the sentence. `json` is the reply's body. What the
/// service says is quoted unless it repeats `sent`, the secret that it was given. `way` chooses the
/// words.
[[nodiscard]] Result<TokenReply> parseTokenReply(const HttpReply &reply,
    const Result<QJsonDocument> &json, const Secret &sent, AuthWay way = AuthWay::ServicePrincipal);

/// The body of a token request by a service principal.
[[nodiscard]] Secret tokenForm(
    const QString &clientId, const Secret &clientSecret, const QString &scope);

/// The body of a token request with what an earlier sign-in gave.
[[nodiscard]] Secret refreshForm(
    const QString &clientId, const Secret &refreshToken, const QString &scope);

} // namespace Landfall::Azure
