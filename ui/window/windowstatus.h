// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <providerregistry.h>
#include <watcher.h>

#include <QHash>
#include <QObject>
#include <QStatusBar>

#include <map>

namespace Landfall {

class BudgetWidget;
class MarkLabel;
class PlainLabel;

/// What the status bar says: how many run and failed, or that nothing is up to date, and a budget
/// an account.
class WindowStatus : public QObject {
    Q_OBJECT
public:
    /// The bar owns this and the widgets.
    explicit WindowStatus(QStatusBar &bar);

    /// Set before the first setAccounts().
    void setProviders(const QList<ProviderInfo> &providers);

    void setCounts(int running, int failed);

    /// Adds, changes and removes the accounts' widgets; called each second.
    void setAccounts(const QList<AccountState> &states, Steady now, const QDateTime &today);

private:
    QStatusBar &m_bar;
    PlainLabel *m_noAccounts = nullptr;
    PlainLabel *m_nothing = nullptr;
    QWidget *m_outdated = nullptr;
    MarkLabel *m_running = nullptr;
    MarkLabel *m_failed = nullptr;
    QHash<QString, QString> m_icons; ///< by provider
    std::map<QString, BudgetWidget *> m_budgets;
};

} // namespace Landfall
