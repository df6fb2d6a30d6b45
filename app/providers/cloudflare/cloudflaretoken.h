// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareparser.h"

#include <provider.h>

#include <optional>

namespace Landfall::Cloudflare {

/// What verifying a token told.
struct Verdict {
    Token token; ///< without a status where the service does not verify this kind of credential
    QDateTime asked; ///< by the service's own clock; null when it does not say

    Verdict() = default;
    Verdict(Token token_, QDateTime asked_) : token(std::move(token_)), asked(std::move(asked_)) { }
};

/// Asks the service about the account's token. One that belongs to an account cannot be verified as
/// a user's one; it is then verified through the first account of the field `accounts`, or not at
/// all. A global key never is.
QCoro::Task<Result<Verdict>> verifyToken(Session session);

/// Why a token cannot be used at `now`, in words, as Unauthorized; none when it can.
[[nodiscard]] std::optional<Error> unusable(const Token &token, const QDateTime &now);

} // namespace Landfall::Cloudflare
