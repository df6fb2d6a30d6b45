// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureconfig.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

/// Names alone: their values take another operation and another right.
QJsonArray settingNames(std::initializer_list<QLatin1StringView> names)
{
    QJsonArray settings;
    for (const QLatin1StringView name : names)
        settings.append(QJsonObject {{u"name"_s, name}, {u"value"_s, QJsonValue::Null}});
    return settings;
}

QJsonObject runtime(const SimulatedSite &site)
{
    return {{u"netFrameworkVersion"_s, u"v4.0"_s}, {u"phpVersion"_s, QString()},
        {u"pythonVersion"_s, QString()}, {u"nodeVersion"_s, QString()},
        {u"powerShellVersion"_s, QString()}, {u"javaVersion"_s, QJsonValue::Null},
        {u"linuxFxVersion"_s, site.isLinux() ? u"NODE|22-lts"_s : QString()},
        {u"windowsFxVersion"_s, QJsonValue::Null}, {u"use32BitWorkerProcess"_s, !site.isLinux()},
        {u"appCommandLine"_s, QString()}};
}

QJsonObject network()
{
    const QJsonObject everyone {{u"ipAddress"_s, u"Any"_s}, {u"action"_s, u"Allow"_s},
        {u"priority"_s, 2147483647}, {u"name"_s, u"Allow all"_s},
        {u"description"_s, u"Allow all access"_s}};
    return {{u"ipSecurityRestrictions"_s, QJsonArray {everyone}},
        {u"scmIpSecurityRestrictions"_s, QJsonArray {everyone}},
        {u"scmIpSecurityRestrictionsUseMain"_s, false}, {u"vnetName"_s, QString()},
        {u"vnetRouteAllEnabled"_s, false}, {u"vnetPrivatePortsCount"_s, 0},
        {u"cors"_s, QJsonValue::Null}, {u"http20Enabled"_s, true}, {u"minTlsVersion"_s, u"1.2"_s},
        {u"scmMinTlsVersion"_s, u"1.2"_s}, {u"ftpsState"_s, u"FtpsOnly"_s},
        {u"webSocketsEnabled"_s, false}};
}

void put(QJsonObject &into, const QJsonObject &members)
{
    for (auto it = members.begin(); it != members.end(); ++it)
        into.insert(it.key(), *it);
}

} // namespace

QJsonObject siteConfig(const SimulatedSite &site)
{
    const QString own = site.slot.isEmpty() ? site.app : site.app + "__"_L1 + site.slot;
    const QJsonObject connection {{u"name"_s, u"StockDb"_s}, {u"type"_s, u"SQLAzure"_s},
        {u"connectionString"_s,
            u"Server=tcp:stock-db.larkfield.example,1433;Database=stock;User ID=shop;"
            "Password=simulated-%1-password"_s.arg(own)}};
    const QJsonObject application {{u"virtualPath"_s, u"/"_s},
        {u"physicalPath"_s, u"site\\wwwroot"_s}, {u"preloadEnabled"_s, true},
        {u"virtualDirectories"_s, QJsonValue::Null}};
    QJsonObject config {{u"numberOfWorkers"_s, 1}, {u"alwaysOn"_s, true},
        {u"defaultDocuments"_s, QJsonArray {u"index.html"_s, u"default.html"_s}},
        {u"requestTracingEnabled"_s, false}, {u"remoteDebuggingEnabled"_s, false},
        {u"httpLoggingEnabled"_s, false}, {u"logsDirectorySizeLimit"_s, 35},
        {u"detailedErrorLoggingEnabled"_s, false}, {u"publishingUsername"_s, u'$' + own},
        {u"scmType"_s, u"None"_s}, {u"managedPipelineMode"_s, u"Integrated"_s},
        {u"virtualApplications"_s, QJsonArray {application}},
        {u"loadBalancing"_s, u"LeastRequests"_s}, {u"autoHealEnabled"_s, false},
        {u"localMySqlEnabled"_s, false}, {u"preWarmedInstanceCount"_s, 0},
        {u"healthCheckPath"_s, u"/healthz"_s},
        {u"appSettings"_s,
            settingNames({"FEATURE_CHECKOUT"_L1, "LOG_LEVEL"_L1, "STOCK_DB_KEY"_L1})},
        {u"connectionStrings"_s, QJsonArray {connection}}};
    put(config, runtime(site));
    put(config, network());
    config.insert(u"experiments"_s, QJsonObject {{u"rampUpRules"_s, QJsonArray()}});
    put(config, site.config);
    if (!site.slot.isEmpty())
        config.insert(u"experiments"_s, QJsonValue::Null);
    return config;
}

QJsonObject configJson(const SimulatedSite &site, const QJsonObject &config)
{
    const bool isSlot = !site.slot.isEmpty();
    return {{u"id"_s, site.otherId() + "/config/web"_L1},
        {u"name"_s, isSlot ? site.app + u'/' + site.slot : site.app},
        {u"type"_s,
            isSlot ? u"Microsoft.Web/sites/slots/config"_s : u"Microsoft.Web/sites/config"_s},
        {u"location"_s, site.members.value("location"_L1).toString(u"West Europe"_s)},
        {u"properties"_s, config}};
}

} // namespace Landfall::SimulatedAzure
