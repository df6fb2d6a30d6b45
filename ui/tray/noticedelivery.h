// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>

namespace Landfall {

class Engine;
class MainWindow;

/// From now on what the engine's announcer tells is a notification of the desktop, and a click on
/// one leads to its deployment in the window. The engine must outlive the window.
void deliverNotices(
    Engine &engine, MainWindow &window, const QDBusConnection &bus = QDBusConnection::sessionBus());

} // namespace Landfall
