// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playclock.h"
#include "scenario.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace Landfall::Flightcontrol {

/// A deployment of the simulated service with the id that it goes by there.
struct SimulatedDeployment {
    QString id; ///< the scenario's when that is a cuid, else one made of it
    ScenarioDeployment script;
};

/// A cuid of that moment, always the same for the same name.
[[nodiscard]] QString cuidOf(const QDateTime &time, const QString &name);

/// The id of the environment that a deployment belongs to.
[[nodiscard]] QString environmentOf(const ScenarioDeployment &script);

/// A service of the environment as the list of services has it.
[[nodiscard]] QJsonArray servicesOf(const ScenarioDeployment &script);

/// The deployment as the service would show it at a moment. The newer form of the API has members
/// that the older one has not.
[[nodiscard]] QJsonObject deploymentAt(const SimulatedDeployment &deployment,
    const PlayClock &clock, const QDateTime &now, bool isNewForm);

} // namespace Landfall::Flightcontrol
