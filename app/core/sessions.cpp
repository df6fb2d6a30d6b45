// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions.h"

#include "logging.h"
#include "memoryfallback.h"
#include "origin.h"
#include "providercall.h"

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

Error enterAgain(const Account &account, const QString &what, bool isSignedInTo)
{
    if (isSignedInTo)
        return {Error::SecretMissing,
            Text::tr("%1 Sign in: “landfall-cli account sign-in %2”.").arg(what, account.name)};
    return {Error::SecretMissing,
        Text::tr("%1 Remove the account and add it again: “landfall-cli account remove %2”, then "
                 "“landfall-cli account add %3 --name %2 --secret-stdin”.")
            .arg(what, account.name, account.provider)};
}

/// An address that was changed by hand must not be sent what was entered for another one.
std::optional<Error> strangeOrigin(
    const Account &account, const QList<QUrl> &origins, bool isSignedInTo)
{
    const QStringList &known = account.secretOrigins;
    const auto strange = std::find_if(origins.begin(), origins.end(),
        [&](const QUrl &origin) { return !known.contains(originText(origin)); });
    if (known.isEmpty() || strange == origins.end())
        return std::nullopt;
    return enterAgain(account,
        Text::tr("The secret of the account “%1” was entered for %2, but the address is now %3.")
            .arg(account.name, known.join(", "_L1), originText(*strange)),
        isSignedInTo);
}

/// Another desktop session may have another keychain.
Error notThere(const Account &account, const QString &backend, bool isSignedInTo)
{
    if (account.secretBackend == memoryBackend)
        return enterAgain(account,
            Text::tr("The secret of the account “%1” was kept only until Landfall ended, because "
                     "there was no keychain.")
                .arg(account.name),
            isSignedInTo);
    if (account.secretBackend.isEmpty() || backend.isEmpty() || account.secretBackend == backend)
        return enterAgain(account,
            Text::tr("The keychain holds no secret for the account “%1”.").arg(account.name),
            isSignedInTo);
    return enterAgain(account,
        Text::tr("The secret of the account “%1” was saved in %2, but this desktop session uses "
                 "%3. Log in to a session with %2, or store the secret here too.")
            .arg(account.name, account.secretBackend, backend),
        isSignedInTo);
}

/// Another program may have put anything there.
Result<Secret> usableSecret(
    const Result<Secret> &read, const Account &account, const QString &backend, bool isSignedInTo)
{
    if (!read && read.error().kind == Error::SecretMissing)
        return notThere(account, backend, isSignedInTo);
    if (!read)
        return read.error();
    maskInLogs(*read);
    const auto secret = parseSecret(read->reveal());
    if (!secret)
        return enterAgain(account,
            Text::tr("The secret that the keychain holds for the account “%1” cannot be used.")
                .arg(account.name),
            isSignedInTo);
    return *secret;
}

void sayUnstored(const QString &account, const Error &error)
{
    qCWarning(keychainLog).noquote()
        << "the renewed secret of" << account << "was not stored:" << error.message;
}

/// Whether the keychain still holds the secret that this program knows.
bool mayReplace(const Result<Secret> &held, const Secret &known, const QString &account)
{
    if (!held) {
        sayUnstored(account, held.error());
        return false;
    }
    if (held->reveal().trimmed() == known.reveal())
        return true;
    qCInfo(keychainLog).noquote() << "the keychain holds another secret of" << account
                                  << "by now, which stays";
    return false;
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
    const bool isSignedInTo = signInOf(**provider, account) != nullptr;
    if (const auto strange = strangeOrigin(account, needs->origins, isSignedInTo))
        co_return *strange;

    const QPointer<Sessions> self(this);
    const int generation = m_generations.value(key);
    const auto read = co_await secretOf(account.name);
    if (!self || m_generations.value(key) != generation)
        co_return Error(Error::Cancelled, QString());
    const auto secret = usableSecret(read, account, m_secrets.backend(), isSignedInTo);
    if (m_reads.remove(key) && !m_secrets.isSessionOnly(account.name))
        noteKeychain(account.name, read ? Result<Done>(Done()) : read.error());
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (!secret)
        co_return secret.error();
    co_return keep(*provider, account, *secret, needs->origins);
}

void Sessions::forget(const QString &accountName)
{
    const QString key = accountName.toCaseFolded();
    ++m_generations[key];
    m_reads.remove(key);
    m_held.remove(key);
    if (const Session session = m_open.take(key); session.http)
        session.http->cancel();
}

std::optional<RateLimit> Sessions::rateLimit(const QString &accountName) const
{
    const auto found = m_open.constFind(accountName.toCaseFolded());
    return found == m_open.constEnd() ? std::nullopt : found->http->rateLimit();
}

std::optional<KeychainAnswer> Sessions::keychainAnswer(const QString &accountName) const
{
    const auto found = m_answers.constFind(accountName.toCaseFolded());
    return found == m_answers.constEnd() ? std::nullopt : std::optional(*found);
}

void Sessions::noteKeychain(const QString &accountName, const Result<Done> &result)
{
    if (!result && result.error().kind == Error::Cancelled)
        return;
    m_answers.insert(
        accountName.toCaseFolded(), KeychainAnswer(QDateTime::currentDateTimeUtc(), result));
    Q_EMIT keychainAnswered(accountName);
}

quint64 Sessions::requestsSent(const QString &accountName) const
{
    return m_http.requestsSent(accountName);
}

double Sessions::requestsPerMinute(const Account &account) const
{
    const ProviderInfo info = m_providers.info(account.provider).value_or(ProviderInfo());
    return allowedPerMinute(
        account, info.requestsPerMinute, rateLimit(account.name), m_sharePercent);
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
    Session session(account, secret, std::make_shared<AccountClient>(m_http, account, origins));
    const QPointer<Sessions> self(this);
    session.keepSecret = [self, key, client = session.http.get()](const Secret &renewed) {
        if (self)
            self->renew(key, client, renewed);
    };
    m_open.insert(key, session);
    m_held.insert(key, secret);
    return {provider, session};
}

/// `client` tells the session that was open then from one that is open now.
void Sessions::renew(const QString &key, const AccountClient *client, const Secret &renewed)
{
    const auto found = m_open.find(key);
    if (found == m_open.end() || found->http.get() != client || renewed.isEmpty())
        return;
    maskInLogs(renewed);
    found->secret = renewed;
    if (isStored(key) || m_storing.contains(key))
        return;
    m_storing.insert(key);
    // Not in the provider's call: it has nothing to do with the keychain.
    QMetaObject::invokeMethod(
        this, [this, key] { storeRenewed(key); }, Qt::QueuedConnection);
}

bool Sessions::isStored(const QString &key) const
{
    const auto found = m_open.constFind(key);
    return found == m_open.constEnd() || found->secret == m_held.value(key);
}

/// Writes until the keychain holds what the session has. A secret that is not the one this session
/// began with is another program's, or that of a new sign-in, and stays.
QCoro::Task<> Sessions::storeRenewed(QString key)
{
    const QPointer<Sessions> self(this);
    while (!isStored(key)) {
        const Account account = m_open.value(key).account;
        const Secret known = m_held.value(key);
        const auto held = co_await m_secrets.read(account.name);
        if (!self)
            co_return;
        // Another session of the account may be open by now.
        if (m_held.value(key) != known || isStored(key))
            continue;
        if (!mayReplace(held, known, account.name))
            break;
        const Secret renewed = m_open.value(key).secret;
        const auto written = co_await m_secrets.write(account.name, renewed);
        if (self && !m_secrets.isSessionOnly(account.name))
            noteKeychain(account.name, written);
        if (!self)
            co_return;
        if (!written) {
            sayUnstored(account.name, written.error());
            break;
        }
        if (m_open.contains(key))
            m_held.insert(key, renewed);
    }
    m_storing.remove(key);
    Q_EMIT stored();
}

} // namespace Landfall
