// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuredeployments.h"

#include "azureanswers.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr int plainEntry = 0;
constexpr int warningEntry = 1;
constexpr int errorEntry = 2;

/// How far the lines of a word that never ends are spread, in seconds.
constexpr double endlessWord = 60;

QStringList usualLines(const QString &word, const QJsonArray &buildLines)
{
    if (word == "BuildRequestReceived"_L1)
        return {u"Fetching the package."_s};
    if (word == "BuildInProgress"_L1) {
        QStringList lines;
        for (const QJsonValue &line : buildLines)
            lines.append(line.toString());
        if (!lines.isEmpty())
            return lines;
        return {u"Preparing the deployment."_s, u"Updating submodules."_s,
            u"Running the build.\nDetecting platforms…\nDetected nodejs 22.11.0\n"
            "added 412 packages in 14s\nBuild took 31 s"_s,
            u"Generating the startup script."_s, u"Installing the packages of the build."_s,
            u"Warning: the folder node_modules is large."_s, u"Compressing node_modules."_s,
            u"Compressed 412 packages into node_modules.tar.gz."_s,
            u"Removing the packages of the build."_s, u"Copying the files."_s,
            u"1,204 of 3,611 files copied."_s, u"2,890 of 3,611 files copied."_s,
            u"Writing the manifest."_s};
    }
    if (word == "BuildSuccessful"_L1 || word == "PostBuildRestartRequired"_L1)
        return {u"Deployment successful."_s};
    if (word == "BuildFailed"_L1)
        return {u"Error: deployment failed, the build ended with code 1."_s};
    return {};
}

/// The log that is scripted, or the one that the words of the deployment make.
QList<ScenarioLogLine> linesOf(const ScenarioDeployment &deployment)
{
    if (!deployment.log.isEmpty())
        return deployment.log;
    const QJsonArray buildLines = deployment.members.value("build_log"_L1).toArray();
    QList<ScenarioLogLine> log;
    for (qsizetype i = 0; i < deployment.steps.size(); ++i) {
        const ScenarioStep &step = deployment.steps.at(i);
        const bool ends = i + 1 < deployment.steps.size();
        const double length = ends ? deployment.steps.at(i + 1).after - step.after : endlessWord;
        const QStringList lines =
            usualLines(step.members.value("status"_L1).toString(), buildLines);
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const double part = static_cast<double>(line) / static_cast<double>(lines.size());
            log.append({step.after + length * part, lines.at(line)});
        }
    }
    return log;
}

int typeOf(const QString &text)
{
    if (text.startsWith("error"_L1, Qt::CaseInsensitive))
        return errorEntry;
    return text.startsWith("warning"_L1, Qt::CaseInsensitive) ? warningEntry : plainEntry;
}

QString entryId(const ScenarioDeployment &deployment, qsizetype index)
{
    return QUuid::createUuidV5(QUuid(), u"%1 %2"_s.arg(deployment.id).arg(index))
        .toString(QUuid::WithoutBraces);
}

QJsonObject entry(
    const QDateTime &time, const QString &id, const QString &message, const QJsonValue &details)
{
    return {{u"log_time"_s, serviceTime(time)}, {u"id"_s, id}, {u"message"_s, message},
        {u"type"_s, typeOf(message)}, {u"details_url"_s, details}};
}

} // namespace

QJsonArray logAt(const SimulatedSite &site, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(deployment, clock);
    QJsonArray entries;
    for (const ScenarioLogLine &line : linesOf(deployment)) {
        const QDateTime time = clock.after(begin, line.after);
        if (time > now)
            break;
        const QString id = entryId(deployment, entries.size());
        const QString details =
            u"%1/api/deployments/%2/log/%3"_s.arg(site.scm(), deployment.id, id);
        entries.append(entry(time, id, line.text.section(u'\n', 0, 0),
            line.text.contains(u'\n') ? QJsonValue(details) : QJsonValue()));
    }
    return entries;
}

QJsonArray logDetailsAt(const ScenarioDeployment &deployment, const QString &entryOfLog,
    const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(deployment, clock);
    QJsonArray entries;
    qsizetype index = 0;
    for (const ScenarioLogLine &line : linesOf(deployment)) {
        const QDateTime time = clock.after(begin, line.after);
        if (time > now || entryId(deployment, index++) != entryOfLog)
            continue;
        for (const QString &text : line.text.split(u'\n').mid(1))
            entries.append(entry(time, entryOfLog, text, QJsonValue::Null));
    }
    return entries;
}

} // namespace Landfall::SimulatedAzure
