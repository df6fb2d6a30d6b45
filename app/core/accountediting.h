// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "result.h"
#include "secret.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

namespace Landfall {

class Engine;

/// An account as somebody typed it, found to be complete but for its secret.
struct AccountDraft {
    Account account; ///< secretOrigins as they are in the file, empty for a new one
    QStringList origins; ///< as originText(): where a credential of these fields would travel
    bool needsSecret = false;
    bool isSignedInTo = false; ///< a person signs in to get the secret, see signInOf()

    AccountDraft() = default;
    AccountDraft(Account account_, QStringList origins_, bool needsSecret_, bool isSignedInTo_)
        : account(std::move(account_)), origins(std::move(origins_)), needsSecret(needsSecret_),
          isSignedInTo(isSignedInTo_)
    {
    }
};

/// Checks name and fields by what the provider says of them; asks no service and no keychain.
/// BadInput names what is wrong.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<AccountDraft> checkAccount(
    Engine &engine, const Account &account);

/// BadInput when an account has that name.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkNameIsFree(
    Engine &engine, const QString &name);

/// Whether the secret that the keychain holds for `before` must not serve `after`: it was entered
/// for other origins or another way to sign in, or there is none. `after` has a secret.
[[nodiscard]] LANDFALL_CORE_EXPORT bool needsNewSecret(
    Engine &engine, const Account &before, const AccountDraft &after);

// Each of these changes the keychain and accounts.json together: when one of the two fails the
// other is put back and the error says why. Cancelled when the engine is gone meanwhile.

/// Stores a new account. The secret is ignored where it has none; it may be empty where a person
/// signs in later, which is a changeAccount().
LANDFALL_CORE_EXPORT QCoro::Task<Result<Done>> storeAccount(
    Engine *engine, AccountDraft draft, Secret secret);

/// Replaces the fields of the account of that name. An empty secret leaves the stored one; BadInput
/// when needsNewSecret() then. An account that has a secret no more loses the stored one.
LANDFALL_CORE_EXPORT QCoro::Task<Result<Done>> changeAccount(
    Engine *engine, AccountDraft draft, Secret secret);

/// Moves the account with its keychain entries (the secret, and `NAME/hooks` where there is one):
/// written and read back under the new name, then removed under the old one. Its history goes with
/// it. What could not be
/// removed at last is told in the result, a sentence; empty when nothing is left.
LANDFALL_CORE_EXPORT QCoro::Task<Result<QString>> renameAccount(
    Engine *engine, QString name, QString newName);

/// Removes the account, its keychain entries and what the history knows of it. As long as the
/// keychain holds an entry the account stays.
LANDFALL_CORE_EXPORT QCoro::Task<Result<Done>> dropAccount(Engine *engine, QString name);

} // namespace Landfall
