// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activation.h"

#include <QWidget>

namespace Landfall {

namespace {

/// Read by Qt's Wayland plugin when a window asks to be active, and by started programs. Untested
/// with a compositor that has xdg-activation: weston 10 has not. On X11 Qt offers no way to hand on
/// the time in such a token.
constexpr const char *variable = "XDG_ACTIVATION_TOKEN";

} // namespace

ActivationToken::ActivationToken(const QString &token) : m_token(token.toUtf8())
{
    if (!m_token.isEmpty())
        qputenv(variable, m_token);
}

ActivationToken::~ActivationToken()
{
    // Good for one use; programs started later must not get it.
    if (!m_token.isEmpty())
        qunsetenv(variable);
}

void bringToFront(QWidget &window, const QString &token)
{
    const ActivationToken leave(token);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace Landfall
