// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <watch.h>

#include <QHash>
#include <QMetaType>

#include <optional>

namespace Landfall {

/// What one banner says. There is one for an account and a cause.
struct BannerNote {
    enum Severity { Error, Warning, Information };
    enum Cause {
        AccountsFile,
        SettingsFile,
        History,
        SignIn,
        Secret,
        Fields,
        Certificate,
        KeychainLocked,
        Keychain,
        Offline,
        NoAnswer,
        Service,
        Right,
        CredentialEnd,
        RateLimit
    };
    enum Action {
        ReadFile, ///< the accounts' and the settings' file again
        KeepHistory, ///< writes what the history lacks
        TryNow, ///< asks the account, or all where none is named
        SignInAgain,
        EnterSecret,
        Edit,
        ChooseCaFile,
        Unlock,
        Test,
        ShowHealth,
        RefreshLessOften
    };

    Severity severity = Warning;
    Cause cause = Service;
    QString account; ///< empty: about all
    QString title;
    QString text;
    QString countdown; ///< follows the text, changes each second, is never read aloud
    QString details; ///< the whole reason where the text is shorter
    Action action = TryNow;

    /// Whether both are the same banner, whatever they say.
    [[nodiscard]] bool isSame(const BannerNote &other) const
    {
        return cause == other.cause && account == other.account;
    }
    friend bool operator==(const BannerNote &, const BannerNote &) = default;
};

/// What banners are made of.
struct BannerSources {
    QList<AccountState> states;
    QHash<QString, QString> providerNames; ///< by id
    std::optional<QDateTime> offlineSince; ///< see offlineSince()
    QString fileProblem; ///< about the accounts' file; empty for none
    QHash<QString, QDateTime> credentialEnds; ///< by account, UTC; only where one is known
    QString settingsProblem; ///< about the settings' file; empty for none
    QString historyProblem; ///< about the history's file; empty for none
    Steady now; ///< the same moment on both clocks
    QDateTime today; ///< UTC
    bool canEdit = true; ///< accounts can be changed here
};

/// Errors first, then warnings, then information; within these in the accounts' order. Pure.
[[nodiscard]] QList<BannerNote> bannersFor(const BannerSources &sources);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::BannerNote)
