// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "deploymentmodel.h"
#include "httpclient.h"
#include "landfall_core_export.h"
#include "paths.h"
#include "providerregistry.h"
#include "reachability.h"
#include "secretstore.h"
#include "sessions.h"
#include "watcher.h"

#include <QObject>

#include <memory>

namespace Landfall {

/// Builds the parts in order and joins them: watcher to model, accounts to watches. Members die in
/// the reverse order they were made.
class LANDFALL_CORE_EXPORT Engine : public QObject {
    Q_OBJECT
public:
    struct Options {
        QStringList pluginFolders = ProviderRegistry::defaultFolders();
        double speed = 1.0; ///< divides poll intervals and stall limits
    };

    Engine(const Paths &paths, std::unique_ptr<SecretStore> secrets, const Options &options,
        QObject *parent = nullptr);
    Engine(const Paths &paths, std::unique_ptr<SecretStore> secrets, QObject *parent = nullptr);
    ~Engine() override;

    /// Watches every account and follows changes of accounts.json: an account that changed begins
    /// anew, the rows of one that went are taken out. Call it once; programs that ask for
    /// themselves do not.
    void start();

    /// Watches one deployment that no list of the account may return, until it is over or the
    /// service no longer knows it. Only while the engine runs.
    void follow(const QString &account, const QString &id);

    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] ProviderRegistry &providers() { return m_registry; }
    [[nodiscard]] AccountStore &accounts() { return m_accounts; }
    [[nodiscard]] Sessions &sessions() { return m_sessions; }
    [[nodiscard]] DeploymentModel &model() { return m_model; }
    [[nodiscard]] Watcher &watcher() { return m_watcher; }
    [[nodiscard]] Reachability &reachability() { return m_reachability; }

private:
    struct Followed {
        QString account;
        QString id;
        [[nodiscard]] bool is(const QString &otherAccount, const QString &otherId) const;
    };

    void watchAccounts();
    void unfollow(const QString &account, const QString &id);
    void markStale(const QString &account);

    std::unique_ptr<SecretStore> m_secrets;
    HttpClient m_http;
    ProviderRegistry m_registry;
    AccountStore m_accounts;
    Sessions m_sessions;
    DeploymentModel m_model;
    Watcher m_watcher;
    Reachability m_reachability;
    double m_speed;
    QList<Followed> m_followed;
    QList<Account> m_watched; ///< as they were when the watches were last set
};

} // namespace Landfall
