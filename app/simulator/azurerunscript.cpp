// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurerunscript.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AzureRunScript)
};

constexpr double usualRun = 8;
constexpr double triggerSeconds = 0.4;

Error problemAt(const QString &path, const QString &what)
{
    return {Error::BadInput, path + ": "_L1 + what};
}

QJsonObject statusMembers(const QString &word)
{
    return {{u"status"_s, word}};
}

/// Where each action begins and ends, in seconds after the run's start.
Result<QJsonArray> actionsOf(JsonReader &reader, double length, const QString &path)
{
    const QJsonArray scripted = reader.array(u"actions"_s);
    QJsonArray actions;
    double begin = 0;
    for (const QJsonValue &value : scripted) {
        const qsizetype index = actions.size();
        JsonReader own(value.toObject(), u"%1.actions[%2]"_s.arg(path).arg(index));
        if (!value.isObject())
            return problemAt(
                u"%1.actions[%2]"_s.arg(path).arg(index), Text::tr("this is not an object"));
        const double spread = length / static_cast<double>(scripted.size());
        const double seconds = own.number(u"seconds"_s).value_or(spread);
        QJsonObject action = value.toObject();
        action.insert(u"name"_s, own.requiredString(u"name"_s));
        action.remove(u"seconds"_s);
        action.insert(u"begin"_s, std::min(begin, length));
        begin += seconds;
        const bool last = index == scripted.size() - 1;
        action.insert(u"end"_s, last ? length : std::min(begin, length));
        actions.append(action);
        reader.merge(own);
    }
    return actions;
}

QList<ScenarioStep> runSteps(JsonReader &reader, double waiting, double length)
{
    const QString end = reader.has(u"final"_s) ? reader.string(u"final"_s) : u"Succeeded"_s;
    QList<ScenarioStep> steps;
    if (waiting > 0)
        steps.append({triggerSeconds, statusMembers(u"Waiting"_s)});
    if (!isFinalRunStatus(end)) {
        steps.append({triggerSeconds + waiting, statusMembers(end)});
        return steps;
    }
    steps.append({triggerSeconds + waiting, statusMembers(u"Running"_s)});
    QJsonObject last = statusMembers(end);
    for (const auto key : {"code"_L1, "error"_L1}) {
        if (reader.has(key))
            last.insert(key, reader.json().value(key));
    }
    steps.append({triggerSeconds + waiting + length, last});
    return steps;
}

} // namespace

bool isFinalRunStatus(const QString &status)
{
    for (const auto word :
        {"Running"_L1, "Waiting"_L1, "Paused"_L1, "Suspended"_L1, "NotSpecified"_L1}) {
        if (status.compare(word, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

Result<Done> completeRun(ScenarioDeployment &deployment, JsonReader &reader, const QString &path)
{
    const double waiting = reader.number(u"waiting"_s).value_or(0);
    const double length = reader.number(u"seconds"_s).value_or(usualRun);
    if (waiting < 0 || length < 0)
        return problemAt(
            path + (waiting < 0 ? ".waiting"_L1 : ".seconds"_L1), Text::tr("must not be negative"));
    const Result<QJsonArray> actions = actionsOf(reader, length, path);
    if (!actions)
        return actions.error();
    if (deployment.steps.isEmpty())
        deployment.steps = runSteps(reader, waiting, length);
    QJsonObject run = deployment.members;
    for (const auto key :
        {"trigger"_L1, "waiting"_L1, "seconds"_L1, "final"_L1, "actions"_L1, "code"_L1, "error"_L1})
        run.remove(key);
    const QString trigger = reader.string(u"trigger"_s);
    deployment.members = QJsonObject {{u"run"_s, run}, {u"actions"_s, *actions},
        {u"trigger"_s, trigger.isEmpty() ? u"Recurrence"_s : trigger},
        {u"trigger_end"_s, triggerSeconds}, {u"wait_end"_s, triggerSeconds + waiting}};
    return Done {};
}

} // namespace Landfall::SimulatedAzure
