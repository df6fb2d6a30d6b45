// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureworld.h"

#include <QJsonArray>

namespace Landfall::SimulatedAzure {

/// A run's name: digits that fall with time, the same in every play of a scenario. A scripted id
/// that was not made up is taken as it is.
[[nodiscard]] QString runName(const ScenarioDeployment &run);

/// The runs of a workflow at a moment, newest first. A stateless one keeps no history.
[[nodiscard]] QList<const ScenarioDeployment *> runsAt(
    const SimulatedWorkflow &workflow, const PlayClock &clock, const QDateTime &now);

/// A run as the host shows it, with its actions when they are asked for.
[[nodiscard]] QJsonObject runJson(const SimulatedWorkflow &workflow, const ScenarioDeployment &run,
    const PlayClock &clock, const QDateTime &now, bool withActions);

/// Its actions as a list of their own.
[[nodiscard]] QJsonArray actionsJson(const SimulatedWorkflow &workflow,
    const ScenarioDeployment &run, const PlayClock &clock, const QDateTime &now);

/// Stands in every signed link of the simulator; a client must never show, keep or log it.
inline constexpr QLatin1StringView linkSignature {"landfall-simulator-signed-link"};

} // namespace Landfall::SimulatedAzure
