// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticedelivery.h"

#include "log/logwindows.h"
#include "notifier.h"
#include "traymessages.h"
#include "window/activation.h"
#include "window/mainwindow.h"

#include <engine.h>

namespace Landfall {

void deliverNotices(Engine &engine, MainWindow &window, const QDBusConnection &bus)
{
    if constexpr (usesTrayMessages)
        return; // the tray icon does, see TrayPresence
    auto *notifier = new Notifier(bus, &window);
    Announcer &announcer = engine.announcer();
    QObject::connect(&announcer, &Announcer::noticed, notifier, &Notifier::show);
    QObject::connect(&announcer, &Announcer::withdrawn, notifier, &Notifier::withdraw);
    QObject::connect(notifier, &Notifier::showRequested, &window,
        [&window](const Deployment &deployment, const QString &token) {
            bringToFront(window, token);
            window.showDeployment(deployment);
        });
    QObject::connect(notifier, &Notifier::logRequested, &window,
        [&window](const Deployment &deployment, const QString &token) {
            bringToFront(window, token);
            window.showDeployment(deployment);
            window.logs().open(deployment, {}, token);
        });
}

} // namespace Landfall
