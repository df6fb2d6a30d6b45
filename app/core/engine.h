// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "actions/actionlog.h"
#include "actions/hookstarts.h"
#include "actions/slotcopies.h"
#include "announcer.h"
#include "attention.h"
#include "changecommand.h"
#include "credentialends.h"
#include "deploymentmodel.h"
#include "forecasts.h"
#include "historystore.h"
#include "httpclient.h"
#include "landfall_core_export.h"
#include "paths.h"
#include "providerregistry.h"
#include "reachability.h"
#include "rowaging.h"
#include "secretstore.h"
#include "sessions.h"
#include "settingsstore.h"
#include "systemstate.h"
#include "watcher.h"

#include <QObject>

#include <memory>

namespace Landfall {

/// Builds the parts in order and joins them: watcher to model, model to history, accounts to
/// watches. Members die in
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

    /// Fills the model from the history, newest first, then watches every account and follows
    /// changes of accounts.json: an account that changed begins anew, the rows of one that went are
    /// taken out. No request goes out before the newest rows of the history are there. Call it
    /// once; programs that ask for themselves do not.
    void start();

    /// Takes what the history knows of these (by account and ref) into the model, so that answers
    /// about them only add to it. For programs that ask for themselves.
    QCoro::Task<> recall(QList<Deployment> deployments);

    /// As recall(), of all that is under way and the newest of the rest.
    QCoro::Task<> recallNewest();

    /// Moves an account's history to its new name, which its file has already, and takes it into
    /// the model again. What is under way goes on under that name, in other programs too.
    void renameHistory(const QString &account, const QString &newName);

    /// Watches one deployment that no list of the account may return, until it is over or the
    /// service no longer knows it. Only while the engine runs.
    void follow(const QString &account, const QString &id);

    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] ProviderRegistry &providers() { return m_registry; }
    [[nodiscard]] AccountStore &accounts() { return m_accounts; }
    [[nodiscard]] SettingsStore &settings() { return m_settings; }
    [[nodiscard]] HistoryStore &history() { return m_history; }
    [[nodiscard]] Sessions &sessions() { return m_sessions; }
    [[nodiscard]] CredentialEnds &credentialEnds() { return m_credentialEnds; }
    [[nodiscard]] DeploymentModel &model() { return m_model; }
    [[nodiscard]] Watcher &watcher() { return m_watcher; }
    [[nodiscard]] Reachability &reachability() { return m_reachability; }
    [[nodiscard]] Attention &attention() { return m_attention; }
    [[nodiscard]] Announcer &announcer() { return m_announcer; }
    [[nodiscard]] ActionLog &actions() { return m_actions; }
    [[nodiscard]] SlotCopies &slotCopies() { return m_slotCopies; }
    [[nodiscard]] HookStarts &hookStarts() { return m_hookStarts; }
    [[nodiscard]] SystemState &systemState() { return m_systemState; }

private:
    struct Followed {
        QString account;
        QString id;
        [[nodiscard]] bool is(const QString &otherAccount, const QString &otherId) const;
    };

    void takePage(const HistoryStore::Entries &entries, int skipped);
    void restore(const QList<RememberedDeployment> &entries);
    void record(const Deployment &changed);
    void watchAccounts();
    void setPace();
    void unfollow(const QString &account, const QString &id);
    void markStale(const QString &account);

    std::unique_ptr<SecretStore> m_secrets;
    HttpClient m_http;
    ProviderRegistry m_registry;
    AccountStore m_accounts;
    SettingsStore m_settings;
    HistoryStore m_history;
    Sessions m_sessions;
    DeploymentModel m_model;
    CredentialEnds m_credentialEnds;
    Forecasts m_forecasts;
    RowAging m_aging;
    Watcher m_watcher;
    Reachability m_reachability;
    Attention m_attention;
    Announcer m_announcer;
    ChangeCommand m_changeCommand;
    SystemState m_systemState;
    ActionLog m_actions;
    SlotCopies m_slotCopies;
    HookStarts m_hookStarts;
    double m_speed;
    QList<Followed> m_followed;
    bool m_isFilled = false; ///< requests may go out
    QList<Account> m_watched; ///< as they were when the watches were last set
};

} // namespace Landfall
