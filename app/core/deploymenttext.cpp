// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymenttext.h"

#include "actions/actionrecord.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DeploymentText)
};

QString spokenStage(const Stage &stage)
{
    const QString name = stage.name.isEmpty() ? stage.status : stage.name;
    if (!stage.started.isValid() || !stage.ended.isValid())
        return Text::tr("%1, %2.").arg(name, phaseText(stage.phase));
    const auto length =
        std::chrono::milliseconds(std::max<qint64>(0, stage.started.msecsTo(stage.ended)));
    const QString took = stage.observed ? Text::tr("about %1", "time").arg(spokenDuration(length))
                                        : spokenDuration(length);
    if (stage.phase == Phase::Succeeded)
        return u"%1, %2."_s.arg(name, took);
    return Text::tr("%1, %2 after %3.", "stage, phase, time")
        .arg(name, phaseText(stage.phase), took);
}

QString copyStateText(ActionRecord::State state)
{
    switch (state) {
    case ActionRecord::Prepared:
        return Text::tr("not sent yet");
    case ActionRecord::Sent:
        return Text::tr("sent, not answered yet");
    case ActionRecord::Accepted:
        return Text::tr("accepted");
    case ActionRecord::Unknown:
        return Text::tr("outcome unknown");
    case ActionRecord::NotSent:
        return Text::tr("not sent");
    case ActionRecord::Done:
        return Text::tr("done");
    case ActionRecord::Failed:
        return Text::tr("failed");
    }
    return {};
}

} // namespace

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Queued:
        return Text::tr("queued");
    case Phase::Running:
        return Text::tr("running");
    case Phase::Succeeded:
        return Text::tr("succeeded");
    case Phase::Partial:
        return Text::tr("partly failed");
    case Phase::Failed:
        return Text::tr("failed");
    case Phase::Canceled:
        return Text::tr("canceled");
    case Phase::Skipped:
        return Text::tr("skipped");
    case Phase::Stalled:
        return Text::tr("stalled");
    case Phase::Unknown:
        return Text::tr("unknown");
    }
    return {};
}

QString verdictText(const Deployment &deployment)
{
    if (deployment.phase != Phase::Succeeded)
        return phaseText(deployment.phase);
    switch (deployment.health) {
    case Health::Degraded:
        return Text::tr("succeeded, degraded");
    case Health::Failing:
        return Text::tr("succeeded, not running");
    case Health::Unverified:
        return Text::tr("succeeded, not verified");
    case Health::None:
    case Health::Healthy:
        break;
    }
    return phaseText(deployment.phase);
}

QString statusText(const Deployment &deployment)
{
    if (!isSlotCopy(deployment))
        return deployment.status;
    const auto state = stateFromName(deployment.status);
    return state ? copyStateText(*state) : deployment.status;
}

QString durationText(std::chrono::milliseconds duration)
{
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(duration);
    const auto total = std::max(whole, 0s).count();
    const QString seconds = QString::number(total % 60).rightJustified(2, u'0');
    const QString minutes = QString::number(total / 60 % 60);
    if (total < 3600)
        return minutes + u':' + seconds;
    return QString::number(total / 3600) + u':' + minutes.rightJustified(2, u'0') + u':' + seconds;
}

QString spokenDuration(std::chrono::milliseconds duration)
{
    const int total = int(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
    const QString seconds = Text::tr("%n second(s)", nullptr, total % 60);
    const QString minutes = Text::tr("%n minute(s)", nullptr, total / 60 % 60);
    if (total < 60)
        return seconds;
    if (total < 3600)
        return minutes + u' ' + seconds;
    return Text::tr("%n hour(s)", nullptr, total / 3600) + u' ' + minutes;
}

QString spokenStages(const Deployment &deployment)
{
    if (deployment.stages.isEmpty())
        return Text::tr("No stages.");
    QStringList sentences {Text::tr("%n stage(s).", nullptr, int(deployment.stages.size()))};
    for (const Stage &stage : deployment.stages) {
        if (stage.phase != Phase::Queued && stage.phase != Phase::Skipped)
            sentences.append(spokenStage(stage));
    }
    return sentences.join(u' ');
}

std::optional<InstanceCounts> countsOf(const Deployment &deployment)
{
    // The actions of a run are no instances of anything.
    if (deployment.instances || deployment.target.kind == "workflow"_L1)
        return deployment.instances;
    InstanceCounts counts;
    for (const Part &part : deployment.parts) {
        counts.succeeded += part.phase == Phase::Succeeded ? 1 : 0;
        counts.inProgress += part.phase == Phase::Running ? 1 : 0;
        counts.failed += part.phase == Phase::Failed || part.phase == Phase::Partial ? 1 : 0;
    }
    if (counts == InstanceCounts())
        return std::nullopt;
    return counts;
}

QString instancesText(const Deployment &deployment)
{
    const InstanceCounts counts = countsOf(deployment).value_or(InstanceCounts());
    QStringList words;
    if (counts.succeeded > 0)
        words.append(Text::tr("%n succeeded", "instances", counts.succeeded));
    if (counts.inProgress > 0)
        words.append(Text::tr("%n in progress", "instances", counts.inProgress));
    if (counts.failed > 0)
        words.append(Text::tr("%n failed", "instances", counts.failed));
    return words.join(", "_L1);
}

QString spokenDeployment(const Deployment &deployment, const QString &service)
{
    QStringList words {
        deployment.target.name, deployment.environment, service, verdictText(deployment)};
    // Beside the deployments of the same slot.
    if (isSlotCopy(deployment))
        words.insert(2, deployment.message);
    words.append(statusText(deployment));
    if (const QString instances = instancesText(deployment); !instances.isEmpty())
        words.append(Text::tr("instances %1").arg(instances));
    if (const auto length = duration(deployment))
        words.append(Text::tr("took %1").arg(spokenDuration(*length)));
    if (deployment.created.isValid())
        words.append(
            Text::tr("started %1").arg(deployment.created.toLocalTime().toString(u"HH:mm:ss"_s)));
    words.removeAll(QString());
    return words.join(", "_L1);
}

} // namespace Landfall
