// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <announcement.h>

#include <QObject>
#include <QSystemTrayIcon>

namespace Landfall {

/// Where the system has no notification server of the freedesktop kind, the tray icon speaks.
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
inline constexpr bool usesTrayMessages = true;
#else
inline constexpr bool usesTrayMessages = false;
#endif

/// Shows notices as messages of a tray icon. They have no buttons and cannot be taken back; the
/// system says that one was clicked but not which, so that a click means the last one.
class TrayMessages : public QObject {
    Q_OBJECT
public:
    /// The icon outlives this.
    explicit TrayMessages(QSystemTrayIcon &icon, QObject *parent = nullptr);

    /// Nothing for a quiet one.
    void show(const Notice &notice);

Q_SIGNALS:
    /// The first deployment of the last message.
    void showRequested(const Landfall::Deployment &deployment);

private:
    QSystemTrayIcon &m_icon;
    Deployment m_last; ///< without an id before the first message
};

} // namespace Landfall
