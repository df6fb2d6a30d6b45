// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sidebarmodel.h"

#include <QTreeView>

namespace Landfall {

/// Filters and accounts at the left of the window.
class Sidebar : public QTreeView {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// See SidebarModel::update(); an account that is new is opened.
    void setProviders(const QList<ProviderInfo> &providers);

    void refresh(
        const QList<Account> &accounts, const DeploymentModel &deployments, const QDateTime &now);

    /// See SidebarModel::setTroubles().
    void setTroubles(const AccountTroubles &troubles) { m_model.setTroubles(troubles); }

    [[nodiscard]] Scope scope() const;
    void setScope(const Scope &scope);
    [[nodiscard]] const SidebarModel &entries() const { return m_model; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void addAccountRequested();
    void scopeChanged(const Landfall::Scope &scope);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    /// False where the entry is none that asks for something.
    bool follow(const QModelIndex &index);

    SidebarModel m_model;
};

} // namespace Landfall
