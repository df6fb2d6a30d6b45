// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureworld.h"

#include "azurescript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr auto providerId = "azure"_L1;
constexpr auto ownSubscription = "9d0f3c1a-52b7-4e68-8f14-c7a6b5d4e3f2"_L1;
constexpr auto usualGroup = "rg-simulated"_L1;

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

void sortByBegin(QList<ScenarioDeployment> &deployments, const PlayClock &clock)
{
    std::stable_sort(deployments.begin(), deployments.end(),
        [&](const ScenarioDeployment &a, const ScenarioDeployment &b) {
            return beginOf(a, clock) < beginOf(b, clock);
        });
}

} // namespace

World::World(
    const Scenario &scenario, const PlayClock &clock, const std::function<quint16()> &listen)
{
    for (const ScenarioAccount &account : scenario.accounts) {
        if (account.provider == providerId)
            m_subscriptions.append(account);
    }
    if (m_subscriptions.isEmpty())
        m_subscriptions.append({providerId, ownSubscription, u"Simulated Azure"_s});
    for (const ScenarioTarget &target : scenario.targets) {
        if (target.provider == providerId)
            addTarget(target);
    }
    for (const ScenarioDeployment &deployment : scenario.deployments) {
        if (deployment.provider == providerId)
            addDeployment(deployment);
    }
    for (SimulatedSite &site : m_sites) {
        sortByBegin(site.deployments, clock);
        for (SimulatedWorkflow &workflow : site.workflows)
            sortByBegin(workflow.runs, clock);
        site.scmPort = listen();
    }
}

void World::addTarget(const ScenarioTarget &target)
{
    QJsonObject members = target.members;
    const bool isWorkflow = members.take("source"_L1) == logicAppsSource;
    if (isWorkflow) {
        workflowOf(target.target).members = members;
        return;
    }
    SimulatedSite &site = siteOf(target.target.section(u'/', 0, 0), target.target.section(u'/', 1));
    site.subscription = members.take("subscription"_L1).toString(site.subscription);
    site.group = members.take("resourceGroup"_L1).toString(site.group);
    site.config = members.take("config"_L1).toObject();
    site.copy = members.take("copy"_L1).toObject();
    site.members = members;
}

void World::addDeployment(const ScenarioDeployment &deployment)
{
    const QString &target = deployment.target;
    if (deployment.source == logicAppsSource)
        workflowOf(target).runs.append(deployment);
    else
        siteOf(target.section(u'/', 0, 0), target.section(u'/', 1)).deployments.append(deployment);
}

void World::play(const ScenarioDeployment &deployment, const PlayClock &clock)
{
    const QString &target = deployment.target;
    SimulatedSite &site = siteOf(target.section(u'/', 0, 0), target.section(u'/', 1));
    site.deployments.append(deployment);
    sortByBegin(site.deployments, clock);
}

SimulatedSite &World::siteOf(const QString &app, const QString &slot)
{
    const auto find = [&](const QString &wanted) {
        return std::find_if(m_sites.begin(), m_sites.end(),
            [&](const SimulatedSite &site) { return site.app == app && site.slot == wanted; });
    };
    if (find(QString()) == m_sites.end())
        m_sites.append({m_subscriptions.first().id, usualGroup, app, {}, {}, 0, {}, {}, {}, {}});
    if (find(slot) == m_sites.end()) {
        SimulatedSite added = *find(QString());
        added.slot = slot;
        added.deployments.clear();
        added.workflows.clear();
        added.copy = {};
        m_sites.append(added);
    }
    return *find(slot);
}

SimulatedWorkflow &World::workflowOf(const QString &target)
{
    const QString slot = target.count(u'/') > 1 ? target.section(u'/', 1, 1) : QString();
    QList<SimulatedWorkflow> &all = siteOf(target.section(u'/', 0, 0), slot).workflows;
    const QString name = target.section(u'/', -1);
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const SimulatedWorkflow &entry) { return entry.name == name; });
    if (found != all.end())
        return *found;
    all.append({name, {}, {}});
    return all.last();
}

bool World::knowsSubscription(const QString &id) const
{
    return std::any_of(m_subscriptions.begin(), m_subscriptions.end(),
        [&](const ScenarioAccount &subscription) { return isSame(subscription.id, id); });
}

QList<const SimulatedSite *> World::sites(const QString &subscription) const
{
    QList<const SimulatedSite *> found;
    for (const SimulatedSite &site : m_sites) {
        if (site.slot.isEmpty() && isSame(site.subscription, subscription))
            found.append(&site);
    }
    return found;
}

QList<const SimulatedSite *> World::slotsOf(const SimulatedSite &site) const
{
    QList<const SimulatedSite *> found;
    for (const SimulatedSite &entry : m_sites) {
        if (!entry.slot.isEmpty() && entry.app == site.app)
            found.append(&entry);
    }
    return found;
}

const SimulatedSite *World::site(const QString &subscription, const QString &group,
    const QString &app, const QString &slot) const
{
    const auto found = std::find_if(m_sites.begin(), m_sites.end(), [&](const SimulatedSite &site) {
        return isSame(site.subscription, subscription) && isSame(site.group, group)
            && isSame(site.app, app) && isSame(site.slot, slot);
    });
    return found == m_sites.end() ? nullptr : &*found;
}

const SimulatedSite *World::siteAt(quint16 scmPort) const
{
    const auto found = std::find_if(m_sites.begin(), m_sites.end(),
        [&](const SimulatedSite &site) { return site.scmPort == scmPort; });
    return found == m_sites.end() ? nullptr : &*found;
}

QList<quint16> World::ports() const
{
    QList<quint16> ports;
    for (const SimulatedSite &site : m_sites)
        ports.append(site.scmPort);
    return ports;
}

} // namespace Landfall::SimulatedAzure
