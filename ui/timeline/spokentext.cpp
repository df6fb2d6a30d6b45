// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spokentext.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"
#include "widgets/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Spoken)
};

constexpr qsizetype mostStages = 50;

QString spokenLength(const QDateTime &start, const QDateTime &end)
{
    return spokenDuration(milliseconds(start.msecsTo(end)));
}

QString spokenStage(const Stage &stage, const QDateTime &now)
{
    const QString name = visibleText(stage.name);
    const QString look = lookName(lookOf(stage.phase));
    const QDateTime end = stage.ended.isValid() ? stage.ended : now;
    const bool hasLength =
        stage.started.isValid() && (stage.ended.isValid() || stage.phase == Phase::Running);
    if (!hasLength)
        return Text::tr("%1, %2.").arg(name, look);
    const QString length = spokenLength(stage.started, end);
    const QString sentence =
        stage.observed ? Text::tr("%1, %2, about %3.") : Text::tr("%1, %2, %3.");
    return sentence.arg(name, look, length);
}

} // namespace

QString spokenRow(const Deployment &deployment, const QDateTime &now)
{
    QStringList facts {visibleText(deployment.target.name), visibleText(deployment.environment),
        visibleText(deployment.account), lookName(lookOf(deployment)), currentWord(deployment)};
    if (const auto counts = countsOf(deployment))
        facts << Text::tr("instances %1").arg(spokenCounts(*counts));
    if (deployment.created.isValid()) {
        if (deployment.finished.isValid())
            facts << Text::tr("took %1").arg(spokenLength(deployment.created, deployment.finished));
        else if (deployment.phase == Phase::Running)
            facts << Text::tr("running for %1").arg(spokenLength(deployment.created, now));
        facts << Text::tr("started %1").arg(formatClock(deployment.created));
    }
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

QString spokenStages(const Deployment &deployment, const QDateTime &now)
{
    QStringList sentences {Text::tr("%n stage(s).", nullptr, int(deployment.stages.size()))};
    for (const Stage &stage :
        deployment.stages.first(std::min(mostStages, deployment.stages.size())))
        sentences << spokenStage(stage, now);
    return sentences.join(u' ');
}

QString spokenCounts(const InstanceCounts &counts)
{
    QStringList words;
    if (counts.succeeded > 0)
        words << Text::tr("%n succeeded", nullptr, counts.succeeded);
    if (counts.inProgress > 0)
        words << Text::tr("%n in progress", nullptr, counts.inProgress);
    if (counts.failed > 0)
        words << Text::tr("%n failed", nullptr, counts.failed);
    return words.join(u", "_s);
}

} // namespace Landfall
