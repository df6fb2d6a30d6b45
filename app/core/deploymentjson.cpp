// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentjson.h"

#include "jsonreader.h"
#include "timestamp.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Absent facts are null, never an empty text.
QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue time(const QDateTime &value)
{
    return text(formatTimestamp(value));
}

template <typename T, typename Function>
QJsonArray array(const QList<T> &values, Function toJsonValue)
{
    QJsonArray result;
    for (const T &value : values)
        result.append(toJsonValue(value));
    return result;
}

template <typename T, typename Function>
QList<T> list(JsonReader &reader, const QString &key, Function read)
{
    QList<T> result;
    const QJsonArray values = reader.array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        // As a member of an object of its own, so that the reader checks its type and knows its
        // place.
        const QString place = u"%1[%2]"_s.arg(key).arg(i);
        JsonReader element(QJsonObject {{place, values.at(i)}});
        JsonReader nested = element.object(place);
        result.append(read(nested));
        element.merge(nested);
        reader.merge(element);
    }
    return result;
}

QJsonObject problemToJson(const Problem &problem)
{
    return {{u"code"_s, text(problem.code)}, {u"message"_s, text(problem.message)},
        {u"target"_s, text(problem.target)}, {u"details"_s, array(problem.details, problemToJson)}};
}

Problem problemFromJson(JsonReader &reader)
{
    Problem problem;
    problem.code = reader.string(u"code"_s);
    problem.message = reader.string(u"message"_s);
    problem.target = reader.string(u"target"_s);
    problem.details = list<Problem>(reader, u"details"_s, problemFromJson);
    return problem;
}

QJsonObject stageToJson(const Stage &stage)
{
    return {{u"name"_s, stage.name}, {u"phase"_s, phaseName(stage.phase)},
        {u"status"_s, text(stage.status)}, {u"started"_s, time(stage.started)},
        {u"ended"_s, time(stage.ended)},
        {u"source"_s, stage.observed ? u"observed"_s : u"reported"_s}};
}

Phase phaseMember(JsonReader &reader)
{
    return phaseFromName(reader.string(u"phase"_s)).value_or(Phase::Unknown);
}

Stage stageFromJson(JsonReader &reader)
{
    Stage stage;
    stage.name = reader.string(u"name"_s);
    stage.phase = phaseMember(reader);
    stage.status = reader.string(u"status"_s);
    stage.started = reader.time(u"started"_s);
    stage.ended = reader.time(u"ended"_s);
    stage.observed = reader.string(u"source"_s) == "observed"_L1;
    return stage;
}

QJsonObject partToJson(const Part &part)
{
    return {{u"name"_s, part.name}, {u"kind"_s, text(part.kind)},
        {u"phase"_s, phaseName(part.phase)}, {u"status"_s, text(part.status)},
        {u"started"_s, time(part.started)}, {u"ended"_s, time(part.ended)},
        {u"url"_s, text(part.url)}, {u"errors"_s, array(part.errors, problemToJson)}};
}

Part partFromJson(JsonReader &reader)
{
    Part part;
    part.name = reader.string(u"name"_s);
    part.kind = reader.string(u"kind"_s);
    part.phase = phaseMember(reader);
    part.status = reader.string(u"status"_s);
    part.started = reader.time(u"started"_s);
    part.ended = reader.time(u"ended"_s);
    part.url = reader.string(u"url"_s);
    part.errors = list<Problem>(reader, u"errors"_s, problemFromJson);
    return part;
}

QJsonObject logToJson(const LogLink &log)
{
    return {{u"id"_s, log.id}, {u"label"_s, text(log.label)}, {u"url"_s, text(log.url)},
        {u"failed"_s, log.failed}};
}

LogLink logFromJson(JsonReader &reader)
{
    LogLink log;
    log.id = reader.string(u"id"_s);
    log.label = reader.string(u"label"_s);
    log.url = reader.string(u"url"_s);
    log.failed = reader.boolean(u"failed"_s).value_or(false);
    return log;
}

QJsonValue instancesToJson(const std::optional<InstanceCounts> &counts)
{
    if (!counts)
        return {};
    return QJsonObject {{u"succeeded"_s, counts->succeeded}, {u"in_progress"_s, counts->inProgress},
        {u"failed"_s, counts->failed}};
}

std::optional<InstanceCounts> instancesFromJson(JsonReader &reader)
{
    if (!reader.has(u"instances"_s))
        return std::nullopt;
    JsonReader counts = reader.object(u"instances"_s);
    const auto number = [&](const QString &key) {
        return static_cast<int>(counts.integer(key).value_or(0));
    };
    InstanceCounts result;
    result.succeeded = number(u"succeeded"_s);
    result.inProgress = number(u"in_progress"_s);
    result.failed = number(u"failed"_s);
    reader.merge(counts);
    return result;
}

QJsonObject propertiesToJson(const QMap<QString, QString> &properties)
{
    QJsonObject object;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

Target targetFromJson(JsonReader &reader)
{
    Target target;
    target.id = reader.string(u"id"_s);
    target.name = reader.string(u"name"_s);
    target.kind = reader.string(u"kind"_s);
    target.parent = reader.string(u"parent"_s);
    return target;
}

void readWords(JsonReader &reader, Deployment &d)
{
    d.provider = reader.requiredString(u"provider"_s);
    d.source = reader.string(u"source"_s);
    d.account = reader.string(u"account"_s);
    d.id = reader.requiredString(u"id"_s);
    JsonReader target = reader.object(u"target"_s);
    d.target = targetFromJson(target);
    reader.merge(target);
    d.environment = reader.string(u"environment"_s);
    d.phase = phaseMember(reader);
    d.health = healthFromName(reader.string(u"health"_s));
    d.live = reader.boolean(u"live"_s);
    d.status = reader.string(u"status"_s);
    d.reason = reader.string(u"reason"_s);
    d.created = reader.time(u"created"_s);
    d.started = reader.time(u"started"_s);
    d.finished = reader.time(u"finished"_s);
    d.branch = reader.string(u"branch"_s);
    d.commit = reader.string(u"commit"_s);
    d.message = reader.string(u"message"_s);
    d.author = reader.string(u"author"_s);
    d.trigger = reader.string(u"trigger"_s);
    d.url = reader.string(u"url"_s);
    d.dashboardUrl = reader.string(u"dashboard_url"_s);
}

} // namespace

QJsonObject toJson(const Target &target)
{
    return {{u"id"_s, target.id}, {u"name"_s, target.name}, {u"kind"_s, target.kind},
        {u"parent"_s, text(target.parent)}};
}

QJsonObject toJson(const Deployment &d)
{
    const auto took = duration(d);
    return {{u"ref"_s, ref(d)}, {u"provider"_s, d.provider}, {u"source"_s, d.source},
        {u"account"_s, text(d.account)}, {u"target"_s, toJson(d.target)},
        {u"environment"_s, text(d.environment)}, {u"id"_s, d.id}, {u"phase"_s, phaseName(d.phase)},
        {u"status"_s, text(d.status)}, {u"reason"_s, text(d.reason)},
        {u"health"_s, text(healthName(d.health))},
        {u"live"_s, d.live ? QJsonValue(*d.live) : QJsonValue()}, {u"created"_s, time(d.created)},
        {u"started"_s, time(d.started)}, {u"finished"_s, time(d.finished)},
        {u"duration_ms"_s, took ? QJsonValue(qint64(took->count())) : QJsonValue()},
        {u"branch"_s, text(d.branch)}, {u"commit"_s, text(d.commit)},
        {u"message"_s, text(d.message)}, {u"author"_s, text(d.author)},
        {u"trigger"_s, text(d.trigger)}, {u"url"_s, text(d.url)},
        {u"dashboard_url"_s, text(d.dashboardUrl)},
        {u"aliases"_s, QJsonArray::fromStringList(d.aliases)},
        {u"properties"_s, propertiesToJson(d.properties)},
        {u"stages"_s, array(d.stages, stageToJson)}, {u"instances"_s, instancesToJson(d.instances)},
        {u"parts"_s, array(d.parts, partToJson)}, {u"errors"_s, array(d.errors, problemToJson)},
        {u"logs"_s, array(d.logs, logToJson)}};
}

QJsonObject eventJson(const QString &event, const Deployment &deployment, const QDateTime &at)
{
    QJsonObject object = toJson(deployment);
    object.insert("event"_L1, event);
    object.insert("at"_L1, formatTimestamp(at));
    return object;
}

QString eventName(const Deployment &before, const Deployment &after)
{
    if (before.id.isEmpty())
        return u"first"_s;
    return isOver(after) ? u"finished"_s : u"changed"_s;
}

QJsonObject toJson(const Error &error, const QString &account)
{
    const qint64 seconds = error.retryAfter.count();
    return {{u"account"_s, text(account)}, {u"kind"_s, kindName(error.kind)},
        {u"code"_s, text(error.code)}, {u"message"_s, error.message},
        {u"retry_after"_s, seconds > 0 ? QJsonValue(seconds) : QJsonValue()}};
}

QJsonArray toJson(const QList<Problem> &errors)
{
    return array(errors, problemToJson);
}

QList<Problem> problemsFromJson(const QJsonArray &values)
{
    JsonReader reader(QJsonObject {{u"errors"_s, values}});
    return list<Problem>(reader, u"errors"_s, problemFromJson);
}

Result<Deployment> deploymentFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Deployment d;
    readWords(reader, d);
    for (const QJsonValue &alias : reader.array(u"aliases"_s))
        d.aliases.append(alias.toString());
    const QJsonObject properties = reader.object(u"properties"_s).json();
    for (auto it = properties.begin(); it != properties.end(); ++it)
        d.properties.insert(it.key(), it.value().toString());
    d.stages = list<Stage>(reader, u"stages"_s, stageFromJson);
    d.instances = instancesFromJson(reader);
    d.parts = list<Part>(reader, u"parts"_s, partFromJson);
    d.errors = list<Problem>(reader, u"errors"_s, problemFromJson);
    d.logs = list<LogLink>(reader, u"logs"_s, logFromJson);
    if (!reader.problem().isEmpty())
        return Error {Error::BadReply,
            QCoreApplication::translate("Landfall::DeploymentJson", "Not a deployment: %1.")
                .arg(reader.problem())};
    return d;
}

} // namespace Landfall
