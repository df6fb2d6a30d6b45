// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarestate.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

/// The service writes 6 or 7 fraction digits. The ones that Qt does not know are made up, always
/// the same for the same moment.
QString serviceTime(const QDateTime &time)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    const int digits = ms % 2 == 0 ? 3 : 4;
    const QString more = QString::number(ms * 7919 % 10000).rightJustified(4, u'3').left(digits);
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + more + u'Z';
}

QJsonObject idleStage(const QString &name)
{
    return {{u"name"_s, name}, {u"started_on"_s, QJsonValue::Null},
        {u"ended_on"_s, QJsonValue::Null}, {u"status"_s, u"idle"_s}};
}

/// What the steps up to a moment have made of a deployment.
struct Progress {
    QJsonObject members;
    QList<QJsonObject> stages;
    qsizetype latest = 0;
    QDateTime modified;
};

qsizetype stageIndex(Progress &progress, const QString &name)
{
    for (qsizetype i = 0; i < progress.stages.size(); ++i) {
        if (progress.stages.at(i).value("name"_L1) == name)
            return i;
    }
    progress.stages.append(idleStage(name));
    return progress.stages.size() - 1;
}

void endStage(QJsonObject &stage, const QDateTime &time)
{
    if (stage.value("ended_on"_L1).isNull())
        stage.insert(u"ended_on"_s, serviceTime(time));
}

void enterStage(Progress &progress, const QJsonObject &said, const QDateTime &time)
{
    const qsizetype index = stageIndex(progress, said.value("name"_L1).toString());
    QJsonObject &before = progress.stages[progress.latest];
    if (index != progress.latest && before.value("status"_L1) == "active"_L1) {
        before.insert(u"status"_s, u"success"_s);
        endStage(before, time);
    }
    QJsonObject &stage = progress.stages[index];
    const QString status = said.value("status"_L1).toString();
    if (status != "idle"_L1 && stage.value("started_on"_L1).isNull())
        stage.insert(u"started_on"_s, serviceTime(time));
    if (status != "idle"_L1 && status != "active"_L1)
        endStage(stage, time);
    stage.insert(u"status"_s, status);
    progress.latest = index;
}

/// The last word of a scenario on a stage; numbers are seconds after the beginning.
void overrideStages(Progress &progress, const QJsonObject &overrides, const QDateTime &begin,
    const PlayClock &clock)
{
    for (QJsonObject &stage : progress.stages) {
        const bool begun = stage.value("status"_L1) != "idle"_L1;
        const QJsonObject own = overrides.value(stage.value("name"_L1).toString()).toObject();
        for (auto it = own.begin(); begun && it != own.end(); ++it) {
            const QJsonValue value = it->isDouble()
                ? QJsonValue(serviceTime(clock.after(begin, it->toDouble())))
                : QJsonValue(*it);
            stage.insert(it.key(), value);
        }
    }
}

Progress progressAt(
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(deployment, clock);
    Progress progress;
    progress.members = deployment.members;
    progress.modified = begin;
    for (const auto name : {"queued"_L1, "initialize"_L1, "clone_repo"_L1, "build"_L1, "deploy"_L1})
        progress.stages.append(idleStage(name));
    for (const ScenarioStep &step : deployment.steps) {
        const QDateTime time = clock.after(begin, step.after);
        if (time > now)
            break;
        for (auto it = step.members.begin(); it != step.members.end(); ++it)
            progress.members.insert(it.key(), *it);
        if (const QJsonValue stage = step.members.value("latest_stage"_L1); stage.isObject())
            enterStage(progress, stage.toObject(), time);
        progress.modified = time;
    }
    overrideStages(progress, progress.members.take("stages"_L1).toObject(), begin, clock);
    return progress;
}

QString uuidOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QJsonObject sourceOf(const SimulatedProject &project)
{
    const QJsonObject config {{u"owner"_s, u"larkfield"_s}, {u"repo_name"_s, project.name},
        {u"production_branch"_s, u"main"_s}, {u"pr_comments_enabled"_s, false}};
    return {{u"type"_s, u"github"_s}, {u"config"_s, config}};
}

/// A branch as the service writes it in an alias.
QString branchAlias(const QString &branch)
{
    QString alias = branch.toLower();
    for (QChar &c : alias) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (!plain)
            c = u'-';
    }
    return alias;
}

QJsonValue aliasesOf(const SimulatedProject &project, const ScenarioDeployment &deployment)
{
    if (deployment.environment != "preview"_L1)
        return QJsonValue::Null;
    const QString branch = deployment.members.value("deployment_trigger"_L1)
                               .toObject()
                               .value("metadata"_L1)
                               .toObject()
                               .value("branch"_L1)
                               .toString();
    return QJsonArray {"https://%1.%2"_L1.arg(branchAlias(branch), project.subdomain())};
}

/// Every member that the service sends, before the script has its say.
QJsonObject plainDeployment(const SimulatedProject &project, const ScenarioDeployment &deployment)
{
    const QJsonObject build {{u"build_command"_s, u"npm run build"_s},
        {u"destination_dir"_s, u"dist"_s}, {u"root_dir"_s, QString()},
        {u"web_analytics_tag"_s, QJsonValue::Null}, {u"web_analytics_token"_s, QJsonValue::Null}};
    const QString shortId = deployment.id.left(8);
    return {{u"id"_s, deployment.id}, {u"short_id"_s, shortId},
        {u"project_id"_s, uuidOf(project.name)}, {u"project_name"_s, project.name},
        {u"environment"_s, deployment.environment},
        {u"url"_s, "https://%1.%2"_L1.arg(shortId, project.subdomain())},
        {u"aliases"_s, aliasesOf(project, deployment)}, {u"is_skipped"_s, false},
        {u"env_vars"_s, QJsonObject()}, {u"build_config"_s, build},
        {u"source"_s, project.members.value("source"_L1).toObject(sourceOf(project))},
        {u"uses_functions"_s, QJsonValue::Null}};
}

bool serves(const QJsonObject &deployment)
{
    const QJsonObject stage = deployment.value("latest_stage"_L1).toObject();
    return deployment.value("environment"_L1) == "production"_L1
        && stage.value("name"_L1) == "deploy"_L1 && stage.value("status"_L1) == "success"_L1;
}

} // namespace

QString SimulatedProject::subdomain() const
{
    return members.value("subdomain"_L1).toString(name + ".pages.dev"_L1);
}

QJsonObject deploymentAt(const SimulatedProject &project, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now)
{
    const Progress progress = progressAt(deployment, clock, now);
    QJsonObject json = plainDeployment(project, deployment);
    json.insert(u"created_on"_s, serviceTime(beginOf(deployment, clock)));
    json.insert(u"modified_on"_s, serviceTime(progress.modified));
    for (auto it = progress.members.begin(); it != progress.members.end(); ++it)
        json.insert(it.key(), *it);
    QJsonArray stages;
    for (const QJsonObject &stage : progress.stages)
        stages.append(stage);
    json.insert(u"stages"_s, stages);
    json.insert(u"latest_stage"_s, progress.stages.at(progress.latest));
    return json;
}

QJsonObject projectAt(const SimulatedProject &project, const PlayClock &clock, const QDateTime &now)
{
    QJsonValue latest = QJsonValue::Null;
    QJsonValue canonical = QJsonValue::Null;
    const QString wanted = project.members.value("canonical_deployment"_L1).toString();
    for (auto it = project.deployments.crbegin(); it != project.deployments.crend(); ++it) {
        if (beginOf(*it, clock) > now)
            continue;
        const QJsonObject json = deploymentAt(project, *it, clock, now);
        if (latest.isNull())
            latest = json;
        if (!serves(json) || (!wanted.isEmpty() && wanted != it->id))
            continue;
        canonical = json;
        break;
    }
    QJsonObject json {{u"id"_s, uuidOf(project.name)}, {u"name"_s, project.name},
        {u"subdomain"_s, project.subdomain()}, {u"domains"_s, QJsonArray {project.subdomain()}},
        {u"created_on"_s, serviceTime(clock.start().addYears(-1))},
        {u"production_branch"_s, u"main"_s}, {u"source"_s, sourceOf(project)},
        {u"framework"_s, QString()}, {u"uses_functions"_s, QJsonValue::Null}};
    for (auto it = project.members.begin(); it != project.members.end(); ++it)
        json.insert(it.key(), *it);
    json.insert(u"latest_deployment"_s, latest);
    json.insert(u"canonical_deployment"_s, canonical);
    return json;
}

QJsonArray logAt(const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(deployment, clock);
    QJsonArray lines;
    for (const ScenarioLogLine &line : deployment.log) {
        const QDateTime time = clock.after(begin, line.after);
        if (time > now)
            break;
        lines.append(QJsonObject {{u"ts"_s, serviceTime(time)}, {u"line"_s, line.text}});
    }
    return lines;
}

} // namespace Landfall::Cloudflare
