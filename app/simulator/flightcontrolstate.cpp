// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolstate.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

bool isOver(const QString &status)
{
    return status == "SUCCESS"_L1 || status == "NO_CHANGE"_L1 || status == "CANCELLED"_L1
        || status.endsWith("ERROR"_L1);
}

/// Environments and projects are older than all that is played.
QDateTime longAgo()
{
    return QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::UTC);
}

QString projectOf(const ScenarioDeployment &script)
{
    return cuidOf(longAgo(), script.target);
}

QString serviceName(const QJsonValue &service)
{
    return service.toObject().value("serviceName"_L1).toString();
}

QString serviceId(const ScenarioDeployment &script, const QString &name)
{
    return cuidOf(longAgo(), script.target + u'/' + script.environment + u'/' + name);
}

/// What the steps up to a moment have made of a deployment.
struct Progress {
    QJsonObject members;
    QJsonObject services; ///< status and error, by name
};

void takeStep(Progress &progress, const QJsonArray &services, const QJsonObject &step)
{
    const QJsonObject named = step.value("services"_L1).toObject();
    for (auto it = step.begin(); it != step.end(); ++it) {
        if (it.key() != "services"_L1)
            progress.members.insert(it.key(), *it);
    }
    const QString word = progress.members.value("status"_L1).toString();
    for (const QJsonValue &service : services) {
        const QString name = serviceName(service);
        QJsonObject state = progress.services.value(name).toObject();
        const QJsonObject said = named.value(name).toObject();
        if (said.isEmpty() && !isOver(state.value("status"_L1).toString()))
            state.insert(u"status"_s, word);
        for (auto it = said.begin(); it != said.end(); ++it)
            state.insert(it.key(), *it);
        progress.services.insert(name, state);
    }
}

Progress progressAt(const ScenarioDeployment &script, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(script, clock);
    const QJsonArray services = script.members.value("services"_L1).toArray();
    Progress progress;
    progress.members = script.members;
    progress.members.remove(u"services"_s);
    if (!progress.members.contains("status"_L1))
        progress.members.insert(u"status"_s, u"PENDING"_s);
    takeStep(progress, services, {});
    for (const ScenarioStep &step : script.steps) {
        if (clock.after(begin, step.after) > now)
            break;
        takeStep(progress, services, step.members);
    }
    return progress;
}

QJsonObject serviceDeployment(const SimulatedDeployment &deployment, const QJsonObject &service,
    const QJsonObject &state, bool isNewForm)
{
    const QString name = serviceName(service);
    QJsonObject described {{u"serviceName"_s, name}, {u"type"_s, service.value("type"_L1)}};
    QJsonObject json {{u"status"_s, state.value("status"_L1)},
        {u"error"_s, state.contains("error"_L1) ? state.value("error"_L1) : QJsonValue()}};
    const QString id = serviceId(deployment.script, name);
    described.insert(u"serviceGivenId"_s, isNewForm ? name : id);
    if (isNewForm) {
        described.insert(u"serviceId"_s, id);
        described.insert(u"serviceDomain"_s, service.value("serviceDomain"_L1).toString());
        json.insert(u"serviceDeploymentId"_s, cuidOf(longAgo(), deployment.id + u'/' + name));
    }
    json.insert(u"service"_s, described);
    return json;
}

} // namespace

QString cuidOf(const QDateTime &time, const QString &name)
{
    const QString made = QString::number(time.toMSecsSinceEpoch(), 36).rightJustified(8, u'0');
    QString rest;
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    for (int i = 0; i < 16; ++i)
        rest += QString::number(static_cast<unsigned char>(digest.at(i)) % 36, 36);
    return u'c' + made.right(8) + rest;
}

QString environmentOf(const ScenarioDeployment &script)
{
    return cuidOf(longAgo(), script.target + u'/' + script.environment);
}

QJsonArray servicesOf(const ScenarioDeployment &script)
{
    QJsonArray services;
    for (const QJsonValue &service : script.members.value("services"_L1).toArray()) {
        const QString name = serviceName(service);
        services.append(QJsonObject {{u"id"_s, serviceId(script, name)}, {u"name"_s, name},
            {u"givenId"_s, name}, {u"type"_s, service.toObject().value("type"_L1)},
            {u"environmentId"_s, environmentOf(script)}, {u"projectId"_s, projectOf(script)},
            {u"previewEnvironmentId"_s, QJsonValue::Null}});
    }
    return services;
}

QJsonObject deploymentAt(const SimulatedDeployment &deployment, const PlayClock &clock,
    const QDateTime &now, bool isNewForm)
{
    const ScenarioDeployment &script = deployment.script;
    const Progress progress = progressAt(script, clock, now);
    const QDateTime begin = beginOf(script, clock);
    QJsonArray parts;
    for (const QJsonValue &service : script.members.value("services"_L1).toArray())
        parts.append(serviceDeployment(deployment, service.toObject(),
            progress.services.value(serviceName(service)).toObject(), isNewForm));
    QJsonObject json {{u"deploymentId"_s, deployment.id},
        {u"createdAt"_s, begin.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)},
        {u"environmentGivenId"_s, script.environment}, {u"environmentId"_s, environmentOf(script)},
        {u"repoUrl"_s, "https://github.com/larkfield/"_L1 + script.target},
        {u"serviceDeployments"_s, parts}};
    if (isNewForm) {
        json.insert(u"projectId"_s, projectOf(script));
        json.insert(u"isPreviewEnvironment"_s, script.environment.startsWith("preview"_L1));
    }
    for (auto it = progress.members.begin(); it != progress.members.end(); ++it)
        json.insert(it.key(), *it);
    return json;
}

} // namespace Landfall::Flightcontrol
