// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowtext.h"

#include "formatting.h"
#include "phasestyle.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Row)
};

constexpr qsizetype commitLength = 8;

QString firstLine(const QString &text)
{
    return text.left(text.indexOf(u'\n')).trimmed();
}

QString joined(const QStringList &words)
{
    QStringList shown;
    for (const QString &word : words) {
        if (!word.isEmpty() && !shown.contains(word))
            shown.append(word);
    }
    return shown.join(u" · "_s);
}

QString firstOf(const QStringList &candidates)
{
    const auto found = std::find_if(candidates.begin(), candidates.end(),
        [](const QString &candidate) { return !candidate.isEmpty(); });
    return found == candidates.end() ? QString() : *found;
}

bool hasOwnWord(Look look)
{
    return look == Look::Unverified || look == Look::Stalled || look == Look::Partial;
}

bool hasFailed(Look look)
{
    return look == Look::Failed || look == Look::Partial;
}

QString failedPart(const Deployment &deployment)
{
    const auto failed = std::find_if(deployment.parts.begin(), deployment.parts.end(),
        [](const Part &part) { return hasFailed(lookOf(part.phase)); });
    return failed == deployment.parts.end() ? QString() : failed->name;
}

/// "1 of 10 failed", or which service did.
QString failuresText(const Deployment &deployment)
{
    const auto counts = countsOf(deployment);
    if (!counts || counts->failed <= 0)
        return {};
    if (!deployment.instances && counts->failed == 1)
        return visibleText(failedPart(deployment));
    const qint64 all = deployment.instances
        ? qint64(counts->succeeded) + counts->inProgress + counts->failed
        : qint64(deployment.parts.size());
    return Text::tr("%1 of %2 failed").arg(counts->failed).arg(all);
}

/// Names of runs are long and begin alike.
QString runText(const Deployment &deployment)
{
    constexpr qsizetype end = 5;
    const QString name = visibleText(deployment.id.section(u'/', -1));
    const bool isLong = name.size() > 3 * end;
    return Text::tr("run %1").arg(isLong ? name.left(end) + u'…' + name.right(end) : name);
}

/// "1 min 9 s", "2 h 5 min": what is zero is left out.
QString roughly(seconds time)
{
    const int hours = int(time / 1h);
    const int minutes = int(time % 1h / 1min);
    const int rest = int((time % 1min).count());
    QStringList words;
    if (hours > 0)
        words.append(Text::tr("%1 h").arg(hours));
    if (minutes > 0)
        words.append(Text::tr("%1 min").arg(minutes));
    if (hours == 0 && (rest > 0 || minutes == 0))
        words.append(Text::tr("%1 s").arg(rest));
    return words.join(u' ');
}

QString seen(const QString &time, bool observed)
{
    return observed && !time.isEmpty() ? u'≈' + time : time;
}

} // namespace

bool isRun(const Deployment &deployment)
{
    return deployment.target.kind == "workflow"_L1;
}

QString placeText(const Deployment &deployment)
{
    if (isSlotCopy(deployment))
        return visibleText(deployment.environment);
    return visibleText(joined({deployment.target.parent, deployment.environment}));
}

QString shortName(const Deployment &deployment)
{
    const QString name = visibleText(deployment.target.name);
    const QString environment = visibleText(deployment.environment);
    return environment.isEmpty() ? name : name + u' ' + environment;
}

QString originLine(const Deployment &deployment)
{
    if (isSlotCopy(deployment)) // "Slot copy: production to staging"
        return visibleText(firstOf({firstLine(deployment.message), Text::tr("Slot copy")}));
    if (isRun(deployment))
        return joined({runText(deployment), visibleText(deployment.trigger)});
    const QString from = firstOf({deployment.branch, deployment.author, deployment.trigger});
    const QString id = deployment.id.section(u'/', -1);
    const QString what = firstOf({firstLine(deployment.message),
        deployment.commit.left(commitLength), id.left(commitLength)});
    return joined({visibleText(from), visibleText(what)});
}

std::optional<qsizetype> currentStage(const Deployment &deployment)
{
    const QList<Stage> &stages = deployment.stages;
    const auto found = std::find_if(stages.rbegin(), stages.rend(), [](const Stage &stage) {
        return stage.phase != Phase::Skipped && (stage.started.isValid() || stage.ended.isValid());
    });
    if (found == stages.rend())
        return std::nullopt;
    return std::distance(found, stages.rend()) - 1;
}

QString currentWord(const Deployment &deployment)
{
    if (deployment.phase == Phase::Skipped)
        return lookName(Look::Skipped);
    if (isSlotCopy(deployment) && !deployment.status.isEmpty())
        return visibleText(statusText(deployment));
    if (isRun(deployment) && !deployment.status.isEmpty())
        return visibleText(deployment.status);
    const auto index = currentStage(deployment);
    const Stage stage = index ? deployment.stages.at(*index) : Stage();
    const bool isStatusOfStage = deployment.status.isEmpty() || stage.status == deployment.status;
    return visibleText(firstOf({isStatusOfStage ? stage.name : QString(), deployment.status,
        lookName(lookOf(deployment))}));
}

QString currentNote(const Deployment &deployment, const QDateTime &staleSince)
{
    if (staleSince.isValid())
        return Text::tr("not heard since %1").arg(formatTimeOfDay(staleSince));
    const QString reason = visibleText(deployment.reason);
    if (deployment.phase == Phase::Skipped)
        return reason;
    const Look look = lookOf(deployment);
    const bool isSecondVerdict = look != lookOf(deployment.phase) || hasOwnWord(look);
    const QString status = visibleText(statusText(deployment));
    const QString failures = hasFailed(look) ? failuresText(deployment) : QString();
    // The numbers say better than a word that only some failed.
    const bool saysSo = look == Look::Partial && deployment.instances && !failures.isEmpty();
    return joined({status == currentWord(deployment) ? QString() : status,
        isSecondVerdict && !saysSo ? lookName(look) : QString(), failures, reason});
}

QString forecastNote(
    const Deployment &deployment, const std::optional<Forecast> &forecast, const QDateTime &now)
{
    if (!forecast || deployment.phase != Phase::Running)
        return {};
    if (const auto late = overrun(*forecast, deployment, now))
        return Text::tr("%1 over usual").arg(durationText(*late));
    const auto rest = remaining(*forecast, deployment, now);
    return rest ? Text::tr("about %1 left").arg(roughly(rounded(*rest))) : QString();
}

QString partsLine(const Deployment &deployment)
{
    const int count = isRun(deployment) ? 0 : int(deployment.parts.size());
    return count > 0 ? Text::tr("%n service(s)", nullptr, count) : QString();
}

QString durationText(const Deployment &deployment, const QDateTime &now)
{
    if (const auto took = duration(deployment))
        return durationText(*took);
    if (deployment.phase == Phase::Unknown || isOver(deployment) || !deployment.created.isValid())
        return {};
    return durationText(milliseconds(deployment.created.msecsTo(now)));
}

QString stageToolTip(const Deployment &deployment, qsizetype index)
{
    const Stage stage = deployment.stages.value(index);
    QStringList lines {joined({visibleText(stage.name), visibleText(stage.status)}), //
        Text::tr("Started %1").arg(seen(formatMoment(stage.started), stage.observed))};
    if (!stage.started.isValid())
        lines.removeLast();
    if (stage.ended.isValid())
        lines << Text::tr("Ended %1").arg(seen(formatMoment(stage.ended), stage.observed));
    if (stage.started.isValid() && stage.ended.isValid()) {
        const QString took = durationText(milliseconds(stage.started.msecsTo(stage.ended)));
        lines << Text::tr("Took %1").arg(seen(took, stage.observed));
    }
    if (stage.started.isValid() || stage.ended.isValid())
        lines << (stage.observed ? Text::tr("Times seen while polling")
                                 : Text::tr("Times reported by the provider"));
    return lines.join(u'\n');
}

} // namespace Landfall
