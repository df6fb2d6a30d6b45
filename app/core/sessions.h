// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "provider.h"
#include "providerregistry.h"
#include "requestbudget.h"
#include "secretstore.h"

#include <QCoroTask>
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace Landfall {

/// What a call to a provider needs: the loaded provider and this account's session.
struct OpenAccount {
    Provider *provider = nullptr; ///< the registry's
    Session session;

    OpenAccount() = default;
    OpenAccount(Provider *provider_, Session session_)
        : provider(provider_), session(std::move(session_))
    {
    }
};

/// What the keychain last said when it was asked for an account's secret, or given one.
struct KeychainAnswer {
    QDateTime at; ///< UTC
    Result<Done> result;

    KeychainAnswer(QDateTime at_, Result<Done> result_)
        : at(std::move(at_)), result(std::move(result_))
    {
    }
};

/// Opens accounts: checks the fields, loads the provider, reads the secret (from the keychain once
/// an account and start, then from memory) and binds a client to the account's origins. A secret
/// that the service renewed (Session::keepSecret) serves from then on, with the same client, and is
/// written to the keychain in the background, unless somebody stored another one there meanwhile;
/// what cannot be written is logged. Nothing is written after forget().
class LANDFALL_CORE_EXPORT Sessions : public QObject {
    Q_OBJECT
public:
    /// All three must outlive this.
    Sessions(ProviderRegistry &providers, SecretStore &secrets, HttpClient &http,
        QObject *parent = nullptr);

    /// The account's session; every call with the same account gives the same client. An account
    /// whose fields changed is opened anew and its old requests end as Cancelled. What went wrong
    /// is not kept: the next call tries again. SecretMissing also for a secret that no request can
    /// carry, and for one that was entered for another origin; Cancelled after forget() or when
    /// this is gone.
    QCoro::Task<Result<OpenAccount>> open(Account account);

    /// Whether a renewed secret is on its way to the keychain; stored() follows.
    [[nodiscard]] bool isStoring() const { return !m_storing.isEmpty(); }

    /// Drops the account's secret and client: its requests end as Cancelled, the next open() reads
    /// the keychain again.
    void forget(const QString &accountName);

    /// What the account's service last said about its limit; none when it was never asked.
    [[nodiscard]] std::optional<RateLimit> rateLimit(const QString &accountName) const;

    /// As HttpClient::requestsSent().
    [[nodiscard]] quint64 requestsSent(const QString &accountName) const;

    /// What the account may ask in a minute: see allowedPerMinute().
    [[nodiscard]] double requestsPerMinute(const Account &account) const;

    /// Of a service's limit, for accounts that have no number of their own; from now on.
    void setSharePercent(int percent) { m_sharePercent = percent; }

    /// None before the first answer. An account without a secret never gets one.
    [[nodiscard]] std::optional<KeychainAnswer> keychainAnswer(const QString &accountName) const;

    /// For who writes an account's secret: what the keychain said to that.
    void noteKeychain(const QString &accountName, const Result<Done> &result);

Q_SIGNALS:
    /// A renewed secret is in the keychain, or it could not be put there (the log says why).
    void stored();
    /// keychainAnswer() is another one.
    void keychainAnswered(const QString &accountName);

private:
    [[nodiscard]] QFuture<Result<Secret>> secretOf(const QString &accountName);
    OpenAccount keep(Provider *provider, const Account &account, const Secret &secret,
        const QList<QUrl> &origins);
    void renew(const QString &key, const AccountClient *client, const Secret &renewed);
    QCoro::Task<> storeRenewed(QString key);
    [[nodiscard]] bool isStored(const QString &key) const;

    ProviderRegistry &m_providers;
    SecretStore &m_secrets;
    HttpClient &m_http;
    int m_sharePercent = usualSharePercent;
    // All by folded name.
    QHash<QString, Session> m_open;
    QHash<QString, Secret> m_held; ///< of open ones: what the keychain holds as far as known
    QSet<QString> m_storing; ///< whose renewed secret is on its way to the keychain
    QHash<QString, QFuture<Result<Secret>>> m_reads; ///< under way
    QHash<QString, KeychainAnswer> m_answers;
    QHash<QString, int> m_generations; ///< counts forget(): an answer of an earlier one is dropped
};

} // namespace Landfall
