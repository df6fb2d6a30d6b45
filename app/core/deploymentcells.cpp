// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentcells.h"

#include "deploymenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

using Model = DeploymentModel;

/// Characters; laying out more than this stalls the view.
constexpr qsizetype longestToolTip = 2000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DeploymentCells)
};

/// The phase as it counts when the worst is looked for: a success that does not run is none.
Phase effectivePhase(const Deployment &deployment)
{
    if (deployment.phase != Phase::Succeeded)
        return deployment.phase;
    if (deployment.health == Health::Failing)
        return Phase::Failed;
    return deployment.health == Health::Degraded ? Phase::Partial : Phase::Succeeded;
}

int urgency(const Deployment &deployment)
{
    static constexpr std::array order {Phase::Failed, Phase::Partial, Phase::Stalled,
        Phase::Unknown, Phase::Running, Phase::Queued, Phase::Canceled, Phase::Succeeded,
        Phase::Skipped};
    const auto place = std::find(order.begin(), order.end(), effectivePhase(deployment));
    const bool unverified = deployment.health == Health::Unverified;
    return int(2 * std::distance(order.begin(), place)) - (unverified ? 1 : 0);
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString nameText(const Deployment &deployment)
{
    QStringList parts {deployment.target.name, deployment.environment};
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString localTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QString();
}

QString plainToolTip(const Deployment &deployment, Model::Column column)
{
    switch (column) {
    case Model::PhaseColumn:
        return lines({verdictText(deployment), statusText(deployment), deployment.reason});
    case Model::DeploymentColumn:
        return lines({nameText(deployment), deployment.branch, deployment.commit, deployment.author,
            deployment.message});
    case Model::StagesColumn:
        return spokenStages(deployment);
    case Model::StartedColumn:
        if (!deployment.created.isValid())
            return {};
        return lines({localTime(deployment.created),
            Text::tr("%1 UTC").arg(
                QLocale().toString(deployment.created.toUTC(), QLocale::ShortFormat))});
    default:
        return cellText(deployment, column);
    }
}

} // namespace

QString columnTitle(DeploymentModel::Column column)
{
    switch (column) {
    case Model::PhaseColumn:
        return Text::tr("Phase");
    case Model::DeploymentColumn:
        return Text::tr("Deployment");
    case Model::StagesColumn:
        return Text::tr("Stages");
    case Model::InstancesColumn:
        return Text::tr("Instances");
    case Model::DurationColumn:
        return Text::tr("Duration");
    case Model::StartedColumn:
        return Text::tr("Started");
    case Model::ColumnCount:
        break;
    }
    return {};
}

QString cellText(const Deployment &deployment, DeploymentModel::Column column)
{
    switch (column) {
    case Model::PhaseColumn:
        return verdictText(deployment);
    case Model::DeploymentColumn:
        return nameText(deployment);
    case Model::StagesColumn:
        return deployment.status;
    case Model::InstancesColumn:
        return instancesText(deployment);
    case Model::DurationColumn:
        if (const auto length = duration(deployment))
            return durationText(*length);
        return {};
    case Model::StartedColumn:
        return localTime(deployment.created);
    case Model::ColumnCount:
        break;
    }
    return {};
}

QString spokenCell(const Deployment &deployment, DeploymentModel::Column column)
{
    switch (column) {
    case Model::StagesColumn:
        return spokenStages(deployment);
    case Model::InstancesColumn: {
        const QString counts = instancesText(deployment);
        return counts.isEmpty() ? Text::tr("no instances reported") : counts;
    }
    case Model::DurationColumn: {
        const auto length = duration(deployment);
        return length ? spokenDuration(*length) : Text::tr("not finished");
    }
    case Model::StartedColumn:
        return deployment.created.isValid() ? localTime(deployment.created)
                                            : Text::tr("start not known");
    default:
        return cellText(deployment, column);
    }
}

QString spokenMarks(DeploymentModel::Marks marks)
{
    QStringList words;
    if (marks & Model::UnseenFailure)
        words.append(Text::tr("failed since you last looked"));
    else if (marks & Model::News)
        words.append(Text::tr("new since you last looked"));
    if (marks & Model::Only)
        words.append(Text::tr("you will be notified of this one alone"));
    else if (marks & Model::Wanted)
        words.append(Text::tr("you will be notified when it ends"));
    return words.join(", "_L1);
}

QString cellToolTip(const Deployment &deployment, DeploymentModel::Column column)
{
    const QString text = plainToolTip(deployment, column);
    if (text.isEmpty())
        return {};
    return u"<p style=\"white-space:pre-wrap\">"_s + text.left(longestToolTip).toHtmlEscaped()
        + u"</p>"_s;
}

QVariant sortKey(const Deployment &deployment, DeploymentModel::Column column)
{
    switch (column) {
    case Model::PhaseColumn:
    case Model::StagesColumn:
        return urgency(deployment);
    case Model::DeploymentColumn:
        return nameText(deployment).toCaseFolded();
    case Model::InstancesColumn:
        return deployment.instances ? deployment.instances->failed : -1;
    case Model::DurationColumn:
        return qint64(duration(deployment).value_or(std::chrono::milliseconds(-1)).count());
    case Model::StartedColumn:
        return deployment.created.isValid() ? deployment.created.toMSecsSinceEpoch() : qint64(0);
    case Model::ColumnCount:
        break;
    }
    return {};
}

unsigned changedColumns(const Deployment &before, const Deployment &after)
{
    unsigned columns = 0;
    const auto mark = [&columns](bool changed, Model::Column column) {
        if (changed)
            columns |= 1U << column;
    };
    const bool phase = before.phase != after.phase || before.status != after.status;
    const bool span = before.created != after.created || before.started != after.started
        || before.finished != after.finished;
    mark(phase || before.health != after.health || before.reason != after.reason,
        Model::PhaseColumn);
    mark(before.target != after.target || before.environment != after.environment
            || before.branch != after.branch || before.commit != after.commit
            || before.message != after.message || before.author != after.author
            || before.live != after.live,
        Model::DeploymentColumn);
    mark(phase || span || before.stages != after.stages, Model::StagesColumn);
    mark(
        before.instances != after.instances || before.parts != after.parts, Model::InstancesColumn);
    mark(span || isOver(before) != isOver(after), Model::DurationColumn);
    mark(before.created != after.created, Model::StartedColumn);
    mark(columns == 0, Model::DeploymentColumn);
    return columns;
}

} // namespace Landfall
