// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarescript.h"

#include "cloudflarelog.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CloudflareScript)
};

struct StageLength {
    QLatin1StringView name;
    double seconds;
};

/// What a small site's git build takes.
constexpr std::array gitStages {
    StageLength {"queued"_L1, 2},
    StageLength {"initialize"_L1, 4},
    StageLength {"clone_repo"_L1, 5},
    StageLength {"build"_L1, 95},
    StageLength {"deploy"_L1, 14},
};
constexpr std::array uploadStages {
    StageLength {"queued"_L1, 1},
    StageLength {"deploy"_L1, 9},
};
constexpr std::array skippedStages {
    StageLength {"queued"_L1, 0},
};

/// How long before its start a git build's `queued` ends at the service, in seconds.
constexpr double queuedEndsEarly = 0.013;

ScenarioStep stageStep(double after, const QString &name, const QString &status)
{
    const QJsonObject stage {{u"name"_s, name}, {u"status"_s, status}};
    return {after, QJsonObject {{u"latest_stage"_s, stage}}};
}

QJsonObject latestStage(const ScenarioStep &step)
{
    return step.members.value("latest_stage"_L1).toObject();
}

Error problemAt(const QString &path, const QString &what)
{
    return {Error::BadInput, path + ": "_L1 + what};
}

/// A flow to steps: each stage is active for its time, up to the last word.
template <std::size_t size>
QList<ScenarioStep> flowSteps(
    const std::array<StageLength, size> &stages, JsonReader &durations, const QJsonObject &last)
{
    const QString lastName = last.value("name"_L1).toString();
    const QString lastStatus = last.value("status"_L1).toString();
    QList<ScenarioStep> steps;
    double after = 0;
    for (const StageLength &stage : stages) {
        steps.append(stageStep(after, stage.name, u"active"_s));
        after += durations.number(stage.name).value_or(stage.seconds);
        if (stage.name != lastName)
            continue;
        if (lastStatus != "active"_L1)
            steps.append(stageStep(after, lastName, lastStatus));
        break;
    }
    return steps;
}

void insertDefault(QJsonObject &into, const QString &key, const QJsonValue &value)
{
    if (!into.contains(key))
        into.insert(key, value);
}

void addQueuedHabit(ScenarioDeployment &deployment)
{
    const QJsonObject queued {{u"ended_on"_s, -queuedEndsEarly}};
    insertDefault(deployment.members, u"stages"_s, QJsonObject {{u"queued"_s, queued}});
}

/// What the service keeps wrong for ever in a direct upload.
void addUploadHabits(ScenarioDeployment &deployment)
{
    const QJsonObject queued {{u"status"_s, u"active"_s}, {u"ended_on"_s, QJsonValue::Null}};
    const QJsonObject deploy {{u"started_on"_s, QJsonValue::Null}};
    insertDefault(deployment.members, u"stages"_s,
        QJsonObject {{u"queued"_s, queued}, {u"deploy"_s, deploy}});
}

Result<Done> checkDurations(const QJsonObject &durations, const QString &path)
{
    for (auto it = durations.begin(); it != durations.end(); ++it) {
        const QString own = path + ".durations."_L1 + it.key();
        const bool known = std::any_of(gitStages.begin(), gitStages.end(),
            [&](const StageLength &stage) { return stage.name == it.key(); });
        if (!known)
            return problemAt(own, Text::tr("there is no such stage"));
        if (it->toDouble() < 0)
            return problemAt(own, Text::tr("must not be negative"));
    }
    return Done {};
}

/// The steps of the deployment's flow; none without one.
Result<QList<ScenarioStep>> expandFlow(
    ScenarioDeployment &deployment, JsonReader &reader, const QString &path)
{
    const QString flow = reader.string(u"flow"_s);
    if (flow.isEmpty())
        return QList<ScenarioStep>();
    JsonReader durations = reader.object(u"durations"_s);
    if (const auto checked = checkDurations(durations.json(), path); !checked)
        return checked.error();
    const bool skipped = flow == "skipped"_L1;
    QJsonObject last = reader.object(u"final"_s).json();
    insertDefault(last, u"name"_s, skipped ? u"queued"_s : u"deploy"_s);
    insertDefault(last, u"status"_s, skipped ? u"skipped"_s : u"success"_s);
    QList<ScenarioStep> steps;
    if (flow == "git"_L1) {
        steps = flowSteps(gitStages, durations, last);
        if (durations.number(u"queued"_s) == 0.0)
            addQueuedHabit(deployment);
    } else if (flow == "direct-upload"_L1) {
        steps = flowSteps(uploadStages, durations, last);
        addUploadHabits(deployment);
    } else if (skipped) {
        steps = flowSteps(skippedStages, durations, last);
        steps.last().members.insert(u"is_skipped"_s, true);
    } else {
        return problemAt(path + ".flow"_L1,
            Text::tr("there is no flow “%1”; there are git, direct-upload and skipped").arg(flow));
    }
    reader.merge(durations);
    if (latestStage(steps.last()).value("name"_L1) != last.value("name"_L1))
        return problemAt(path + ".final.name"_L1,
            Text::tr("the flow “%1” has no stage “%2” to end in")
                .arg(flow, last.value("name"_L1).toString()));
    return steps;
}

/// A commit of its own for each deployment, always the same for the same id.
QString inventedHash(const QString &id)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha1).toHex());
}

void addTrigger(ScenarioDeployment &deployment, JsonReader &reader)
{
    const bool upload = reader.string(u"flow"_s) == "direct-upload"_L1;
    QJsonObject metadata;
    for (const auto key : {"branch"_L1, "commit_hash"_L1, "commit_message"_L1, "commit_dirty"_L1}) {
        if (const QJsonValue value = deployment.members.take(key); !value.isUndefined())
            metadata.insert(key, value);
    }
    insertDefault(metadata, u"branch"_s, u"main"_s);
    insertDefault(metadata, u"commit_hash"_s, upload ? QString() : inventedHash(deployment.id));
    insertDefault(metadata, u"commit_message"_s, QString());
    insertDefault(metadata, u"commit_dirty"_s, upload);
    const QString type = reader.has(u"trigger"_s) ? reader.string(u"trigger"_s)
        : upload                                  ? u"ad_hoc"_s
                                                  : u"github:push"_s;
    insertDefault(deployment.members, u"deployment_trigger"_s,
        QJsonObject {{u"type"_s, type}, {u"metadata"_s, metadata}});
}

} // namespace

Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path)
{
    if (deployment.environment.isEmpty())
        deployment.environment = u"production"_s;
    JsonReader reader(deployment.members, path);
    const Result<QList<ScenarioStep>> flow = expandFlow(deployment, reader, path);
    if (!flow)
        return flow.error();
    deployment.steps = *flow + deployment.steps;
    std::stable_sort(deployment.steps.begin(), deployment.steps.end(),
        [](const ScenarioStep &a, const ScenarioStep &b) { return a.after < b.after; });
    addTrigger(deployment, reader);
    QStringList buildLines;
    for (const QJsonValue &line : reader.array(u"build_log"_s))
        buildLines.append(line.toString());
    if (!flow->isEmpty())
        deployment.log = usualLog(deployment, buildLines);
    for (const auto key : {"flow"_L1, "durations"_L1, "final"_L1, "trigger"_L1, "build_log"_L1})
        deployment.members.remove(key);
    if (!reader.problem().isEmpty())
        return Error {Error::BadInput, reader.problem()};
    return Done {};
}

} // namespace Landfall::Cloudflare
