// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurelogs.h"

#include "azureanswers.h"
#include "azuredeployments.h"
#include "containerstory.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr auto folder = "/LogFiles/"_L1;

/// Machines beside the failed ones whose logs are listed.
constexpr int mostCalm = 3;

/// One container's log.
struct InstanceLog {
    QString machine;
    bool failed = false;
    const ScenarioDeployment *deployment = nullptr;
    QDateTime begin;
    QDateTime time; ///< of its last line

    [[nodiscard]] QString name() const
    {
        return u"%1_%2_docker.log"_s.arg(time.toString(u"yyyy_MM_dd"_s), machine);
    }
};

QString machineName(const QString &id, int index)
{
    const QByteArray hash =
        QCryptographicHash::hash((id + QString::number(index)).toUtf8(), QCryptographicHash::Sha1);
    return u"lw%1sdlwk%2"_s.arg(index % 2).arg(QString::fromLatin1(hash.toHex().left(6).toUpper()));
}

/// The number may come as text.
int countOf(const QJsonObject &properties, QLatin1StringView name)
{
    return properties.value(name).toVariant().toInt();
}

/// Of the newest deployment whose instances began to start.
QList<InstanceLog> logsAt(const SimulatedSite &site, const PlayClock &clock, const QDateTime &now)
{
    constexpr int millisecondsApart = 700;
    for (const ScenarioDeployment *record : recordsAt(site, clock, now)) {
        const StatusAnswer status = statusAt(site, *record, clock, now);
        const QString word = status.properties.value("status"_L1).toString();
        if (!status.isKnown || !word.startsWith("Runtime"_L1))
            continue;
        const int failed = countOf(status.properties, "numberOfInstancesFailed"_L1);
        const int calm =
            std::clamp(countOf(status.properties, "numberOfInstancesSuccessful"_L1), 1, mostCalm);
        const QDateTime begin = beginOf(*record, clock);
        const qsizetype before = std::max<qsizetype>(0, record->steps.size() - 2);
        const QDateTime first = clock.after(begin, record->steps.at(before).after);
        const QDateTime last = clock.after(begin, record->steps.constLast().after);
        QList<InstanceLog> logs;
        for (int i = 0; i < failed + calm; ++i)
            logs.append({machineName(record->id, i), i < failed, record, first,
                last.addMSecs(-millisecondsApart * i)});
        return logs;
    }
    return {};
}

QByteArray textOf(const InstanceLog &log, const SimulatedSite &site, const QDateTime &now)
{
    ContainerStory story;
    story.app = site.app;
    story.machine = log.machine;
    story.failed = log.failed;
    story.begin = log.begin;
    story.end = log.time;
    story.now = now;
    if (log.failed) {
        for (const QJsonValue &line : log.deployment->members.value("instance_log"_L1).toArray())
            story.lastWords.append(line.toString());
    }
    return containerLog(story);
}

} // namespace

QJsonArray instanceLogsAt(const SimulatedSite &site, const PlayClock &clock, const QDateTime &now)
{
    QJsonArray list;
    for (const InstanceLog &log : logsAt(site, clock, now))
        list.append(QJsonObject {{u"machineName"_s, log.machine},
            {u"lastUpdated"_s, serviceTime(std::min(log.time, now))},
            {u"size"_s, textOf(log, site, now).size()},
            {u"href"_s, site.scm() + "/api/vfs"_L1 + folder + log.name()},
            {u"path"_s, u"/home"_s + folder + log.name()}});
    return list;
}

QByteArray instanceLogAt(
    const SimulatedSite &site, const QString &path, const PlayClock &clock, const QDateTime &now)
{
    for (const InstanceLog &log : logsAt(site, clock, now)) {
        if (path == "/api/vfs"_L1 + folder + log.name())
            return textOf(log, site, now);
    }
    return {};
}

} // namespace Landfall::SimulatedAzure
