// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "provider.h"
#include "result.h"

#include <QUrl>

namespace Landfall {

/// What a provider class is besides when its service has deploy hooks: addresses that start a
/// deployment when they are asked for, so that each is a secret. Called as Provider's functions
/// are.
class DeployHooks {
public:
    virtual ~DeployHooks() = default;

    /// Whether an address can be a hook of this account. Asks nobody. The error says what a hook
    /// looks like and never repeats the address.
    [[nodiscard]] virtual Result<Done> checkHook(const Account &account, const QUrl &url) const = 0;

    /// What the service answered to a hook: the id of the deployment it started. An error with a
    /// status below 300 in `reply` says that it may have started one all the same, unless its code
    /// is refusedCode.
    [[nodiscard]] virtual Result<QString> readHookAnswer(const HttpReply &reply) const = 0;

    /// Error::code where the service says itself that it started nothing.
    static constexpr auto refusedCode = "hook-refused";
};

/// The provider's deploy hooks; null where its service has none.
[[nodiscard]] LANDFALL_CORE_EXPORT const DeployHooks *deployHooks(const Provider &provider);

} // namespace Landfall
