// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyrow.h"

#include "deploymentjson.h"
#include "observation.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto toldKey = "told"_L1;
constexpr auto stalledKey = "stalled_after"_L1;
constexpr auto settledKey = "settled_after"_L1;
constexpr auto stageOnlyKey = "tells_stage_only"_L1;

std::optional<std::chrono::seconds> secondsFrom(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return std::chrono::seconds(value.toInteger());
}

void takeLimits(Deployment &deployment, const QJsonObject &memory)
{
    deployment.stalledAfter = secondsFrom(memory[stalledKey]);
    deployment.settledAfter = secondsFrom(memory[settledKey]);
    deployment.tellsStageOnly = memory[stageOnlyKey].toBool();
}

} // namespace

Outcome outcomeOf(const Deployment &deployment)
{
    const bool runsBadly =
        deployment.health == Health::Degraded || deployment.health == Health::Failing;
    switch (deployment.phase) {
    case Phase::Succeeded:
        return runsBadly ? Outcome::Failed : Outcome::Succeeded;
    case Phase::Partial:
    case Phase::Failed:
        return Outcome::Failed;
    case Phase::Queued:
    case Phase::Running:
    case Phase::Canceled:
    case Phase::Skipped:
    case Phase::Stalled:
    case Phase::Unknown:
        break;
    }
    return Outcome::Other;
}

QByteArray documentOf(const Deployment &deployment)
{
    return QJsonDocument(toJson(deployment)).toJson(QJsonDocument::Compact);
}

QByteArray memoryOf(const RememberedDeployment &entry)
{
    const Deployment &told = entry.told ? *entry.told : entry.deployment;
    QJsonObject memory;
    if (entry.told)
        memory.insert(toldKey, toJson(told));
    if (told.stalledAfter)
        memory.insert(stalledKey, qint64(told.stalledAfter->count()));
    if (told.settledAfter)
        memory.insert(settledKey, qint64(told.settledAfter->count()));
    if (told.tellsStageOnly)
        memory.insert(stageOnlyKey, true);
    return QJsonDocument(memory).toJson(QJsonDocument::Compact);
}

Result<RememberedDeployment> rememberedFrom(const QByteArray &document, const QByteArray &memory,
    const QString &account, const QDateTime &lastNews)
{
    Result<Deployment> deployment = deploymentFromJson(QJsonDocument::fromJson(document).object());
    if (!deployment)
        return deployment.error();
    const QJsonObject more = QJsonDocument::fromJson(memory).object();
    RememberedDeployment entry(*deployment, std::nullopt, lastNews);
    entry.deployment.account = account;
    takeLimits(entry.deployment, more);
    if (more.contains(toldKey)) {
        Result<Deployment> told = deploymentFromJson(more[toldKey].toObject());
        if (told) {
            told->account = account;
            takeLimits(*told, more);
            entry.told = *told;
        }
    }
    return entry;
}

RememberedDeployment joined(const RememberedDeployment &known, const RememberedDeployment &newer)
{
    const Deployment &before = known.told ? *known.told : known.deployment;
    const Deployment &after = newer.told ? *newer.told : newer.deployment;
    const Deployment both = observe(before, after, newer.lastNews);
    RememberedDeployment result = newer;
    if (newer.told)
        result.told = both;
    else
        result.deployment = both;
    if (both == before)
        result.lastNews = known.lastNews;
    return result;
}

} // namespace Landfall
