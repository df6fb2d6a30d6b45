// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurelogs.h"

#include "azureanswers.h"
#include "azuredeployments.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr auto folder = "/LogFiles/"_L1;

/// One container's log.
struct InstanceLog {
    QString machine;
    bool failed = false;
    const ScenarioDeployment *deployment = nullptr;
    QDateTime time;

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

/// Of the newest deployment whose instances began to start.
QList<InstanceLog> logsAt(const SimulatedSite &site, const PlayClock &clock, const QDateTime &now)
{
    for (const ScenarioDeployment *record : recordsAt(site, clock, now)) {
        const StatusAnswer status = statusAt(site, *record, clock, now);
        const QString word = status.properties.value("status"_L1).toString();
        if (!status.isKnown || !word.startsWith("Runtime"_L1))
            continue;
        const int failed = status.properties.value("numberOfInstancesFailed"_L1).toInt();
        QList<InstanceLog> logs;
        for (int i = 0; i <= failed; ++i)
            logs.append({machineName(record->id, i), i < failed, record,
                clock.after(beginOf(*record, clock), record->steps.last().after)});
        return logs;
    }
    return {};
}

QByteArray textOf(const InstanceLog &log, const SimulatedSite &site)
{
    QStringList lines {u"Pulling image: registry.larkfield.example/%1"_s.arg(site.app),
        u"Starting container for site"_s, u"docker run -d --expose=8080 --name %1"_s.arg(site.app)};
    const QJsonArray scripted = log.deployment->members.value("instance_log"_L1).toArray();
    for (const QJsonValue &line : scripted) {
        if (log.failed)
            lines.append(line.toString());
    }
    if (!log.failed)
        lines.append(u"Container started and answers on port 8080."_s);
    else if (scripted.isEmpty())
        lines.append(u"Container did not answer to HTTP pings on port 8080, site start failed."_s);
    QString text;
    for (const QString &line : lines)
        text += u"%1 %2 - %3\n"_s.arg(serviceTime(log.time),
            log.failed && text.count(u'\n') > 2 ? u"ERROR"_s : u"INFO "_s, line);
    return text.toUtf8();
}

} // namespace

QJsonArray instanceLogsAt(const SimulatedSite &site, const PlayClock &clock, const QDateTime &now)
{
    QJsonArray list;
    for (const InstanceLog &log : logsAt(site, clock, now))
        list.append(QJsonObject {{u"machineName"_s, log.machine},
            {u"lastUpdated"_s, serviceTime(log.time)}, {u"size"_s, textOf(log, site).size()},
            {u"href"_s, site.scm() + "/api/vfs"_L1 + folder + log.name()},
            {u"path"_s, u"/home"_s + folder + log.name()}});
    return list;
}

QByteArray instanceLogAt(
    const SimulatedSite &site, const QString &path, const PlayClock &clock, const QDateTime &now)
{
    for (const InstanceLog &log : logsAt(site, clock, now)) {
        if (path == "/api/vfs"_L1 + folder + log.name())
            return textOf(log, site);
    }
    return {};
}

} // namespace Landfall::SimulatedAzure
