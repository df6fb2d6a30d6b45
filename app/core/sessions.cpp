// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions.h"

#include "logging.h"
#include "origin.h"
#include "providercall.h"
#include "requestbudget.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPointer>
#include <QPromise>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

using Reading = std::shared_ptr<QPromise<Result<Secret>>>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Sessions)
};

QCoro::Task<> readInto(SecretStore *secrets, QString key, Reading reading)
{
    const auto secret = co_await secrets->read(key);
    reading->addResult(secret);
    reading->finish();
}

Error enterAgain(const Account &account, const QString &what)
{
    return {Error::SecretMissing,
        Text::tr("%1 Remove the account and add it again: “landfall-cli account remove %2”, then "
                 "“landfall-cli account add %3 --name %2 --secret-stdin”.")
            .arg(what, account.name, account.provider)};
}

/// An address that was changed by hand must not be sent what was entered for another one.
std::optional<Error> strangeOrigin(const Account &account, const QList<QUrl> &origins)
{
    const QStringList &known = account.secretOrigins;
    const auto strange = std::find_if(origins.begin(), origins.end(),
        [&](const QUrl &origin) { return !known.contains(originText(origin)); });
    if (known.isEmpty() || strange == origins.end())
        return std::nullopt;
    return enterAgain(account,
        Text::tr("The secret of the account “%1” was entered for %2, but the address is now %3.")
            .arg(account.name, known.join(", "_L1), originText(*strange)));
}

/// Another program may have put anything there.
Result<Secret> usableSecret(const Result<Secret> &read, const Account &account)
{
    if (!read && read.error().kind == Error::SecretMissing)
        return enterAgain(account,
            Text::tr("The keychain holds no secret for the account “%1”.").arg(account.name));
    if (!read)
        return read.error();
    maskInLogs(*read);
    const auto secret = parseSecret(read->reveal());
    if (!secret)
        return enterAgain(account,
            Text::tr("The secret that the keychain holds for the account “%1” cannot be used.")
                .arg(account.name));
    return *secret;
}

} // namespace

Sessions::Sessions(
    ProviderRegistry &providers, SecretStore &secrets, HttpClient &http, QObject *parent)
    : QObject(parent), m_providers(providers), m_secrets(secrets), m_http(http)
{
}

QCoro::Task<Result<OpenAccount>> Sessions::open(Account account)
{
    const auto provider = m_providers.provider(account.provider);
    if (!provider)
        co_return provider.error();
    const QString key = account.name.toCaseFolded();
    if (const auto known = m_open.constFind(key); known != m_open.constEnd()) {
        if (known->account == account)
            co_return OpenAccount {*provider, *known};
        forget(account.name);
    }
    const auto needs = needsOf(**provider, account);
    if (!needs)
        co_return needs.error();
    if (!needs->secret)
        co_return keep(*provider, account, Secret(), needs->origins);
    if (const auto strange = strangeOrigin(account, needs->origins))
        co_return *strange;

    const QPointer<Sessions> self(this);
    const int generation = m_generations.value(key);
    const auto read = co_await secretOf(account.name);
    if (!self || m_generations.value(key) != generation)
        co_return Error(Error::Cancelled, QString());
    m_reads.remove(key);
    const auto secret = usableSecret(read, account);
    if (!secret)
        co_return secret.error();
    co_return keep(*provider, account, *secret, needs->origins);
}

void Sessions::forget(const QString &accountName)
{
    const QString key = accountName.toCaseFolded();
    ++m_generations[key];
    m_reads.remove(key);
    if (const Session session = m_open.take(key); session.http)
        session.http->cancel();
}

std::optional<RateLimit> Sessions::rateLimit(const QString &accountName) const
{
    const auto found = m_open.constFind(accountName.toCaseFolded());
    return found == m_open.constEnd() ? std::nullopt : found->http->rateLimit();
}

quint64 Sessions::requestsSent(const QString &accountName) const
{
    return m_http.requestsSent(accountName);
}

double Sessions::requestsPerMinute(const Account &account) const
{
    const ProviderInfo info = m_providers.info(account.provider).value_or(ProviderInfo());
    return allowedPerMinute(account, info.requestsPerMinute, rateLimit(account.name));
}

/// One read, whoever asks while it is under way.
QFuture<Result<Secret>> Sessions::secretOf(const QString &accountName)
{
    const QString key = accountName.toCaseFolded();
    if (const auto running = m_reads.constFind(key); running != m_reads.constEnd())
        return *running;
    const auto reading = std::make_shared<QPromise<Result<Secret>>>();
    reading->start();
    const auto secret = reading->future();
    m_reads.insert(key, secret);
    readInto(&m_secrets, accountName, reading);
    return secret;
}

OpenAccount Sessions::keep(
    Provider *provider, const Account &account, const Secret &secret, const QList<QUrl> &origins)
{
    const QString key = account.name.toCaseFolded();
    if (const auto known = m_open.constFind(key);
        known != m_open.constEnd() && known->account == account)
        return {provider, *known};
    if (const Session other = m_open.take(key); other.http)
        other.http->cancel();
    const Session session(
        account, secret, std::make_shared<AccountClient>(m_http, account, origins));
    m_open.insert(key, session);
    return {provider, session};
}

} // namespace Landfall
