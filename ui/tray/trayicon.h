// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "traymenu.h"
#include "traystate.h"

#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <optional>

namespace Landfall {

/// The icon in the panel with its tool tip and menu. To be made only while there is a host that
/// shows it (TrayHost). Changes at most once a second, and only when there is something else to
/// show.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    /// The engine outlives this. `preferences`: see TrayMenu.
    TrayIcon(Engine &engine, QAction *preferences, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// The palette is another one.
    void redraw();

    [[nodiscard]] TrayMenu &menu() { return m_menu; }
    [[nodiscard]] QSystemTrayIcon &icon() { return m_icon; }

Q_SIGNALS:
    /// Somebody clicked the icon.
    void showRequested();

private:
    void updateSoon();
    void update();

    Engine &m_engine;
    TrayMenu m_menu;
    QSystemTrayIcon m_icon;
    QTimer m_pause; ///< since the last change
    bool m_isWaiting = false; ///< for its end, with something that may be new
    std::optional<TrayState> m_shown;
};

} // namespace Landfall
