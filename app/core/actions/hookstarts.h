// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstore.h"
#include "actionlog.h"
#include "confirmation.h"
#include "deployhooks.h"
#include "landfall_core_export.h"
#include "secretstore.h"
#include "sessions.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace Landfall {

/// What a person confirmed.
struct ConfirmedHook {
    QString account;
    QString label;
    std::shared_ptr<Confirmation> confirmation;
    QString typed;
    QString supersedes; ///< the last attempt, shown as unknown; empty: there was none

    ConfirmedHook() = default;
};

/// Starts deployments through stored deploy hooks: written ahead, asked for once on the wire, never
/// again by itself. The id that comes back is kept in the account and followed at once.
class LANDFALL_CORE_EXPORT HookStarts : public QObject {
    Q_OBJECT
public:
    /// All must outlive this.
    HookStarts(AccountStore &accounts, ProviderRegistry &providers, SecretStore &secrets,
        Sessions &sessions, ActionLog &log, QObject *parent = nullptr);

    /// Closes what a killed program left: prepared was not sent, sent is unknown. Call it once.
    void start();
    /// The same; ends when it is done.
    QCoro::Task<Result<Done>> settle();

    /// Labels of an account's hooks; empty where its service has none.
    QCoro::Task<Result<QStringList>> labels(QString account);

    QCoro::Task<Result<std::optional<ActionRecord>>> last(QString account, QString label);

    /// Ends when the service has answered or the answer is lost: the record is Done (progress has
    /// `deployment`, the id), Failed or Unknown (and over). An error: nothing was sent. It has the
    /// code Confirmation's or ActionLog::runningCode where these refuse, or lastUnknownCode where
    /// the last attempt is unknown and `supersedes` does not name it.
    QCoro::Task<Result<ActionRecord>> begin(ConfirmedHook confirmed);

    /// What a label's records are about.
    [[nodiscard]] static QString subject(const QString &label);

    static constexpr auto lastUnknownCode = "last-unknown";

Q_SIGNALS:
    void changed(const Landfall::ActionRecord &record);
    /// A deployment was started: it is kept in the account already.
    void started(const QString &account, const QString &deploymentId);

private:
    /// A hook that may be asked for.
    struct Hook {
        Account account;
        const DeployHooks *service = nullptr; ///< the provider's
        Secret url;
        std::shared_ptr<AccountClient> http;

        Hook() = default;
    };

    [[nodiscard]] Result<Hook> find(const QString &account) const;
    QCoro::Task<Result<Hook>> open(QString account, QString label);
    QCoro::Task<Result<ActionRecord>> prepare(Hook hook, ConfirmedHook confirmed);
    QCoro::Task<Result<ActionRecord>> send(Hook hook, ActionRecord record);
    QCoro::Task<Result<ActionRecord>> conclude(ActionRecord record);
    void keep(ActionRecord &record);

    AccountStore &m_accounts;
    ProviderRegistry &m_providers;
    SecretStore &m_secrets;
    Sessions &m_sessions;
    ActionLog &m_log;
};

} // namespace Landfall
