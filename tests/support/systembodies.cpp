// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systembodies.h"

#include <QDateTime>
#include <QJsonDocument>

namespace Landfall::Test {

namespace {

QString ago(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject list(const QJsonArray &items)
{
    return {{u"value"_s, items}, {u"nextLink"_s, QJsonValue()}};
}

QJsonObject site(const QString &id, const QString &kind)
{
    QJsonObject site = object(R"({"type": "Microsoft.Web/sites", "location": "westeurope",
        "properties": {"state": "Running", "enabled": true,
            "siteConfig": {"linuxFxVersion": "DOTNETCORE|8.0"},
            "defaultHostName": "orders.azurewebsites.net",
            "hostNameSslStates": [
                {"name": "orders.azurewebsites.net", "hostType": "Standard"},
                {"name": "orders.scm.azurewebsites.net", "hostType": "Repository"}]}})");
    site.insert(u"id"_s, id);
    site.insert(u"name"_s, id.section("/sites/"_L1, 1).replace("/slots/"_L1, "/"_L1));
    site.insert(u"kind"_s, kind);
    return site;
}

QJsonObject record(const QString &ofSite, int secondsAgo, bool isComplete)
{
    QJsonObject properties = object(R"({"status_text": "", "author_email": "N/A", "author": "ci",
        "deployer": "OneDeploy", "progress": "", "is_temp": false, "is_readonly": true,
        "url": null, "log_url": null, "site_name": "orders"})");
    properties.insert(u"id"_s, deploymentId);
    properties.insert(u"message"_s, u"Release 42"_s);
    properties.insert(u"status"_s, isComplete ? 4 : 0);
    properties.insert(u"complete"_s, isComplete);
    properties.insert(u"active"_s, isComplete);
    properties.insert(u"received_time"_s, ago(secondsAgo));
    properties.insert(u"start_time"_s, ago(secondsAgo - 1));
    properties.insert(u"end_time"_s, isComplete ? QJsonValue(ago(secondsAgo - 20)) : QJsonValue());
    return {{u"id"_s, ofSite + "/deployments/"_L1 + deploymentId}, {u"name"_s, deploymentId},
        {u"type"_s, u"Microsoft.Web/sites/deployments"_s}, {u"properties"_s, properties}};
}

QJsonObject status(const QString &word, const QJsonValue &succeeded, const QJsonValue &inProgress,
    const QJsonValue &failed)
{
    return {{u"name"_s, deploymentId}, {u"type"_s, u"Microsoft.Web/sites/deploymentStatus"_s},
        {u"properties"_s,
            QJsonObject {{u"deploymentId"_s, deploymentId}, {u"status"_s, word},
                {u"numberOfInstancesSuccessful"_s, succeeded},
                {u"numberOfInstancesInProgress"_s, inProgress},
                {u"numberOfInstancesFailed"_s, failed}, {u"failedInstancesLogs"_s, QJsonValue()},
                {u"errors"_s, QJsonValue()}}}};
}

QJsonObject failedInPart()
{
    QJsonObject body = status(u"RuntimeFailed"_s, 8, u"1"_s, 1);
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.insert(u"failedInstancesLogs"_s,
        QJsonArray {u"https://orders.scm.azurewebsites.net/api/logs/docker"_s});
    properties.insert(u"errors"_s,
        object(R"({"errors": [{"code": "SiteStartFailed", "message": "1 of 10 did not start",
            "innerErrors": [{"extendedCode": "57003", "code": null,
                "messageTemplate": "No answer on port {0}", "parameters": ["8080"]}]}]})")
            .value("errors"_L1));
    body.insert(u"properties"_s, properties);
    return body;
}

QJsonObject run(const QString &word, bool isOver)
{
    QJsonObject properties = object(R"({"waitEndTime": "2026-08-10T20:16:32.044238Z",
        "startTime": "2026-08-10T20:16:32.044238Z", "outputs": {},
        "correlation": {"clientTrackingId": "08584912345678901234567890123CU07"},
        "trigger": {"name": "Recurrence", "code": "OK", "status": "Succeeded",
            "startTime": "2026-08-10T20:16:31.0387927Z",
            "endTime": "2026-08-10T20:16:32.0387927Z"}})");
    properties.insert(u"status"_s, word);
    if (isOver)
        properties.insert(u"endTime"_s, u"2026-08-10T20:16:34.5779999Z"_s);
    return {{u"name"_s, runId}, {u"type"_s, u"Microsoft.Web/workflows/runs"_s},
        {u"id"_s, "/workflows/intake/runs/"_L1 + runId}, {u"properties"_s, properties}};
}

QJsonObject flightcontrol(const QString &word, const QString &service)
{
    QJsonObject body = object(R"({"createdAt": "2026-01-09 22:10:02.381",
        "environmentGivenId": "production", "environmentId": "clq2x8k4d0008l80f7c6m2r4t",
        "repoUrl": "https://github.com/larkfield/payments", "gitCommit": "9f1c2ab",
        "gitBranch": "main", "serviceDeployments": [
            {"service": {"serviceGivenId": "api", "serviceName": "web-api", "type": "fargate"},
             "error": null}]})");
    body.insert(u"deploymentId"_s, flightcontrolId);
    body.insert(u"status"_s, word);
    QJsonObject part = body.value("serviceDeployments"_L1).toArray().at(0).toObject();
    part.insert(u"status"_s, service);
    body.insert(u"serviceDeployments"_s, QJsonArray {part});
    return body;
}

} // namespace Landfall::Test
