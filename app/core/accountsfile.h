// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"

#include <QByteArray>
#include <QList>

namespace Landfall {

/// What accounts.json says.
struct AccountsFile {
    QList<Account> accounts; ///< in the user's order
    bool newer = false; ///< of a version this program does not know; the accounts are a guess
};

/// Reads the bytes of accounts.json. BadInput says what is wrong; a file is taken whole or not at
/// all, because what was passed over would be lost with the next save.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<AccountsFile> parseAccountsFile(
    const QByteArray &content);

/// The bytes for accounts.json, in the current version.
[[nodiscard]] LANDFALL_CORE_EXPORT QByteArray formatAccountsFile(const QList<Account> &accounts);

/// Where the account of that name stands, without regard to case; -1 when there is none.
[[nodiscard]] LANDFALL_CORE_EXPORT qsizetype indexOfAccount(
    const QList<Account> &accounts, const QString &name);

} // namespace Landfall
