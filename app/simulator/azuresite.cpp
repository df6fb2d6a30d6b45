// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureworld.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

QString idOf(const SimulatedSite &site, QLatin1StringView groups, const QString &app)
{
    const QString id = u"/subscriptions/%1/%2/%3/providers/Microsoft.Web/sites/%4"_s.arg(
        site.subscription, groups, site.group, app);
    return site.slot.isEmpty() ? id : id + "/slots/"_L1 + site.slot;
}

QJsonObject hostState(const QString &name, const QString &type)
{
    return {{u"name"_s, name}, {u"sslState"_s, u"Disabled"_s},
        {u"ipBasedSslResult"_s, QJsonValue::Null}, {u"virtualIP"_s, QJsonValue::Null},
        {u"thumbprint"_s, QJsonValue::Null}, {u"toUpdate"_s, QJsonValue::Null},
        {u"hostType"_s, type}};
}

QJsonObject siteProperties(const SimulatedSite &site, const QDateTime &start)
{
    const QString host = site.slot.isEmpty() ? site.app : site.app + u'-' + site.slot;
    const QString domain = host + ".azurewebsites.example"_L1;
    const QString changed = start.addDays(-1).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s);
    const QJsonArray hosts {hostState(domain, u"Standard"_s),
        hostState(u"127.0.0.1:%1"_s.arg(site.scmPort), u"Repository"_s)};
    const QJsonObject config {{u"numberOfWorkers"_s, 1}, {u"alwaysOn"_s, true},
        {u"linuxFxVersion"_s, site.isLinux() ? QJsonValue(u"NODE|22-lts"_s) : QJsonValue()}};
    QJsonObject properties {
        {u"name"_s, site.slot.isEmpty() ? site.app : u"%1(%2)"_s.arg(site.app, site.slot)},
        {u"state"_s, u"Running"_s}, {u"hostNames"_s, QJsonArray {domain}},
        {u"repositorySiteName"_s, site.app}, {u"usageState"_s, u"Normal"_s}, {u"enabled"_s, true},
        {u"availabilityState"_s, u"Normal"_s}, {u"enabledHostNames"_s, QJsonArray {domain}},
        {u"hostNameSslStates"_s, hosts}, {u"reserved"_s, site.isLinux()},
        {u"lastModifiedTimeUtc"_s, changed}, {u"siteConfig"_s, config},
        {u"slotSwapStatus"_s, QJsonValue::Null}, {u"defaultHostName"_s, domain},
        {u"httpsOnly"_s, true}};
    for (auto it = site.members.begin(); it != site.members.end(); ++it) {
        if (it.key() != "kind"_L1 && it.key() != "location"_L1 && it.key() != "tags"_L1)
            properties.insert(it.key(), *it);
    }
    return properties;
}

} // namespace

QString SimulatedSite::id() const
{
    return idOf(*this, "resourceGroups"_L1, app);
}

QString SimulatedSite::otherId() const
{
    return idOf(*this, "resourcegroups"_L1, app.toUpper());
}

QString SimulatedSite::scm() const
{
    return u"http://127.0.0.1:%1"_s.arg(scmPort);
}

QString SimulatedSite::kind() const
{
    if (const QString said = members.value("kind"_L1).toString(); !said.isEmpty())
        return said;
    if (!workflows.isEmpty())
        return u"functionapp,workflowapp"_s;
    const bool windows = std::any_of(
        deployments.begin(), deployments.end(), [](const ScenarioDeployment &deployment) {
            return deployment.members.value("flow"_L1) == "windows"_L1;
        });
    return windows ? u"app"_s : u"app,linux"_s;
}

bool SimulatedSite::isLinux() const
{
    return kind().split(u',').contains("linux"_L1);
}

const SimulatedWorkflow *SimulatedSite::workflow(const QString &name) const
{
    const auto found =
        std::find_if(workflows.begin(), workflows.end(), [&](const SimulatedWorkflow &entry) {
            return entry.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == workflows.end() ? nullptr : &*found;
}

QJsonObject siteJson(const SimulatedSite &site, const QDateTime &start)
{
    const bool isSlot = !site.slot.isEmpty();
    return {{u"id"_s, site.id()}, {u"name"_s, isSlot ? site.app + u'/' + site.slot : site.app},
        {u"type"_s, isSlot ? u"Microsoft.Web/sites/slots"_s : u"Microsoft.Web/sites"_s},
        {u"kind"_s, site.kind()},
        {u"location"_s, site.members.value("location"_L1).toString(u"West Europe"_s)},
        {u"tags"_s, site.members.value("tags"_L1).toObject()},
        {u"properties"_s, siteProperties(site, start)}};
}

QJsonObject workflowJson(const SimulatedSite &site, const SimulatedWorkflow &workflow)
{
    const QJsonObject healthy {{u"state"_s, u"Healthy"_s}};
    const QJsonObject properties {
        {u"flowState"_s, workflow.members.value("flowState"_L1).toString(u"Enabled"_s)},
        {u"health"_s, workflow.members.value("health"_L1).toObject(healthy)}};
    const QString app = site.slot.isEmpty() ? site.app : site.app + u'/' + site.slot;
    return {{u"id"_s, site.id() + "/workflows/"_L1 + workflow.name},
        {u"name"_s, app + u'/' + workflow.name}, {u"type"_s, u"Microsoft.Web/sites/workflows"_s},
        {u"kind"_s, workflow.members.value("kind"_L1).toString(u"Stateful"_s)},
        {u"location"_s, u"West Europe"_s}, {u"properties"_s, properties}};
}

} // namespace Landfall::SimulatedAzure
