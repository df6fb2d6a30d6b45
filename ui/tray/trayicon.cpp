// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trayicon.h"

#include "trayartwork.h"

#include <QApplication>

#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Every change sends all its pixels to the panel.
constexpr auto leastPause = 1s;

} // namespace

TrayIcon::TrayIcon(Engine &engine, QAction *preferences, QObject *parent)
    : QObject(parent), m_engine(engine), m_menu(engine, preferences)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(leastPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isWaiting, false))
            update();
    });
    connect(&engine.model(), &DeploymentModel::deploymentChanged, this, &TrayIcon::updateSoon);
    connect(&engine.model(), &QAbstractItemModel::rowsInserted, this, &TrayIcon::updateSoon);
    connect(&engine.model(), &QAbstractItemModel::rowsRemoved, this, &TrayIcon::updateSoon);
    connect(&engine.attention(), &Attention::changed, this, &TrayIcon::updateSoon);
    connect(&engine.reachability(), &Reachability::changed, this, &TrayIcon::updateSoon);
    connect(&engine.watcher(), &Watcher::accountStateChanged, this, &TrayIcon::updateSoon);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT showRequested();
        });
    m_icon.setContextMenu(&m_menu);
    update();
    m_icon.show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::redraw()
{
    m_shown.reset();
    updateSoon();
}

void TrayIcon::updateSoon()
{
    // Now or after the pause; what comes together is looked at once.
    m_isWaiting = true;
    if (!m_pause.isActive())
        m_pause.start(0ms);
}

void TrayIcon::update()
{
    m_pause.start(leastPause);
    m_menu.update();
    const TrayState state = trayStateOf(m_engine);
    if (m_shown == state)
        return;
    if (!m_shown || m_shown->kind() != state.kind()) {
        const QPalette panel =
            panelPalette(QApplication::palette(), qEnvironmentVariable("XDG_CURRENT_DESKTOP"));
        m_icon.setIcon(trayArtwork(state.kind(), panel));
    }
    m_icon.setToolTip(trayToolTip(state));
    m_shown = state;
}

} // namespace Landfall
