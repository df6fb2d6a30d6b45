// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentjson.h"
#include "jsonreader.h"
#include "siteconfig/siteconfigschema.h"
#include "slotcopies.h"
#include "timestamp.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr std::array outcomes {
    std::pair {CopyState::Accepted, "accepted"_L1},
    std::pair {CopyState::Done, "done"_L1},
    std::pair {CopyState::Failed, "failed"_L1},
    std::pair {CopyState::Lost, "lost"_L1},
};

QString outcomeName(CopyState::Outcome outcome)
{
    const auto *found = std::find_if(outcomes.begin(), outcomes.end(),
        [&](const auto &entry) { return entry.first == outcome; });
    return found == outcomes.end() ? QString() : QString(found->second);
}

CopyState::Outcome outcomeFromName(const QString &name)
{
    const auto *found = std::find_if(
        outcomes.begin(), outcomes.end(), [&](const auto &entry) { return entry.second == name; });
    return found == outcomes.end() ? CopyState::Lost : found->first;
}

QJsonValue toJson(const std::optional<InstanceCounts> &counts)
{
    if (!counts)
        return {};
    return QJsonObject {{u"succeeded"_s, counts->succeeded}, {u"in_progress"_s, counts->inProgress},
        {u"failed"_s, counts->failed}};
}

std::optional<InstanceCounts> countsFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    InstanceCounts counts;
    counts.succeeded = value["succeeded"_L1].toInt();
    counts.inProgress = value["in_progress"_L1].toInt();
    counts.failed = value["failed"_L1].toInt();
    return counts;
}

QJsonObject toJson(const CopyStep &step)
{
    return {{u"at"_s, formatTimestamp(step.at)}, {u"phase"_s, phaseName(step.phase)},
        {u"request"_s, step.request}, {u"outcome"_s, step.outcome}};
}

CopyStep stepFromJson(const QJsonValue &value)
{
    CopyStep step;
    step.at = parseTimestamp(value["at"_L1].toString());
    step.phase = phaseFromName(value["phase"_L1].toString()).value_or(Phase::Unknown);
    step.request = value["request"_L1].toString();
    step.outcome = value["outcome"_L1].toString();
    return step;
}

/// A provider does not stamp what it tells, and nothing is read without a stamp.
std::optional<Deployment> seenFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    QJsonObject object = value.toObject();
    const QString provider = object.value("provider"_L1).toString();
    if (provider.isEmpty())
        object.insert("provider"_L1, u"-"_s);
    Result<Deployment> read = deploymentFromJson(object);
    if (!read)
        return std::nullopt;
    read->provider = provider;
    return *read;
}

} // namespace

QJsonObject toJson(const SlotCopy &copy)
{
    QJsonObject object {
        {u"app"_s, copy.app}, {u"source"_s, copy.source}, {u"target"_s, copy.target}};
    object.insert("siteConfig"_L1,
        copy.siteConfig ? QJsonValue(SiteConfigSchema::instance().masked(*copy.siteConfig))
                        : QJsonValue());
    return object;
}

SlotCopy slotCopyFromJson(const QJsonObject &object)
{
    SlotCopy copy;
    copy.app = object.value("app"_L1).toString();
    copy.source = object.value("source"_L1).toString();
    copy.target = object.value("target"_L1).toString();
    if (const QJsonValue config = object.value("siteConfig"_L1); config.isObject())
        copy.siteConfig = config.toObject();
    return copy;
}

QJsonObject toJson(const CopyState &state)
{
    QJsonArray steps;
    for (const CopyStep &step : state.steps)
        steps.append(toJson(step));
    return {{u"outcome"_s, outcomeName(state.outcome)}, {u"operation"_s, state.operation},
        {u"before"_s, QJsonArray::fromStringList(state.before)},
        {u"sent"_s, formatTimestamp(state.sent)},
        {u"seen"_s, state.seen ? QJsonValue(toJson(*state.seen)) : QJsonValue()},
        {u"instances"_s, toJson(state.instances)}, {u"errors"_s, toJson(state.errors)},
        {u"steps"_s, steps}, {u"retry_after"_s, qint64(state.retryAfter.count())}};
}

CopyState copyStateFromJson(const QJsonObject &object)
{
    CopyState state;
    state.outcome = outcomeFromName(object.value("outcome"_L1).toString());
    state.operation = object.value("operation"_L1).toString();
    for (const QJsonValue &id : object.value("before"_L1).toArray())
        state.before.append(id.toString());
    state.sent = parseTimestamp(object.value("sent"_L1).toString());
    state.seen = seenFromJson(object.value("seen"_L1));
    state.instances = countsFromJson(object.value("instances"_L1));
    state.errors = problemsFromJson(object.value("errors"_L1).toArray());
    for (const QJsonValue &step : object.value("steps"_L1).toArray())
        state.steps.append(stepFromJson(step));
    state.retryAfter = std::chrono::seconds(object.value("retry_after"_L1).toInteger());
    return state;
}

QList<CopyStep> stepsOf(const ActionRecord &record)
{
    return copyStateFromJson(record.progress).steps;
}

} // namespace Landfall
