// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "provider.h"
#include "providerregistry.h"
#include "secretstore.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

namespace Landfall {

/// What a call to a provider needs: the loaded provider and this account's session.
struct OpenAccount {
    Provider *provider = nullptr; ///< the registry's
    Session session;
};

/// Opens accounts: checks the fields, loads the provider, reads the secret (from the keychain once
/// an account and start, then from memory) and binds a client to the account's origins.
class LANDFALL_CORE_EXPORT Sessions : public QObject {
    Q_OBJECT
public:
    /// All three must outlive this.
    Sessions(ProviderRegistry &providers, SecretStore &secrets, HttpClient &http,
        QObject *parent = nullptr);

    QCoro::Task<Result<OpenAccount>> open(Account account);

    /// Drops the account's secret and client: its requests end as Cancelled, the next open() reads
    /// the keychain again.
    void forget(const QString &accountName);

    /// What the account's service last said about its limit; none when it was never asked.
    [[nodiscard]] std::optional<RateLimit> rateLimit(const QString &accountName) const;

private:
    ProviderRegistry &m_providers;
    SecretStore &m_secrets;
    HttpClient &m_http;
    QHash<QString, Session> m_open; ///< by folded name
};

} // namespace Landfall
