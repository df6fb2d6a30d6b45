// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureworld.h"

#include <QJsonArray>

namespace Landfall::SimulatedAzure {

/// The records of a site that its deployment service has at a moment, newest first. It forgets: of
/// those that ever succeeded the newest ten stay, of the others only the newest record of all.
[[nodiscard]] QList<const ScenarioDeployment *> recordsAt(
    const SimulatedSite &site, const PlayClock &clock, const QDateTime &now);

/// One of them by its id; nullptr when there is none.
[[nodiscard]] const ScenarioDeployment *recordAt(
    const SimulatedSite &site, const QString &id, const PlayClock &clock, const QDateTime &now);

/// A record as the service shows it.
[[nodiscard]] QJsonObject recordJson(const SimulatedSite &site,
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now);

/// What `deploymentStatus` tells of a deployment.
struct StatusAnswer {
    bool isKnown = false; ///< tracked, and for long enough
    bool isFinal = false;
    QJsonObject properties;
};

[[nodiscard]] StatusAnswer statusAt(const SimulatedSite &site, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now);

/// The entries of the log: {log_time, id, message, type, details_url}. What follows a line break is
/// in the entry's details.
[[nodiscard]] QJsonArray logAt(const SimulatedSite &site, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now);

/// The details of one entry, in the same form.
[[nodiscard]] QJsonArray logDetailsAt(const ScenarioDeployment &deployment, const QString &entry,
    const PlayClock &clock, const QDateTime &now);

} // namespace Landfall::SimulatedAzure
