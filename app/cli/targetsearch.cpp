// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targetsearch.h"

#include <providercall.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::TargetSearch)
};

QCoro::Task<Result<TargetListing>> askAccount(Context context, Account account)
{
    const auto open = co_await context.engine->sessions().open(account);
    if (!open)
        co_return open.error();
    const auto listing = co_await callProvider(*open, &Provider::targets);
    co_return listing;
}

bool isMeant(const Target &target, const QString &wanted)
{
    return target.id.compare(wanted, Qt::CaseInsensitive) == 0
        || target.name.compare(wanted, Qt::CaseInsensitive) == 0;
}

void take(TargetSearch &search, const Account &account, const TargetListing &listing,
    const QStringList &wanted)
{
    for (const Error &problem : listing.problems)
        search.problems.append({account.name, problem});
    for (const SearchedScope &scope : listing.scopes)
        search.scopes.append({account, scope});
    for (const Target &target : listing.targets) {
        const bool isWanted = wanted.isEmpty()
            || std::any_of(wanted.begin(), wanted.end(),
                [&target](const QString &text) { return isMeant(target, text); });
        if (isWanted)
            search.found.append({account, target});
    }
}

} // namespace

QCoro::Task<TargetSearch> findTargets(Context context, QList<Account> accounts, QStringList wanted)
{
    std::vector<QCoro::Task<Result<TargetListing>>> tasks;
    for (const Account &account : accounts)
        tasks.push_back(askAccount(context, account));
    TargetSearch search;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto listing = co_await std::move(tasks.at(i));
        const Account &account = accounts.at(static_cast<qsizetype>(i));
        if (listing)
            take(search, account, *listing, wanted);
        else
            search.problems.append({account.name, listing.error()});
    }
    for (const QString &text : wanted) {
        const bool isFound = std::any_of(search.found.begin(), search.found.end(),
            [&text](const FoundTarget &found) { return isMeant(found.target, text); });
        if (!isFound)
            search.missing.append(text);
    }
    co_return search;
}

Error unknownTargets(const QStringList &missing)
{
    return Error {Error::BadInput,
        Text::tr("No account knows the target “%1”. “landfall-cli targets” lists what can be "
                 "watched.")
            .arg(missing.join("”, “"_L1))};
}

} // namespace Landfall
