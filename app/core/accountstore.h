// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace Landfall {

/// accounts.json: the accounts in the user's order, never a secret. Notices what the other program
/// changed. A file that cannot be read is set aside, its `.bak` is tried, and problem() says so.
class LANDFALL_CORE_EXPORT AccountStore : public QObject {
    Q_OBJECT
public:
    explicit AccountStore(QString file, QObject *parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const { return m_accounts; }
    /// By name, without regard to case.
    [[nodiscard]] std::optional<Account> account(const QString &name) const;

    /// BadInput when the name is in use or not a name.
    Result<Done> add(const Account &account);
    /// Replaces the account of that name.
    Result<Done> update(const Account &account);
    Result<Done> remove(const QString &name);

    /// What was wrong with the file at the last look, for display; empty when nothing.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void load();
    void watch();
    Result<Done> save(const QList<Account> &accounts);

    QString m_file;
    QList<Account> m_accounts;
    QString m_problem;
    bool m_readOnly = false; ///< written by a newer version: shown, never overwritten
    QFileSystemWatcher m_watcher;
};

} // namespace Landfall
