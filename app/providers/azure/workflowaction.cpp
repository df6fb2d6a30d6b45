// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflowaction.h"

#include "workflowrunfailure.h"
#include "workflowrunwords.h"

#include <jsonreader.h>

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

/// Scopes and conditions nest; the designer itself allows 8 levels.
constexpr int deepestScope = 20;

using Kinds = QHash<QString, QString>;

/// Reads the types of actions, also of those inside of scopes, conditions and switches.
void readKinds(const QJsonObject &scope, int depth, Kinds &kinds)
{
    if (depth > deepestScope)
        return;
    const QJsonObject actions = scope.value("actions"_L1).toObject();
    for (auto it = actions.begin(); it != actions.end(); ++it) {
        const QJsonObject action = it.value().toObject();
        const QString type = action.value("type"_L1).toString();
        if (!type.isEmpty())
            kinds.insert(it.key(), type);
        readKinds(action, depth + 1, kinds);
        readKinds(action.value("else"_L1).toObject(), depth + 1, kinds);
        readKinds(action.value("default"_L1).toObject(), depth + 1, kinds);
        const QJsonObject cases = action.value("cases"_L1).toObject();
        for (const QJsonValue &value : cases)
            readKinds(value.toObject(), depth + 1, kinds);
    }
}

bool isOpen(Phase phase)
{
    return phase == Phase::Queued || phase == Phase::Running;
}

Part readAction(const QString &name, const QJsonObject &object, bool isRunOver, const Kinds &kinds)
{
    JsonReader reader(object);
    Part part;
    part.name = name;
    part.kind = kinds.value(name, u"action"_s);
    part.status = reader.string(u"status"_s);
    part.phase = phaseOfRunWord(part.status).value_or(Phase::Unknown);
    part.started = reader.time(u"startTime"_s);
    part.ended = reader.time(u"endTime"_s);
    if (isOpen(part.phase) && (isRunOver || part.ended.isValid()))
        part.phase = Phase::Unknown;
    if (part.ended.isValid() && part.ended < part.started)
        part.ended = part.started;
    part.errors = readRunFailure(object, part.phase);
    return part;
}

QList<Part> readMap(const QJsonObject &actions, bool isRunOver, const Kinds &kinds)
{
    QList<Part> parts;
    for (auto it = actions.begin(); it != actions.end(); ++it) {
        if (it.value().isObject() && !it.key().isEmpty())
            parts.append(readAction(it.key(), it.value().toObject(), isRunOver, kinds));
    }
    return parts;
}

/// Elements of the list keep what they tell in `properties`.
QList<Part> readList(const QJsonArray &actions, bool isRunOver, const Kinds &kinds)
{
    QList<Part> parts;
    for (const QJsonValue &value : actions) {
        const QJsonObject object = value.toObject();
        const QString name = object.value("name"_L1).toString().section(u'/', -1);
        const QJsonValue properties = object.value("properties"_L1);
        if (!name.isEmpty())
            parts.append(readAction(
                name, properties.isObject() ? properties.toObject() : object, isRunOver, kinds));
    }
    return parts;
}

bool isEarlier(const Part &a, const Part &b)
{
    if (a.started.isNull() || b.started.isNull())
        return !a.started.isNull() && b.started.isNull();
    return a.started < b.started;
}

bool wentWell(const Part &part)
{
    return part.phase == Phase::Succeeded || part.phase == Phase::Skipped;
}

} // namespace

RunActions readRunActions(const QJsonValue &actions, const QJsonObject &definition, bool isRunOver)
{
    Kinds kinds;
    readKinds(definition, 0, kinds);
    RunActions read;
    read.parts = actions.isArray() ? readList(actions.toArray(), isRunOver, kinds)
                                   : readMap(actions.toObject(), isRunOver, kinds);
    read.received = read.parts.size();
    std::stable_sort(read.parts.begin(), read.parts.end(), isEarlier);
    if (read.received > RunActions::mostActions) {
        std::stable_partition(
            read.parts.begin(), read.parts.end(), [](const Part &part) { return !wentWell(part); });
        read.parts.resize(RunActions::mostActions);
        std::stable_sort(read.parts.begin(), read.parts.end(), isEarlier);
    }
    return read;
}

} // namespace Landfall::Azure
