// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowtext.h"

#include "formatting.h"
#include "widgets/plaintext.h"

namespace Landfall {

QString originLine(const Deployment &deployment)
{
    return visibleText(deployment.branch);
}

QString currentWord(const Deployment &deployment)
{
    return visibleText(deployment.status);
}

QString currentNote(const Deployment &, const QDateTime &)
{
    return {};
}

QString partsLine(const Deployment &)
{
    return {};
}

QString durationText(const Deployment &deployment, const QDateTime &)
{
    return formatDuration(duration(deployment).value_or(std::chrono::milliseconds(0)));
}

QString stageToolTip(const Deployment &deployment, qsizetype stage)
{
    return visibleText(deployment.stages.value(stage).name);
}

QString spokenRow(const Deployment &deployment, const QDateTime &)
{
    return visibleText(deployment.target.name);
}

QString spokenStages(const Deployment &deployment, const QDateTime &)
{
    return visibleText(deployment.status);
}

bool isProduction(const Deployment &deployment)
{
    return deployment.environment == QLatin1StringView("production");
}

} // namespace Landfall
