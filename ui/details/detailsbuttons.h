// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QAction>
#include <QPointer>
#include <QWidget>

class QMenu;
class QPushButton;

namespace Landfall {

/// What can be done with the deployment that the details show: its log, its dashboard, and a menu
/// with the rest. Only what works is there.
class DetailsButtons : public QWidget {
    Q_OBJECT
public:
    explicit DetailsButtons(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment);

    /// The window's own commands about the selected deployment; those that are on are in the menu.
    void setCommands(const QList<QAction *> &commands);

Q_SIGNALS:
    /// `logId`: LogLink::id; empty means the first failed one, else the first.
    void logRequested(const QString &logId);

private:
    void fillMenu();

    Deployment m_deployment;
    QPushButton *m_log = nullptr;
    QPushButton *m_dashboard = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QList<QPointer<QAction>> m_commands;
};

} // namespace Landfall
