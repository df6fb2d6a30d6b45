// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureruns.h"

#include "azureanswers.h"
#include "azurerunscript.h"

#include <QCryptographicHash>
#include <QUuid>

#include <limits>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

/// What the steps up to a moment have made of a run.
struct Progress {
    QJsonObject properties;
    QDateTime start;
    QDateTime end; ///< invalid while it is not over
};

QDateTime firstTime(const ScenarioDeployment &run, const PlayClock &clock)
{
    const double after = run.steps.isEmpty() ? 0 : run.steps.first().after;
    return clock.after(beginOf(run, clock), after);
}

Progress progressAt(const ScenarioDeployment &run, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(run, clock);
    Progress progress;
    progress.properties = run.members.value("run"_L1).toObject();
    progress.start = firstTime(run, clock);
    for (const ScenarioStep &step : run.steps) {
        const QDateTime time = clock.after(begin, step.after);
        if (time > now)
            break;
        for (auto it = step.members.begin(); it != step.members.end(); ++it)
            progress.properties.insert(it.key(), *it);
        const QString status = step.members.value("status"_L1).toString();
        if (!status.isEmpty() && isFinalRunStatus(status) && !progress.end.isValid())
            progress.end = time;
    }
    return progress;
}

QJsonObject signedLink(const QString &run, const QString &what)
{
    const QString uri =
        u"https://host.azurewebsites.example:443/runtime/webhooks/workflow/scaleUnits/"
        "prod-00/runs/%1/contents/%2?api-version=2022-05-01&code=%3&sig=%3"_s.arg(
            run, what, linkSignature);
    const QByteArray hash =
        QCryptographicHash::hash((run + what).toUtf8(), QCryptographicHash::Md5);
    const QJsonObject contentHash {
        {u"algorithm"_s, u"md5"_s}, {u"value"_s, QString::fromLatin1(hash.toBase64())}};
    return {{u"uri"_s, uri}, {u"contentVersion"_s, QString::fromLatin1(hash.toHex().left(16))},
        {u"contentSize"_s, 200 + static_cast<quint8>(hash.at(0)) * 11},
        {u"contentHash"_s, contentHash}};
}

QJsonObject triggerJson(const ScenarioDeployment &run, const QString &name, const PlayClock &clock)
{
    const QDateTime begin = beginOf(run, clock);
    const double end = run.members.value("trigger_end"_L1).toDouble();
    return {{u"name"_s, run.members.value("trigger"_L1)},
        {u"inputsLink"_s, signedLink(name, u"TriggerInputs"_s)},
        {u"outputsLink"_s, signedLink(name, u"TriggerOutputs"_s)},
        {u"startTime"_s, serviceTime(begin)}, {u"endTime"_s, serviceTime(clock.after(begin, end))},
        {u"originHistoryName"_s, name},
        {u"correlation"_s, QJsonObject {{u"clientTrackingId"_s, name}}}, {u"code"_s, u"OK"_s},
        {u"status"_s, u"Succeeded"_s}};
}

/// An action as it is at a moment; empty while the run has not come to it.
QJsonObject actionAt(const QJsonObject &scripted, bool isLast, const Progress &run,
    const QString &name, const QDateTime &origin, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = clock.after(origin, scripted.value("begin"_L1).toDouble());
    QDateTime end = clock.after(origin, scripted.value("end"_L1).toDouble());
    if (begin > now)
        return {};
    const bool isOver = run.end.isValid() || (end <= now && !isLast);
    if (run.end.isValid() && end > run.end)
        end = run.end;
    QJsonObject action = scripted;
    for (const auto key : {"name"_L1, "begin"_L1, "end"_L1, "type"_L1})
        action.remove(key);
    action.insert(u"startTime"_s, serviceTime(begin));
    action.insert(u"correlation"_s, QJsonObject {{u"clientTrackingId"_s, name}});
    action.insert(u"inputsLink"_s, signedLink(name, u"ActionInputs"_s));
    if (!isOver) {
        action.remove("code"_L1);
        action.remove("error"_L1);
        action.insert(u"status"_s, u"Running"_s);
        return action;
    }
    action.insert(u"endTime"_s, serviceTime(end));
    if (!action.contains("status"_L1))
        action.insert(u"status"_s, u"Succeeded"_s);
    if (!action.contains("code"_L1))
        action.insert(u"code"_s, u"OK"_s);
    action.insert(u"outputsLink"_s, signedLink(name, u"ActionOutputs"_s));
    return action;
}

/// By name.
QJsonObject actionsAt(const ScenarioDeployment &run, const QString &name, const PlayClock &clock,
    const QDateTime &now)
{
    const Progress progress = progressAt(run, clock, now);
    const QDateTime origin =
        clock.after(beginOf(run, clock), run.members.value("wait_end"_L1).toDouble());
    const QJsonArray scripted = run.members.value("actions"_L1).toArray();
    QJsonObject actions;
    for (qsizetype i = 0; i < scripted.size(); ++i) {
        const QJsonObject action = actionAt(scripted.at(i).toObject(), i + 1 == scripted.size(),
            progress, name, origin, clock, now);
        if (!action.isEmpty())
            actions.insert(scripted.at(i)["name"_L1].toString(), action);
    }
    return actions;
}

QString runId(const SimulatedWorkflow &workflow, const QString &run)
{
    return u"/workflows/%1/runs/%2"_s.arg(workflow.name, run);
}

/// The part of a workflow's definition that tells the types of the actions.
QJsonObject definitionOf(const ScenarioDeployment &run)
{
    QJsonObject actions;
    for (const QJsonValue &action : run.members.value("actions"_L1).toArray())
        actions.insert(action["name"_L1].toString(),
            QJsonObject {{u"type"_s, action["type"_L1].toString(u"Http"_s)}});
    return {{u"definition"_s, QJsonObject {{u"actions"_s, actions}}}};
}

} // namespace

QString runName(const ScenarioDeployment &run)
{
    if (QUuid::fromString(run.id).isNull())
        return run.id;
    // Counted from a fixed day rather than from the start: the same scenario has the same names.
    constexpr qint64 someDay = 639'028'224'000'000'000;
    const qint64 ticks = someDay + qRound64(run.at * 1e7);
    const qint64 falling = std::numeric_limits<qint64>::max() - ticks;
    const QByteArray hash = QCryptographicHash::hash(run.id.toUtf8(), QCryptographicHash::Md5);
    const quint32 more = hash.toHex().left(8).toUInt(nullptr, 16) % 1'000'000'000;
    const auto padded = [](qint64 number, int digits) {
        return QString::number(number).rightJustified(digits, u'0');
    };
    return padded(falling, 20) + padded(more, 9) + "CU"_L1 + padded(more % 32, 2);
}

QList<const ScenarioDeployment *> runsAt(
    const SimulatedWorkflow &workflow, const PlayClock &clock, const QDateTime &now)
{
    QList<const ScenarioDeployment *> runs;
    if (workflow.members.value("kind"_L1) == "Stateless"_L1)
        return runs;
    for (auto it = workflow.runs.crbegin(); it != workflow.runs.crend(); ++it) {
        if (firstTime(*it, clock) <= now)
            runs.append(&*it);
    }
    return runs;
}

QJsonObject runJson(const SimulatedWorkflow &workflow, const ScenarioDeployment &run,
    const PlayClock &clock, const QDateTime &now, bool withActions)
{
    const QString name = runName(run);
    const Progress progress = progressAt(run, clock, now);
    const QDateTime waited =
        clock.after(beginOf(run, clock), run.members.value("wait_end"_L1).toDouble());
    QJsonObject version {{u"name"_s, u"08584640926645886908"_s},
        {u"type"_s, u"workflows/versions"_s},
        {u"id"_s, u"/workflows/%1/versions/08584640926645886908"_s.arg(workflow.name)}};
    QJsonObject properties = progress.properties;
    properties.insert(u"startTime"_s, serviceTime(progress.start));
    if (progress.end.isValid())
        properties.insert(u"endTime"_s, serviceTime(progress.end));
    if (waited <= now)
        properties.insert(u"waitEndTime"_s, serviceTime(waited));
    properties.insert(u"correlation"_s, QJsonObject {{u"clientTrackingId"_s, name}});
    properties.insert(u"trigger"_s, triggerJson(run, name, clock));
    properties.insert(u"outputs"_s, QJsonObject());
    if (withActions) {
        properties.insert(u"actions"_s, actionsAt(run, name, clock, now));
        version.insert(u"properties"_s, definitionOf(run));
    }
    properties.insert(u"workflow"_s, version);
    return {{u"properties"_s, properties}, {u"id"_s, runId(workflow, name)}, {u"name"_s, name},
        {u"type"_s, u"workflows/runs"_s}};
}

QJsonArray actionsJson(const SimulatedWorkflow &workflow, const ScenarioDeployment &run,
    const PlayClock &clock, const QDateTime &now)
{
    const QString name = runName(run);
    const QJsonObject actions = actionsAt(run, name, clock, now);
    QJsonArray list;
    for (auto it = actions.begin(); it != actions.end(); ++it)
        list.append(QJsonObject {{u"properties"_s, *it},
            {u"id"_s, runId(workflow, name) + "/actions/"_L1 + it.key()}, {u"name"_s, it.key()},
            {u"type"_s, u"workflows/runs/actions"_s}});
    return list;
}

} // namespace Landfall::SimulatedAzure
