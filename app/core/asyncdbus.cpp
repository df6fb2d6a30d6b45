// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asyncdbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace Landfall {

namespace {

constexpr int deadline = 5000;

} // namespace

void callBus(const QDBusConnection &bus, const QDBusMessage &message, QObject *context,
    std::function<void(const QDBusMessage &)> take)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, deadline), context);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [watcher, take = std::move(take)] {
            watcher->deleteLater();
            take(watcher->reply());
        });
}

} // namespace Landfall
