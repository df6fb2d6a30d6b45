// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "httpclient.h"
#include "secret.h"

#include <functional>
#include <memory>

namespace Landfall {

/// One account's call: its fields, its secret and a client bound to its origins. Everything a
/// provider needs comes with the call, so providers keep no state.
struct Session {
    Account account;
    Secret secret;
    std::shared_ptr<AccountClient> http;
    /// Keeps a secret that the service gave in place of this one (a rotated refresh token), in the
    /// keychain and for the calls to come. Null where nothing is kept, as in the test of an account
    /// that is not stored yet.
    std::function<void(const Secret &renewed)> keepSecret;

    Session() = default;
    Session(Account account_, Secret secret_, std::shared_ptr<AccountClient> http_)
        : account(std::move(account_)), secret(std::move(secret_)), http(std::move(http_))
    {
    }
};

} // namespace Landfall
