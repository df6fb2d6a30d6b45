// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"

#include <QCoroTask>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Landfall {

class Sessions;

/// When the credentials of the accounts end, so that a person can be warned before. Asks each
/// account's service a minute after the start and after each change, then once a day; what does not
/// answer is asked again the next day.
class LANDFALL_CORE_EXPORT CredentialEnds : public QObject {
    Q_OBJECT
public:
    /// `sessions` must outlive this.
    explicit CredentialEnds(Sessions &sessions, QObject *parent = nullptr);

    /// The accounts to ask for. Those that are new or changed are asked for soon.
    void setAccounts(const QList<Account> &accounts);

    /// Does not wait for the minute to pass.
    void askNow();

    /// UTC; null where it is not known yet, or the service does not tell.
    [[nodiscard]] QDateTime end(const QString &accountName) const;

Q_SIGNALS:
    void changed();

private:
    void askSoon(const QString &accountName);
    QCoro::Task<> ask(Account account);

    Sessions &m_sessions;
    QList<Account> m_accounts;
    QSet<QString> m_due; ///< folded names, as below
    QHash<QString, QDateTime> m_ends;
    QTimer m_soon;
    QTimer m_daily;
};

} // namespace Landfall
