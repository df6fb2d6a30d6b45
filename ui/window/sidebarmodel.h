// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttrouble.h"
#include "timeline/scope.h"

#include <account.h>
#include <deploymentmodel.h>
#include <providerregistry.h>

#include <QStandardItemModel>

namespace Landfall {

/// The sidebar's tree: five ways to look at everything, then accounts, their apps, projects or
/// repositories, and below these slots, workflows or environments, as far as deployments of them
/// were seen. update() changes entries in place, so that
/// selection and open nodes stay.
class SidebarModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role {
        ScopeRole = Qt::UserRole, ///< Scope; invalid for the heading
        CountRole, ///< int; only the first five entries
        LookRole, ///< int of the worst newest Look below; absent where nothing was seen
        IconRole, ///< name for icon()
        ProviderRole, ///< its name; only accounts whose own name does not tell
        TroubleIconRole, ///< name for icon(); only accounts that something holds up
        TroubleLookRole, ///< int of the Look that the icon's colour is from
        AddRole, ///< true: the entry that stands for accounts while there is none
    };

    explicit SidebarModel(QObject *parent = nullptr);

    /// Set before the first update().
    void setProviders(const QList<ProviderInfo> &providers);

    /// Takes the present state in. `now` is UTC.
    void update(
        const QList<Account> &accounts, const DeploymentModel &deployments, const QDateTime &now);

    /// What holds accounts up; kept until the next call.
    void setTroubles(const AccountTroubles &troubles);

    /// The entry of a scope; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const Scope &scope) const;

    [[nodiscard]] int count(Scope::Kind kind) const;

private:
    void addView(Scope::Kind kind, const QString &text, const QString &iconName);
    void updateCounts(const DeploymentModel &deployments, const QDateTime &now);
    void updateAccounts(const QList<Account> &accounts, const DeploymentModel &deployments);
    void addInvitation();
    void setProvider(QStandardItem *item, const Account &account) const;
    void setAccount(QStandardItem *item, const QString &name, std::optional<Look> worst) const;

    QHash<QString, ProviderInfo> m_providers; ///< by id
    AccountTroubles m_troubles;
};

} // namespace Landfall
