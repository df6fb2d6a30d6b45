// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reference.h"

#include "providercall.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Reference)
};

Error badReference(const QString &message)
{
    return {Error::BadInput, message};
}

QString acceptedForms()
{
    return Text::tr("A reference is an id as “list” shows it (PROVIDER:…), an API or dashboard "
                    "address of a deployment, or a resource id.");
}

bool isNamed(const Account &account, const QString &name)
{
    return name.isEmpty() || account.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// The provider whose `PROVIDER:` a reference begins with; empty when none does.
QString prefixOf(const QString &reference, const ProviderRegistry &providers)
{
    for (const ProviderInfo &info : providers.providers()) {
        if (reference.startsWith(info.id + u':', Qt::CaseInsensitive))
            return info.id;
    }
    return {};
}

QList<Account> candidates(
    const QList<Account> &accounts, const QString &name, const QString &provider)
{
    QList<Account> result;
    for (const Account &account : accounts) {
        if (isNamed(account, name) && (provider.isEmpty() || account.provider == provider))
            result.append(account);
    }
    return result;
}

/// Why there is not even an account to ask.
Error nobodyToAsk(const QList<Account> &accounts, const QString &name, const QString &provider)
{
    if (accounts.isEmpty())
        return badReference(
            Text::tr("There is no account yet. Add one in the window or with “account add”."));
    if (!name.isEmpty() && candidates(accounts, name, {}).isEmpty())
        return badReference(
            Text::tr("There is no account “%1”. “account list” shows them.").arg(name));
    if (name.isEmpty())
        return badReference(
            Text::tr("There is no account of the provider “%1”. Add one with “account add %1”.")
                .arg(provider));
    return badReference(Text::tr("The account “%1” is not one of the provider “%2”. Name another "
                                 "account, or none.")
                            .arg(name, provider));
}

} // namespace

Result<Reference> resolveReference(const QString &text, const QList<Account> &accounts,
    ProviderRegistry &providers, const QString &accountName)
{
    const QString reference = text.trimmed();
    if (reference.isEmpty())
        return badReference(Text::tr("The reference is empty. %1").arg(acceptedForms()));
    const QString prefix = prefixOf(reference, providers);
    const QString bare = prefix.isEmpty() ? reference : reference.mid(prefix.size() + 1);
    const QList<Account> asked = candidates(accounts, accountName, prefix);
    if (asked.isEmpty())
        return nobodyToAsk(accounts, accountName, prefix);

    std::optional<Error> notLoaded;
    for (const Account &account : asked) {
        const Result<Provider *> provider = providers.provider(account.provider);
        if (!provider) {
            notLoaded = notLoaded.value_or(provider.error());
            continue;
        }
        const auto id =
            askPlugin(account.provider, **provider, &Provider::recognize, account, bare);
        if (id && *id)
            return Reference {account, **id};
    }
    if (notLoaded)
        return *notLoaded;
    if (!accountName.isEmpty())
        return badReference(Text::tr("“%1” is no deployment of the account “%2”. %3")
                                .arg(reference, accountName, acceptedForms()));
    return badReference(
        Text::tr("“%1” fits none of the accounts. %2").arg(reference, acceptedForms()));
}

} // namespace Landfall
