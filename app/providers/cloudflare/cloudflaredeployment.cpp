// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflaredeployment.h"

#include <jsonreader.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Deployment)
};

struct StatusPhase {
    QLatin1StringView status;
    Phase phase;
};
constexpr std::array statusPhases {
    StatusPhase {"idle"_L1, Phase::Queued},
    StatusPhase {"active"_L1, Phase::Running},
    StatusPhase {"success"_L1, Phase::Succeeded},
    StatusPhase {"failure"_L1, Phase::Failed},
    StatusPhase {"canceled"_L1, Phase::Canceled},
    StatusPhase {"skipped"_L1, Phase::Skipped},
};

constexpr auto firstStage = "queued"_L1;
constexpr auto lastStage = "deploy"_L1;

/// The service ends a build after 20 minutes; longer in one stage means that it hangs.
constexpr std::chrono::seconds longestStage = 25min;
constexpr std::chrono::seconds longestQueue = 2h;

Stage readStageWords(JsonReader &reader, Words &words)
{
    Stage stage;
    stage.name = words.shared(reader.string(u"name"_s));
    stage.status = words.shared(reader.string(u"status"_s));
    stage.phase = stagePhase(stage.status).value_or(Phase::Unknown);
    return stage;
}

void readStageTimes(JsonReader &reader, Stage &stage)
{
    stage.started = reader.time(u"started_on"_s);
    stage.ended = reader.time(u"ended_on"_s);
    // Builds from git leave the queue some milliseconds before they enter it.
    if (stage.started.isValid() && stage.ended.isValid() && stage.ended < stage.started)
        stage.ended = stage.started;
}

/// Success means the whole deployment only in the last stage; before it the next one is due.
Phase deploymentPhase(bool isSkipped, const Stage &latest)
{
    if (isSkipped)
        return Phase::Skipped;
    switch (latest.phase) {
    case Phase::Succeeded:
        return latest.name == lastStage ? Phase::Succeeded : Phase::Running;
    case Phase::Running:
        return latest.name == firstStage ? Phase::Queued : Phase::Running;
    default:
        return latest.phase;
    }
}

/// Reads the state, and gives back the latest stage.
Stage readState(const QJsonObject &object, const QString &path, Deployment &d, Words &words)
{
    JsonReader reader(object, path);
    const bool isSkipped = reader.boolean(u"is_skipped"_s).value_or(false);
    JsonReader latestReader = reader.object(u"latest_stage"_s);
    Stage latest = readStageWords(latestReader, words);
    reader.merge(latestReader);
    readStageTimes(latestReader, latest);
    d.status = latest.status;
    d.phase = deploymentPhase(isSkipped, latest);
    if (!reader.problem().isEmpty()) {
        d.phase = Phase::Unknown;
        Problem problem;
        problem.message = Text::tr("The state could not be read: %1.").arg(reader.problem());
        d.errors.append(problem);
    }
    if (!isFinal(d.phase))
        d.stalledAfter = d.phase == Phase::Queued ? longestQueue : longestStage;
    return latest;
}

/// Stages as the service lists them. An entry that it left open although `latest` is about the same
/// stage is late by some seconds and takes what `latest` says.
QList<Stage> readStages(JsonReader &reader, const Stage &latest, Phase phase, Words &words)
{
    constexpr qsizetype mostStages = 50;
    QList<Stage> stages;
    bool hasLatest = latest.name.isEmpty();
    for (const QJsonValue &value : reader.array(u"stages"_s)) {
        JsonReader nested(value.toObject());
        Stage stage = readStageWords(nested, words);
        readStageTimes(nested, stage);
        if (stage.name.isEmpty() || stages.size() == mostStages)
            continue;
        if (stage.name == latest.name) {
            hasLatest = true;
            const bool isOpen = stage.phase == Phase::Queued || stage.phase == Phase::Running;
            if (isOpen && phase != Phase::Skipped)
                stage = latest;
        }
        stages.append(stage);
    }
    if (!hasLatest)
        stages.append(latest);
    for (Stage &stage : stages) {
        if (isFinal(phase) && (stage.phase == Phase::Queued || stage.phase == Phase::Running))
            stage.phase = Phase::Skipped;
    }
    return stages;
}

void setTimes(Deployment &d, const Stage &latest)
{
    for (const Stage &stage : d.stages) {
        const bool isWork = stage.name != firstStage && stage.started.isValid();
        if (isWork && (d.started.isNull() || stage.started < d.started))
            d.started = stage.started;
    }
    if (!isFinal(d.phase))
        return;
    d.finished = latest.ended;
    if (d.finished.isValid())
        return;
    for (const Stage &stage : d.stages) {
        const bool isLater = stage.ended.isValid()
            && (d.finished.isNull() || stage.ended > d.finished)
            && (d.created.isNull() || stage.ended >= d.created);
        if (isLater)
            d.finished = stage.ended;
    }
}

/// Direct uploads without a branch carry one of these words instead.
bool isBranch(const QString &branch)
{
    return branch != "undefined"_L1 && branch != "unknown-branch"_L1;
}

void readTrigger(JsonReader trigger, Deployment &d, Words &words)
{
    d.trigger = words.shared(trigger.string(u"type"_s));
    JsonReader metadata = trigger.object(u"metadata"_s);
    if (const QString branch = metadata.string(u"branch"_s); isBranch(branch))
        d.branch = words.shared(branch);
    d.commit = metadata.string(u"commit_hash"_s);
    d.message = metadata.string(u"commit_message"_s);
    if (metadata.boolean(u"commit_dirty"_s).value_or(false))
        d.properties.insert(Text::tr("Uncommitted changes"), Text::tr("yes"));
}

void readProperties(JsonReader &reader, Deployment &d, Words &words)
{
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            d.properties.insert(words.shared(label), words.shared(value));
    };
    add(Text::tr("Short id"), reader.string(u"short_id"_s));
    add(Text::tr("Project id"), reader.string(u"project_id"_s));
    JsonReader build = reader.object(u"build_config"_s);
    add(Text::tr("Build command"), build.string(u"build_command"_s));
    add(Text::tr("Output folder"), build.string(u"destination_dir"_s));
    add(Text::tr("Root folder"), build.string(u"root_dir"_s));
    JsonReader source = reader.object(u"source"_s);
    JsonReader repository = source.object(u"config"_s);
    const QString owner = repository.string(u"owner"_s);
    const QString name = repository.string(u"repo_name"_s);
    add(Text::tr("Source"), source.string(u"type"_s));
    add(Text::tr("Repository"), owner.isEmpty() || name.isEmpty() ? name : owner + u'/' + name);
    if (reader.boolean(u"uses_functions"_s).value_or(false))
        add(Text::tr("Functions"), Text::tr("yes"));
}

QStringList readAliases(JsonReader &reader)
{
    QStringList aliases;
    for (const QJsonValue &value : reader.array(u"aliases"_s)) {
        if (const QString alias = value.toString(); !alias.isEmpty())
            aliases.append(alias);
    }
    return aliases;
}

} // namespace

std::optional<Phase> stagePhase(const QString &status)
{
    const auto found = std::find_if(statusPhases.begin(), statusPhases.end(),
        [&](const StatusPhase &entry) { return entry.status == status; });
    return found == statusPhases.end() ? std::nullopt : std::optional(found->phase);
}

Result<Deployment> readDeployment(const QJsonObject &object, const QString &path,
    const ProjectId &project, const QString &id, Words &words)
{
    JsonReader reader(object, path);
    const QString ownId = id.isEmpty() ? reader.requiredString(u"id"_s) : id;
    if (ownId.isEmpty())
        return Error {Error::BadReply,
            Text::tr("A deployment in Cloudflare's answer could not be read and is left out: %1.")
                .arg(reader.problem())};

    Deployment d;
    const DeploymentId whole(project, ownId);
    d.source = u"cloudflare-pages"_s;
    d.id = whole.text();
    d.target.id = words.shared(project.text());
    d.target.name = words.shared(project.project);
    d.target.kind = u"pages-project"_s;
    d.dashboardUrl = dashboardUrl(whole);
    d.environment = words.shared(reader.string(u"environment"_s));
    d.created = reader.time(u"created_on"_s);
    d.url = reader.string(u"url"_s);
    d.aliases = readAliases(reader);
    const Stage latest = readState(object, path, d, words);
    if (d.phase == Phase::Skipped)
        d.reason = words.shared(reader.string(u"skip_reason"_s));
    d.stages = readStages(reader, latest, d.phase, words);
    setTimes(d, latest);
    readTrigger(reader.object(u"deployment_trigger"_s), d, words);
    readProperties(reader, d, words);
    if (d.phase != Phase::Skipped)
        d.logs.append(LogLink(d.id, Text::tr("Build log"), QString(), d.phase == Phase::Failed));
    return d;
}

} // namespace Landfall::Cloudflare
