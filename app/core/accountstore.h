// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "result.h"
#include "sharedfile.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace Landfall {

/// accounts.json: the accounts in the user's order, never a secret. A SharedFile: the other program
/// changes it too, and problem() says what was wrong with it.
class LANDFALL_CORE_EXPORT AccountStore : public QObject {
    Q_OBJECT
public:
    /// Reads the file; makes its folder, mode 0700.
    explicit AccountStore(QString file, QObject *parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const { return m_accounts; }
    /// By name, without regard to case.
    [[nodiscard]] std::optional<Account> account(const QString &name) const;

    /// BadInput when the name is in use or not a name. Here and below Storage when the file cannot
    /// be written; nothing has changed then.
    Result<Done> add(const Account &account);
    /// Replaces the account of that name; BadInput when there is none.
    Result<Done> update(const Account &account);
    /// BadInput when there is none.
    Result<Done> remove(const QString &name);
    /// The account keeps its place. BadInput when there is none, or when the new name is another
    /// account's or not a name.
    Result<Done> rename(const QString &name, const QString &newName);
    /// By so many places, down when positive, at most to the end. BadInput when there is none.
    Result<Done> move(const QString &name, int places);

    /// What was wrong with the file, for display; empty when nothing. What was repaired is said
    /// until the next change made here.
    [[nodiscard]] QString problem() const { return m_file.problem(); }

    /// Reads the file again, as a change of it does by itself.
    void reload() { m_file.load(); }

Q_SIGNALS:
    /// accounts() or problem() is another one.
    void changed();

private:
    using Edit = std::function<Result<Done>(QList<Account> &)>;

    [[nodiscard]] static SharedFile::Words words();
    [[nodiscard]] static Error inUse(const QString &name);
    [[nodiscard]] static Error unknown(const QString &name);
    void take();
    Result<Done> change(const Edit &edit);

    SharedFile m_file;
    QList<Account> m_accounts;
    QString m_told; ///< the problem, as changed() last told of it
};

} // namespace Landfall
