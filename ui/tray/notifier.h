// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notificationserver.h"

#include <announcement.h>

#include <QHash>
#include <QObject>
#include <QStringList>

namespace Landfall {

/// Shows notices as the desktop's notifications, one a deployment, and says what the user wants of
/// them. What the desktop does not show is in the window's list all the same.
class Notifier : public QObject {
    Q_OBJECT
public:
    explicit Notifier(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// A quiet one only takes back what no longer holds.
    void show(const Notice &notice);

    /// Takes the deployment's notification from the screen, and one about several when nothing of
    /// it is left.
    void withdraw(const Deployment &deployment);

Q_SIGNALS:
    /// `token`: see bringToFront().
    void showRequested(const Landfall::Deployment &deployment, const QString &token);
    /// To the failed log of that deployment.
    void logRequested(const Landfall::Deployment &deployment, const QString &token);

private:
    struct Told {
        Deployment first; ///< what Show leads to
        QStringList left; ///< keys of the deployments that were not looked at
        QStringList actions; ///< keys of those offered
    };

    void invoke(const QString &tag, const QString &action, const QString &token);
    void remember(const QString &tag, const Told &told);

    NotificationServer m_server;
    QHash<QString, Told> m_told; ///< by tag
    QStringList m_tags; ///< the same, oldest first
    int m_summaries = 0; ///< so far; numbers their tags
};

/// As a desktop shows it.
[[nodiscard]] Notification notificationOf(const Notice &notice);

} // namespace Landfall
