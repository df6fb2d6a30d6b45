// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QDateTime>
#include <QList>
#include <QString>

namespace Landfall {

/// What the tray tells of the engine.
struct TrayState {
    enum Kind { Idle, Running, Failed, Offline };

    int running = 0; ///< deployments that are not over
    int newFailures = 0; ///< that nobody looked at
    QDateTime offlineSince; ///< UTC; null while a service can be reached
    bool isKeychainLocked = false; ///< for every account

    /// The one thing that the icon shows: the most urgent.
    [[nodiscard]] Kind kind() const;

    friend bool operator==(const TrayState &, const TrayState &) = default;
};

[[nodiscard]] TrayState trayStateOf(Engine &engine);

/// "Landfall: 1 new failure, 4 running". Plain text; times are local.
[[nodiscard]] QString traySentence(const TrayState &state);

/// The same for the icon: escaped, because panels read markup in it.
[[nodiscard]] QString trayToolTip(const TrayState &state);

/// Deployments under way, those first that are expected to end first, then the newest.
[[nodiscard]] QList<Deployment> runningDeployments(
    const DeploymentModel &model, const QDateTime &now);

/// "shop-web production: build, 1:09 left". Plain text; `now` is UTC.
[[nodiscard]] QString trayLine(
    const DeploymentModel &model, const Deployment &deployment, const QDateTime &now);

} // namespace Landfall
