// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttrouble.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int failuresOfAnOutage = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AccountTrouble)
};

bool mayPass(Error::Kind kind)
{
    switch (kind) {
    case Error::Network:
    case Error::Server:
    case Error::BadReply:
    case Error::NotFound:
    case Error::Storage:
        return true;
    default:
        return false;
    }
}

AccountTrouble described(const Error &error)
{
    switch (error.kind) {
    case Error::Unauthorized:
        return {error, u"key"_s, Look::Failed, Text::tr("sign-in needed")};
    case Error::SecretMissing:
        return {error, u"key"_s, Look::Failed, Text::tr("secret missing")};
    case Error::Forbidden:
        return {error, u"key"_s, Look::Canceled, Text::tr("right missing")};
    case Error::KeychainLocked:
        return {error, u"lock"_s, Look::Canceled, Text::tr("locked")};
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
        return {error, u"lock"_s, Look::Canceled, Text::tr("no keychain")};
    case Error::RateLimited:
        return {error, u"clock"_s, Look::Running, Text::tr("rate limited")};
    case Error::Network:
        return {error, u"offline"_s, Look::Canceled, Text::tr("no answer")};
    case Error::Tls:
        return {error, u"certificate"_s, Look::Failed, Text::tr("certificate refused")};
    case Error::BadInput:
        return {error, u"failed-24h"_s, Look::Failed, Text::tr("not usable")};
    default:
        return {error, u"failed-24h"_s, Look::Canceled, Text::tr("error")};
    }
}

} // namespace

std::optional<AccountTrouble> troubleOf(const AccountState &state)
{
    if (state.error) {
        const bool isEarly = mayPass(state.error->kind) && state.failures < failuresOfAnOutage;
        return isEarly ? std::nullopt : std::optional(described(*state.error));
    }
    const auto limited = std::find_if(state.problems.begin(), state.problems.end(),
        [](const Error &problem) { return problem.kind == Error::RateLimited; });
    return limited == state.problems.end() ? std::nullopt : std::optional(described(*limited));
}

AccountTroubles troublesOf(const QList<AccountState> &states)
{
    AccountTroubles troubles;
    for (const AccountState &state : states) {
        if (const auto trouble = troubleOf(state))
            troubles.insert(state.account.toCaseFolded(), *trouble);
    }
    return troubles;
}

} // namespace Landfall
