// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflowrun.h"

#include "workflowaction.h"
#include "workflowactionlog.h"
#include "workflowrunfailure.h"
#include "workflowrunwords.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::WorkflowRun)
};

Error unreadable(const QString &what)
{
    return {Error::BadReply,
        Text::tr("A run in Azure's answer could not be read and is left out: %1.").arg(what)};
}

void readState(JsonReader &properties, Deployment &d)
{
    d.status = properties.requiredString(u"status"_s);
    d.finished = properties.time(u"endTime"_s);
    d.phase = phaseOfRunWord(d.status).value_or(Phase::Unknown);
    if (d.finished.isValid() && !isFinal(d.phase))
        d.phase = Phase::Unknown;
    d.started = properties.time(u"startTime"_s);
    if (properties.problem().isEmpty())
        return;
    Problem problem;
    problem.message = Text::tr("The state could not be read: %1.").arg(properties.problem());
    d.errors.append(problem);
}

void readReason(JsonReader &properties, Deployment &d)
{
    JsonReader error = properties.object(u"error"_s);
    d.reason = properties.string(u"code"_s);
    if (d.reason.isEmpty())
        d.reason = error.string(u"code"_s);
    d.reason = withoutSignatures(d.reason);
    d.errors += readRunFailure(properties.json(), d.phase);
}

/// A run exists once its trigger has fired. What the trigger says of itself is a word of its own;
/// one that is not final cannot be true any more.
Stage readTriggerStage(JsonReader &trigger)
{
    Stage stage;
    stage.name = u"trigger"_s;
    stage.status = trigger.string(u"status"_s);
    stage.phase = phaseOfRunWord(stage.status).value_or(Phase::Unknown);
    stage.started = trigger.time(u"startTime"_s);
    stage.ended = trigger.time(u"endTime"_s);
    if (stage.phase == Phase::Queued || stage.phase == Phase::Running)
        stage.phase = Phase::Unknown;
    return stage;
}

Stage readWaitingStage(JsonReader &properties, const Deployment &d, const QDateTime &fired)
{
    Stage stage;
    stage.name = u"waiting"_s;
    stage.started = fired.isValid() ? fired : d.started;
    stage.ended = properties.time(u"waitEndTime"_s);
    stage.phase = Phase::Succeeded;
    const bool isWaiting = d.phase == Phase::Queued && !stage.ended.isValid()
        && d.status.compare("Waiting"_L1, Qt::CaseInsensitive) == 0;
    if (isWaiting) {
        stage.phase = d.phase;
        stage.status = d.status;
    }
    return stage;
}

Stage runStage(const Deployment &d)
{
    Stage stage;
    stage.name = u"run"_s;
    stage.status = d.status;
    stage.phase = d.phase;
    stage.started = d.started;
    stage.ended = d.finished;
    return stage;
}

bool isOpen(const Stage &stage)
{
    return !stage.ended.isValid();
}

QList<Stage> readStages(JsonReader &properties, JsonReader &trigger, const Deployment &d)
{
    const Stage fired = readTriggerStage(trigger);
    const Stage waiting = readWaitingStage(properties, d, fired.ended);
    QList<Stage> stages;
    const auto add = [&](const Stage &stage) {
        const bool hasLength = isOpen(stage) || stage.ended > stage.started;
        if (stage.started.isValid() && hasLength)
            stages.append(stage);
    };
    if (!isOpen(fired))
        add(fired);
    const bool isWaiting = waiting.phase == Phase::Queued;
    if (isWaiting || !isOpen(waiting))
        add(waiting);
    if (!isWaiting)
        add(runStage(d));
    return stages;
}

QJsonObject definitionOf(const QJsonObject &properties)
{
    return properties.value("workflow"_L1)
        .toObject()
        .value("properties"_L1)
        .toObject()
        .value("definition"_L1)
        .toObject();
}

} // namespace

RunReader::RunReader(WorkflowId workflow)
    : m_workflow(std::move(workflow)), m_target(target(m_workflow))
{
}

void RunReader::addProperty(Deployment &deployment, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        deployment.properties.insert(shared(label), shared(value));
}

Result<Deployment> RunReader::read(
    const QJsonObject &object, const QString &path, const QString &asked)
{
    JsonReader reader(object, path);
    const QString told = reader.string(u"name"_s);
    if (!asked.isEmpty() && !told.isEmpty() && told.compare(asked, Qt::CaseInsensitive) != 0)
        return Error {Error::BadReply,
            Text::tr("Azure answered about run %1 instead of %2.").arg(told, asked)};
    const QString name = asked.isEmpty() ? reader.requiredString(u"name"_s) : asked;
    const QString id = ResourceId::run(m_workflow, name).text();
    if (name.isEmpty() || !parseResourceId(id))
        return unreadable(reader.problem().isEmpty() ? u"name: not a run"_s : reader.problem());

    Deployment d;
    d.source = u"azure-logic-apps"_s;
    d.id = id;
    d.target = m_target;
    d.environment = m_workflow.site.slot;
    JsonReader properties = reader.object(u"properties"_s);
    JsonReader trigger = properties.object(u"trigger"_s);
    JsonReader correlation = properties.object(u"correlation"_s);
    readState(properties, d);
    readReason(properties, d);
    d.status = shared(d.status);
    d.created = d.started.isValid() ? d.started : trigger.time(u"startTime"_s);
    d.trigger = shared(trigger.string(u"name"_s));
    d.stages = readStages(properties, trigger, d);
    d.errors += readRunFailure(
        trigger.json(), phaseOfRunWord(trigger.string(u"status"_s)).value_or(Phase::Unknown));
    d.logs.append(
        LogLink(actionLogId(id), shared(Text::tr("Actions")), QString(), d.phase == Phase::Failed));
    addProperty(d, Text::tr("Run"), name);
    addProperty(d, Text::tr("Client tracking id"), correlation.string(u"clientTrackingId"_s));
    addProperty(d, Text::tr("Logic App"), m_workflow.site.name);
    addProperty(d, Text::tr("Resource group"), m_workflow.site.resourceGroup);
    return d;
}

Rows<Deployment> RunReader::readAll(const QJsonArray &items)
{
    Rows<Deployment> rows;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto run = read(items.at(i).toObject(), u"value[%1]"_s.arg(i));
        if (!run) {
            rows.problems.append(run.error());
            continue;
        }
        const QString name = runName(*run).toCaseFolded();
        const auto known = places.constFind(name);
        if (known != places.constEnd()) {
            rows.items[*known] = *std::move(run);
            continue;
        }
        places.insert(name, rows.items.size());
        rows.items.append(*std::move(run));
    }
    std::stable_sort(rows.items.begin(), rows.items.end(), isNewerRun);
    return rows;
}

void setActions(Deployment &deployment, const QJsonValue &actions, const QJsonObject &object)
{
    const QJsonObject properties = object.value("properties"_L1).toObject();
    const RunActions read = readRunActions(actions, definitionOf(properties), isOver(deployment));
    deployment.parts = read.parts;
    if (read.received > read.parts.size())
        deployment.properties.insert(Text::tr("Actions"),
            Text::tr("%1 of %2 are shown").arg(read.parts.size()).arg(read.received));
}

QString runName(const Deployment &deployment)
{
    return deployment.id.section(u'/', -1);
}

bool isNewerRun(const Deployment &a, const Deployment &b)
{
    if (a.created.isNull() != b.created.isNull())
        return b.created.isNull();
    if (a.created != b.created)
        return a.created > b.created;
    return runName(a) < runName(b);
}

} // namespace Landfall::Azure
