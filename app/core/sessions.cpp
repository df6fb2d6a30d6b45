// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions.h"

#include "logging.h"

#include <QPointer>

namespace Landfall {

Sessions::Sessions(
    ProviderRegistry &providers, SecretStore &secrets, HttpClient &http, QObject *parent)
    : QObject(parent), m_providers(providers), m_secrets(secrets), m_http(http)
{
}

QCoro::Task<Result<OpenAccount>> Sessions::open(Account account)
{
    const QPointer<Sessions> self(this);
    const auto provider = m_providers.provider(account.provider);
    if (!provider)
        co_return provider.error();
    const QString key = account.name.toCaseFolded();
    if (const auto known = m_open.constFind(key);
        known != m_open.constEnd() && known->account == account)
        co_return OpenAccount {*provider, *known};
    if (const auto checked = checkAccountFields(account, (*provider)->accountFields()); !checked)
        co_return checked.error();
    const auto origins = (*provider)->origins(account);
    if (!origins)
        co_return origins.error();

    Secret secret;
    if ((*provider)->needsSecret(account)) {
        const auto read = co_await m_secrets.read(account.name);
        if (!self)
            co_return Error {Error::Cancelled, QString()};
        if (!read)
            co_return read.error();
        secret = *read;
        maskInLogs(secret);
    }
    const Session session(
        account, secret, std::make_shared<AccountClient>(m_http, account, *origins));
    m_open.insert(key, session);
    co_return OpenAccount {*provider, session};
}

void Sessions::forget(const QString &accountName)
{
    const auto found = m_open.constFind(accountName.toCaseFolded());
    if (found == m_open.constEnd())
        return;
    const auto http = found->http;
    m_open.erase(found);
    http->cancel();
}

std::optional<RateLimit> Sessions::rateLimit(const QString &accountName) const
{
    const auto found = m_open.constFind(accountName.toCaseFolded());
    return found == m_open.constEnd() ? std::nullopt : found->http->rateLimit();
}

} // namespace Landfall
