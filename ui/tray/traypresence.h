// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>
#include <trayhost.h>

#include <QObject>
#include <QTimer>

#include <memory>

namespace Landfall {

class MainWindow;
class TrayIcon;

/// Keeps the program reachable: by an icon in the tray while a panel shows one, else by its window.
/// Closing the window leaves it in the tray only where there is an icon to come back by; everywhere
/// else that ends the program.
class TrayPresence : public QObject {
    Q_OBJECT
public:
    /// What closing the window does where there is a tray.
    enum Closing { AsSettings, Ends };

    /// Engine and window outlive this.
    TrayPresence(Engine &engine, MainWindow &window, Closing closing, QObject *parent = nullptr);
    ~TrayPresence() override;

    /// Begins to look for a tray; makes an icon as soon as there is one.
    void start();

    /// Leaves the window hidden if there turns out to be a tray within a second, else shows it.
    /// Instead of showing the window.
    void startHidden();

    [[nodiscard]] bool hasIcon() const { return m_icon != nullptr; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hostChanged();
    void makeIcon();
    void speakByIcon();
    void updateCloseText();
    [[nodiscard]] bool closesToTray() const;

    Engine &m_engine;
    MainWindow &m_window;
    Closing m_closing;
    TrayHost m_host;
    std::unique_ptr<TrayIcon> m_icon; ///< once made it stays: Qt registers it again with a new host
    QTimer m_grace; ///< for a host that restarts while the window is hidden
    bool m_isUndecided = false; ///< whether to begin hidden
    bool m_isEnding = false;
};

} // namespace Landfall
