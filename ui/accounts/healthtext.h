// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttester.h"

#include <sessions.h>

#include <QList>
#include <QStringList>

#include <optional>

namespace Landfall {

/// All that is known of how it stands with an account.
struct AccountHealth {
    Account account;
    QString provider; ///< its name for people
    bool hasSecret = true;
    std::optional<AccountState> state; ///< none while nobody watches it
    std::optional<KeychainAnswer> keychain; ///< to the last request for its secret
    bool isSessionOnly = false; ///< the secret is kept in memory, for want of a keychain
    std::optional<AccountTrial> trial; ///< none before a test ended
    std::optional<Result<TargetListing>> listing; ///< none before a search ended
};

/// What a line is about, and what there is to say.
struct HealthLine {
    QString about;
    QString words;
    bool warns = false;
};

/// Last answer, next poll, error, keychain and the credential's end. `steady` and `now` (UTC) are
/// the same moment.
[[nodiscard]] QList<HealthLine> healthLines(
    const AccountHealth &health, Steady steady, const QDateTime &now);

/// Right, whether it is held, what is switched off.
[[nodiscard]] QList<QStringList> rightRows(const AccountHealth &health);

/// Kind, name, id, what was found or why not.
[[nodiscard]] QList<QStringList> scopeRows(const AccountHealth &health);

/// What can be watched, and why where it is nothing.
[[nodiscard]] QString searchSentence(const AccountHealth &health);

/// Everything as plain text, to be pasted into a message. Holds no secret.
[[nodiscard]] QString healthText(
    const AccountHealth &health, const QString &result, Steady steady, const QDateTime &now);

} // namespace Landfall
