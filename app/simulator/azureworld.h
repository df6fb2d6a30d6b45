// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playclock.h"
#include "scenario.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace Landfall::SimulatedAzure {

struct SimulatedWorkflow {
    QString name;
    QJsonObject members; ///< what the scenario says of it
    QList<ScenarioDeployment> runs; ///< in order of their beginning
};

/// A site or one of its slots.
struct SimulatedSite {
    QString subscription;
    QString group;
    QString app;
    QString slot; ///< empty: the site itself
    QJsonObject members; ///< what the scenario says of it
    quint16 scmPort = 0; ///< where its deployment service answers
    QList<ScenarioDeployment> deployments; ///< in order of their beginning
    QList<SimulatedWorkflow> workflows;
    QJsonObject config; ///< members of its configuration that the scenario sets
    QJsonObject copy; ///< what happens to a copy onto it, see azurecopyscript.h

    /// As it is written in lists.
    [[nodiscard]] QString id() const;
    /// The same resource as other operations write it.
    [[nodiscard]] QString otherId() const;
    [[nodiscard]] QString scm() const; ///< an origin
    [[nodiscard]] QString kind() const;
    [[nodiscard]] bool isLinux() const;
    [[nodiscard]] const SimulatedWorkflow *workflow(const QString &name) const;
};

/// What there is in the simulated subscriptions. Scenario targets may say `subscription` (an
/// account's id), `resourceGroup`, `kind`, `location` and `tags` of an app, members of its
/// `properties`, `config` {members of its SiteConfig}, `copy` of a slot (see azurecopyscript.h)
/// and, with `source` azure-logic-apps, `kind`, `flowState` and `health` of a workflow.
class World {
public:
    /// `listen` gives a port for a site's deployment service.
    World(const Scenario &scenario, const PlayClock &clock, const std::function<quint16()> &listen);

    /// Those that are enabled, the usual one first.
    [[nodiscard]] const QList<ScenarioAccount> &subscriptions() const { return m_subscriptions; }
    [[nodiscard]] bool knowsSubscription(const QString &id) const;
    [[nodiscard]] QList<const SimulatedSite *> sites(const QString &subscription) const;
    [[nodiscard]] QList<const SimulatedSite *> slotsOf(const SimulatedSite &site) const;
    /// Without regard to case.
    [[nodiscard]] const SimulatedSite *site(const QString &subscription, const QString &group,
        const QString &app, const QString &slot) const;
    [[nodiscard]] const SimulatedSite *siteAt(quint16 scmPort) const;
    [[nodiscard]] QList<quint16> ports() const;

    /// Adds a deployment of a site that there is, after the beginning.
    void play(const ScenarioDeployment &deployment, const PlayClock &clock);

    /// Visible to everybody, and nothing can be read in it.
    static constexpr QLatin1StringView disabledSubscription {
        "d15ab1ed-0000-4000-8000-000000000000"};

    /// Visible to the token with few rights alone, which may not read in it.
    static constexpr QLatin1StringView lockedSubscription {"10c4ed00-0000-4000-8000-000000000000"};

private:
    void addTarget(const ScenarioTarget &target);
    void addDeployment(const ScenarioDeployment &deployment);
    SimulatedSite &siteOf(const QString &app, const QString &slot);
    SimulatedWorkflow &workflowOf(const QString &target);

    QList<ScenarioAccount> m_subscriptions;
    QList<SimulatedSite> m_sites;
};

/// The site as the service shows it.
[[nodiscard]] QJsonObject siteJson(const SimulatedSite &site, const QDateTime &start);

[[nodiscard]] QJsonObject workflowJson(
    const SimulatedSite &site, const SimulatedWorkflow &workflow);

} // namespace Landfall::SimulatedAzure
