// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Landfall {

/// One change of a scripted deployment: members to set, in the provider's own words.
struct ScenarioStep {
    double after = 0; ///< seconds after the deployment began
    QJsonObject members;
};

/// One entry of a deployment's log.
struct ScenarioLogLine {
    double after = 0; ///< seconds after the deployment began
    QString text; ///< may hold line breaks and ANSI colours
};

/// One scripted deployment of the simulator.
struct ScenarioDeployment {
    QString provider;
    QString source;
    QString target;
    QString environment;
    QString id; ///< the provider's own id
    double at = 0; ///< seconds after the simulator's start; negative: real seconds before it
    QJsonObject members; ///< what does not change
    QList<ScenarioStep> steps; ///< in order of `after`
    QList<ScenarioLogLine> log; ///< in order of `after`
};

/// An account at the provider. Where a scenario names none, the provider has one of its own.
struct ScenarioAccount {
    QString provider;
    QString id;
    QString name;
};

/// What is said about a target besides its deployments, e.g. a project's `domains`.
struct ScenarioTarget {
    QString provider;
    QString target;
    QJsonObject members;
};

/// A misbehaviour: the next `times` requests whose path and query contain `path`, and that have the
/// verb where one is given, get it.
struct Fault {
    QString path;
    QString kind; ///< see Simulator::faultKinds()
    int times = 1;
    std::chrono::milliseconds delay {2000}; ///< of "slow"; real time
    QString verb {}; ///< in upper case; empty: any
};

/// What the simulator plays.
struct Scenario {
    double speed = 1; ///< divides every scripted duration
    std::optional<double> length; ///< when Simulator::isOver(); none: after the last step of all
    QList<ScenarioAccount> accounts;
    QList<ScenarioTarget> targets;
    QList<ScenarioDeployment> deployments;
    QList<Fault> faults;
};

/// Reads a scenario. An error names the path of what is wrong ("deployments[3].steps[1].after: …").
///
/// Top level: `speed`, `length` (seconds), `accounts` [{provider, id, name}], `targets` [{provider,
/// target, …members}], `deployments`, `faults` [{path, kind, times, delay, verb}] (delay in
/// seconds). A deployment has, besides members in the provider's own words:
///
/// - `provider`, `source` (default: the provider), `target`, `environment`, `id` (default: made
/// up),
///   `at` (default 0);
/// - `steps` [{`after`, …members to set}] and `log`: texts, spread evenly from the beginning to the
///   last step, or {`after`, `line`};
/// - `variants`: objects whose members replace the deployment's own; each is one deployment more;
/// - `repeat` {`every`, `times`}: plays it, with its variants, again every so many seconds;
/// - what its provider offers to keep steps short (see azurescript.h, cloudflarescript.h,
///   flightcontrolscript.h).
[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &json);

/// Reads one fault object, an array of them, or an object with the array `faults`.
[[nodiscard]] Result<QList<Fault>> parseFaults(const QByteArray &json);

/// The scenario that --demo plays.
[[nodiscard]] Scenario demoScenario();

} // namespace Landfall
