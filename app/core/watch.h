// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "pollpolicy.h"
#include "provider.h"
#include "ratelimit.h"
#include "result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Landfall {

/// Something to ask about again and again: what a query lists, or one deployment by its id.
struct Watch {
    Account account;
    Query query;
    QString id; ///< set: follow this one deployment, the query is not used

    Watch() = default;
    Watch(Account account_, Query query_, QString id_ = {})
        : account(std::move(account_)), query(std::move(query_)), id(std::move(id_))
    {
    }
    friend bool operator==(const Watch &, const Watch &) = default;
};

/// How it stands with one account, for banners and the status bar: of several watches the one that
/// fails longest speaks.
struct AccountState {
    QString account;
    QString provider;
    std::optional<Error> error; ///< of the last request; none after an answer
    int failures = 0; ///< in a row
    QDateTime failingSince; ///< UTC, of the first of these failures; null without one
    QList<Error> problems; ///< what the last answers could not tell
    QDateTime lastAnswer; ///< UTC, null before the first
    std::optional<RateLimit> limit;
    std::optional<Steady> nextPoll; ///< none: waits for the user, or a request is under way
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Watch)
