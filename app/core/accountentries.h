// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "landfall_core_export.h"
#include "secretstore.h"

#include <QCoroTask>
#include <QPointer>

#include <functional>

namespace Landfall {

// What the keychain holds for accounts, changed so that a failure can be undone. The accounts die
// before the keychain they are used with: as long as a pointer to them is not null both are there.
// (The engine's own would be null too late.)
using Accounts = QPointer<AccountStore>;

/// What a call ends with that was under way when the engine went.
[[nodiscard]] Error engineIsGone();

/// What a key held before it was written: to put it back.
struct Kept {
    QString key;
    Secret secret; ///< empty: nothing
    bool isKnown = true; ///< false where no keychain could be asked

    Kept() = default;
    Kept(QString key_, Secret secret_) : key(std::move(key_)), secret(std::move(secret_)) { }
};

/// What it means for an account's entries that the session has no keychain.
enum class WithoutKeychain {
    Fails,
    HoldsNothing, ///< the account was never in one
};

/// An entry that was copied to another key.
struct Copy {
    Kept source; ///< empty: there was nothing to copy
    Kept target; ///< what was there before

    Copy() = default;
    Copy(Kept source_, Kept target_) : source(std::move(source_)), target(std::move(target_)) { }
};

/// Where the deploy hooks of an account are kept.
[[nodiscard]] LANDFALL_CORE_EXPORT QString hooksKey(const QString &name);

/// Writes the secret, then does the rest; puts the keychain back when that fails. Where there is no
/// keychain the store decides whether it can be written.
QCoro::Task<Result<Done>> writeAround(Accounts accounts, SecretStore *secrets, QString key,
    Secret secret, std::function<Result<Done>()> rest);

/// Removes the secret, then does the rest; puts the keychain back when that fails.
QCoro::Task<Result<Done>> removeAround(Accounts accounts, SecretStore *secrets, QString key,
    WithoutKeychain without, std::function<Result<Done>()> rest);

QCoro::Task<Result<Copy>> copyEntry(
    Accounts accounts, SecretStore *secrets, QString from, QString to, WithoutKeychain without);

/// Gives the copy's key back what it held before.
QCoro::Task<> undo(SecretStore *secrets, Copy copy);

/// Removes what was copied; a sentence when it stays, else empty.
QCoro::Task<QString> removeSource(SecretStore *secrets, Copy copy);

/// Removes the secret and the hooks of an account: both or none.
QCoro::Task<Result<Done>> removeEntries(
    Accounts accounts, SecretStore *secrets, QString name, WithoutKeychain without);

} // namespace Landfall
