// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptdeployments.h"

#include "providercall.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString keptField = u"deployments"_s;

} // namespace

Result<bool> keepsDeployments(const Account &account, ProviderRegistry &providers)
{
    const Result<Provider *> provider = providers.provider(account.provider);
    if (!provider)
        return provider.error();
    const auto fields = askPlugin(account.provider, **provider, &Provider::accountFields);
    if (!fields)
        return fields.error();
    return std::any_of(fields->begin(), fields->end(),
        [](const AccountField &field) { return field.key == keptField; });
}

Result<Done> keepDeployment(const QString &accountName, const QString &id, AccountStore &accounts)
{
    Account stored = accounts.account(accountName).value_or(Account(accountName, {}));
    QStringList ids = stored.list(keptField);
    if (ids.contains(id, Qt::CaseInsensitive))
        return Done {};
    stored.fields.insert(keptField, (ids << id).join(u','));
    return accounts.update(stored);
}

bool onlyKeepsMore(const Account &before, const Account &after)
{
    Account left = before;
    Account right = after;
    left.fields.remove(keptField);
    right.fields.remove(keptField);
    const QStringList now = after.list(keptField);
    const QStringList then = before.list(keptField);
    return left == right && std::all_of(then.begin(), then.end(), [&](const QString &id) {
        return now.contains(id, Qt::CaseInsensitive);
    });
}

} // namespace Landfall
