// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurescript.h"

#include "azurerunscript.h"

#include <jsonreader.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AzureScript)
};

struct WordLength {
    QLatin1StringView word;
    double seconds;
};

constexpr std::array linuxWords {
    WordLength {"BuildRequestReceived"_L1, 5},
    WordLength {"BuildPending"_L1, 4},
    WordLength {"BuildInProgress"_L1, 60},
    WordLength {"BuildSuccessful"_L1, 4},
    WordLength {"StartPolling"_L1, 6},
    WordLength {"RuntimeStarting"_L1, 60},
};
constexpr std::array slotWords {
    WordLength {"BuildRequestReceived"_L1, 5},
    WordLength {"BuildInProgress"_L1, 40},
    WordLength {"BuildSuccessful"_L1, 0},
};
constexpr std::array windowsWords {
    WordLength {"BuildRequestReceived"_L1, 5},
    WordLength {"BuildInProgress"_L1, 40},
    WordLength {"PostBuildRestartRequired"_L1, 0},
};

struct Flow {
    QLatin1StringView name;
    std::span<const WordLength> words;
    QLatin1StringView end;
};

const std::array flows {
    Flow {"linux"_L1, linuxWords, "RuntimeSuccessful"_L1},
    Flow {"slot"_L1, slotWords, "BuildSuccessful"_L1},
    Flow {"windows"_L1, windowsWords, "PostBuildRestartRequired"_L1},
};

constexpr double usualUnseen = 3;
constexpr double usualRecord = 45;

Error problemAt(const QString &path, const QString &what)
{
    return {Error::BadInput, path + ": "_L1 + what};
}

/// [succeeded, in progress, failed].
using Counts = std::array<int, 3>;

QJsonObject countMembers(const Counts &counts)
{
    return {{u"numberOfInstancesSuccessful"_s, counts[0]},
        {u"numberOfInstancesInProgress"_s, counts[1]}, {u"numberOfInstancesFailed"_s, counts[2]}};
}

QJsonObject statusMembers(const QString &word, const QJsonObject &more = {})
{
    QJsonObject members = more;
    members.insert(u"status"_s, word);
    return members;
}

Result<Counts> countsOf(JsonReader &reader, const QString &path, const QString &end)
{
    if (!reader.has(u"instances"_s))
        return end == "RuntimeSuccessful"_L1 ? Counts {2, 0, 0}
            : end == "RuntimeFailed"_L1      ? Counts {0, 0, 2}
                                             : Counts {0, 0, 0};
    const QJsonArray array = reader.array(u"instances"_s);
    Counts counts {};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double count = array.at(static_cast<qsizetype>(i)).toDouble(-1);
        if (array.size() != 3 || count < 0 || count != std::floor(count))
            return problemAt(path + ".instances"_L1,
                Text::tr("must be three whole numbers: succeeded, in progress, failed"));
        counts.at(i) = static_cast<int>(count);
    }
    return counts;
}

Result<Done> checkDurations(
    const QJsonObject &durations, std::span<const WordLength> words, const QString &path)
{
    for (auto it = durations.begin(); it != durations.end(); ++it) {
        const QString own = path + ".durations."_L1 + it.key();
        const bool known = std::any_of(words.begin(), words.end(),
            [&](const WordLength &entry) { return entry.word == it.key(); });
        if (!known)
            return problemAt(own, Text::tr("there is no such status in the flow"));
        if (it->toDouble() < 0)
            return problemAt(own, Text::tr("must not be negative"));
    }
    return Done {};
}

/// Instances come up one half after the other.
void addStart(QList<ScenarioStep> &steps, double after, double length, const Counts &counts)
{
    const int all = counts[0] + counts[1] + counts[2];
    if (all == 0)
        return;
    steps.append({after + length * 0.15, countMembers({0, all, 0})});
    const int half = (counts[0] + 1) / 2;
    if (half > 0)
        steps.append({after + length * 0.5, countMembers({half, all - half, 0})});
}

/// The last word of a flow that does not stay in one of its own.
bool endsBuild(const QString &word)
{
    return word == "BuildFailed"_L1 || word == "BuildAborted"_L1;
}

QList<ScenarioStep> flowSteps(
    const Flow &flow, JsonReader &durations, const QString &end, const Counts &counts)
{
    QList<ScenarioStep> steps;
    double after = 0;
    for (const WordLength &entry : flow.words) {
        const double length = durations.number(entry.word).value_or(entry.seconds);
        steps.append({after, statusMembers(entry.word)});
        if (entry.word == "RuntimeStarting"_L1)
            addStart(steps, after, length, counts);
        if (entry.word == end)
            return steps;
        after += length;
        if (endsBuild(end) && entry.word == "BuildInProgress"_L1)
            break;
    }
    steps.append(
        {after, statusMembers(end, endsBuild(end) ? QJsonObject() : countMembers(counts))});
    return steps;
}

Result<QList<ScenarioStep>> recordSteps(JsonReader &reader, const QString &path)
{
    const qint64 end = reader.integer(u"final"_s).value_or(4);
    if (end < -1 || end > 6)
        return problemAt(path + ".final"_L1, Text::tr("must be from -1 to 6"));
    JsonReader durations = reader.object(u"durations"_s);
    const double length = durations.number(u"record"_s).value_or(usualRecord);
    reader.merge(durations);
    const bool stays = end >= 0 && end <= 2;
    const auto step = [](double after, qint64 status, bool complete) {
        return ScenarioStep {after,
            QJsonObject {
                {u"record"_s, QJsonObject {{u"status"_s, status}, {u"complete"_s, complete}}}}};
    };
    QList<ScenarioStep> steps {step(0, stays ? end : 0, false)};
    if (!stays)
        steps.append(step(length, end, true));
    return steps;
}

Result<QList<ScenarioStep>> appServiceSteps(JsonReader &reader, const QString &path)
{
    const QString name = reader.string(u"flow"_s);
    if (name == "record"_L1)
        return recordSteps(reader, path);
    if (name.isEmpty())
        return QList<ScenarioStep>();
    const auto flow = std::find_if(
        flows.begin(), flows.end(), [&](const Flow &entry) { return entry.name == name; });
    if (flow == flows.end())
        return problemAt(path + ".flow"_L1,
            Text::tr("there is no flow “%1”; there are linux, slot, windows and record").arg(name));
    const QString end = reader.has(u"final"_s) ? reader.string(u"final"_s) : QString(flow->end);
    const Result<Counts> counts = countsOf(reader, path, end);
    if (!counts)
        return counts.error();
    JsonReader durations = reader.object(u"durations"_s);
    if (auto checked = checkDurations(durations.json(), flow->words, path); !checked)
        return checked.error();
    QList<ScenarioStep> steps = flowSteps(*flow, durations, end, *counts);
    if (reader.has(u"errors"_s))
        steps.last().members.insert(u"errors"_s, reader.array(u"errors"_s));
    reader.merge(durations);
    return steps;
}

Result<Done> completeAppService(
    ScenarioDeployment &deployment, JsonReader &reader, const QString &path)
{
    const Result<QList<ScenarioStep>> flow = appServiceSteps(reader, path);
    if (!flow)
        return flow.error();
    deployment.steps = *flow + deployment.steps;
    QJsonObject own {{u"unseen"_s, reader.number(u"unseen"_s).value_or(usualUnseen)},
        {u"flow"_s, reader.string(u"flow"_s)}, {u"build_log"_s, reader.array(u"build_log"_s)},
        {u"instance_log"_s, reader.array(u"instance_log"_s)}};
    QJsonObject record = deployment.members;
    for (const auto key : {"flow"_L1, "durations"_L1, "final"_L1, "instances"_L1, "errors"_L1,
             "unseen"_L1, "build_log"_L1, "instance_log"_L1})
        record.remove(key);
    own.insert(u"record"_s, record);
    deployment.members = own;
    return Done {};
}

} // namespace

Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path)
{
    if (deployment.source == deployment.provider)
        deployment.source = appServiceSource;
    const bool isRun = deployment.source == logicAppsSource;
    if (!isRun && deployment.source != appServiceSource)
        return problemAt(path + ".source"_L1,
            Text::tr("there is no source “%1”; there are azure-app-service and azure-logic-apps")
                .arg(deployment.source));
    const qsizetype depth = deployment.target.count(u'/');
    if (isRun ? depth < 1 || depth > 2 : depth > 1)
        return problemAt(path + ".target"_L1,
            isRun ? Text::tr("must be app/workflow or app/slot/workflow")
                  : Text::tr("must be app or app/slot"));
    JsonReader reader(deployment.members, path);
    const Result<Done> completed = isRun ? completeRun(deployment, reader, path)
                                         : completeAppService(deployment, reader, path);
    if (!completed)
        return completed;
    std::stable_sort(deployment.steps.begin(), deployment.steps.end(),
        [](const ScenarioStep &a, const ScenarioStep &b) { return a.after < b.after; });
    if (!reader.problem().isEmpty())
        return Error {Error::BadInput, reader.problem()};
    return Done {};
}

} // namespace Landfall::SimulatedAzure
