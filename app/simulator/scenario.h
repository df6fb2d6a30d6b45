// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Landfall {

/// One change of a scripted deployment: members to set, in the provider's own words.
struct ScenarioStep {
    double after = 0; ///< seconds after the deployment began
    QJsonObject members;
};

/// One scripted deployment of the simulator.
struct ScenarioDeployment {
    QString provider;
    QString source;
    QString target;
    QString environment;
    double at = 0; ///< seconds after the simulator's start, negative for the past
    QJsonObject members; ///< what does not change
    QList<ScenarioStep> steps; ///< in order of `after`
    QStringList log;
};

/// A misbehaviour: the next `times` requests whose path contains `path` get it.
struct Fault {
    QString path;
    QString kind; ///< see Simulator::faultKinds()
    int times = 1;
};

/// What the simulator plays: the contract's JSON as values.
struct Scenario {
    double speed = 1; ///< divides every scripted duration
    QList<ScenarioDeployment> deployments;
    QList<Fault> faults;
};

[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &json);
[[nodiscard]] Result<QList<Fault>> parseFaults(const QByteArray &json);

/// The scenario that --demo plays.
[[nodiscard]] Scenario demoScenario();

} // namespace Landfall
