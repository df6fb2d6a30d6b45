// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playclock.h"
#include "scenario.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace Landfall::Cloudflare {

/// A project of the simulated account and what is known of it besides its deployments.
struct SimulatedProject {
    QString accountId;
    QString name;
    QJsonObject members; ///< of the project, in the service's words
    QList<ScenarioDeployment> deployments; ///< in order of their beginning

    [[nodiscard]] QString subdomain() const;
};

/// The deployment as the service would show it at a moment, with every documented member.
[[nodiscard]] QJsonObject deploymentAt(const SimulatedProject &project,
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now);

/// The project with its newest deployment and the one that serves production; null where there is
/// none yet.
[[nodiscard]] QJsonObject projectAt(
    const SimulatedProject &project, const PlayClock &clock, const QDateTime &now);

/// The lines of the build log that are there at a moment: `ts` and `line`.
[[nodiscard]] QJsonArray logAt(
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now);

} // namespace Landfall::Cloudflare
