# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dbusmock template: a panel that shows tray icons, as far as programs can tell."""

import dbus

BUS_NAME = MAIN_IFACE = "org.kde.StatusNotifierWatcher"
MAIN_OBJ = "/StatusNotifierWatcher"
SYSTEM_BUS = False


def load(mock, _parameters):
    mock.AddMethod(MAIN_IFACE, "RegisterStatusNotifierItem", "s", "", "")
    mock.AddMethod(MAIN_IFACE, "RegisterStatusNotifierHost", "s", "", "")
    mock.AddProperty(MAIN_IFACE, "ProtocolVersion", dbus.Int32(0))
    mock.AddProperty(MAIN_IFACE, "IsStatusNotifierHostRegistered", dbus.Boolean(True))
