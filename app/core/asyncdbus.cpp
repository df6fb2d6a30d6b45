// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asyncdbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace Landfall {

void callBus(const QDBusConnection &bus, const QDBusMessage &message, QObject *context,
    std::function<void(const QDBusMessage &)> take, std::chrono::milliseconds patience)
{
    const QDBusPendingCall call = bus.asyncCall(message, int(patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [watcher, take = std::move(take)] {
            watcher->deleteLater();
            take(watcher->reply());
        });
}

} // namespace Landfall
