// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuredeployments.h"

#include "azureanswers.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr int keptRecords = 10;

constexpr int failedRecord = 3;
constexpr int successfulRecord = 4;

/// What the steps up to a moment have made of a deployment.
struct Progress {
    QJsonObject status; ///< members of `deploymentStatus`
    QJsonObject record; ///< what the script says of the record
    QString word;
    QDateTime started; ///< when the build began; invalid till then
    QDateTime built; ///< when the deployment service was done; invalid till then
};

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isBuilding(const QString &word)
{
    return isOneOf(word, {"BuildRequestReceived"_L1, "BuildPending"_L1, "BuildInProgress"_L1});
}

bool failedInBuild(const QString &word)
{
    return isOneOf(word, {"BuildFailed"_L1, "BuildAborted"_L1});
}

Progress progressAt(
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now)
{
    const QDateTime begin = beginOf(deployment, clock);
    Progress progress;
    progress.record = deployment.members.value("record"_L1).toObject();
    for (const ScenarioStep &step : deployment.steps) {
        const QDateTime time = clock.after(begin, step.after);
        if (time > now)
            break;
        for (auto it = step.members.begin(); it != step.members.end(); ++it)
            progress.status.insert(it.key(), *it);
        const QJsonObject record = step.members.value("record"_L1).toObject();
        for (auto it = record.begin(); it != record.end(); ++it)
            progress.record.insert(it.key(), *it);
        progress.word = progress.status.value("status"_L1).toString();
        if (!isOneOf(progress.word, {"BuildRequestReceived"_L1, "BuildPending"_L1})
            && !progress.started.isValid())
            progress.started = time;
        const bool done = progress.word.isEmpty() ? record.value("complete"_L1).toBool()
                                                  : !isBuilding(progress.word);
        if (done && !progress.built.isValid())
            progress.built = time;
    }
    progress.status.remove("record"_L1);
    return progress;
}

int recordStatus(const Progress &progress)
{
    if (progress.record.contains("status"_L1))
        return progress.record.value("status"_L1).toInt();
    if (!progress.built.isValid())
        return 0;
    return failedInBuild(progress.word) ? failedRecord : successfulRecord;
}

bool everSucceeded(
    const ScenarioDeployment &deployment, const PlayClock &clock, const QDateTime &now)
{
    return recordStatus(progressAt(deployment, clock, now)) == successfulRecord;
}

QString messageOf(const QJsonValue &message)
{
    if (message.isObject())
        return QString::fromUtf8(QJsonDocument(message.toObject()).toJson(QJsonDocument::Compact));
    return message.toString(u"OneDeploy"_s);
}

QString addressOf(const SimulatedSite &site, const ScenarioDeployment &deployment)
{
    return site.scm() + "/api/deployments/"_L1 + deployment.id;
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(serviceTime(time)) : QJsonValue();
}

/// Every member that does not depend on the time alone, before the script has its say.
QJsonObject plainRecord(
    const SimulatedSite &site, const ScenarioDeployment &deployment, bool complete)
{
    const QString address = addressOf(site, deployment);
    QJsonObject record {{u"id"_s, deployment.id},
        {u"status_text"_s, complete ? QString() : u"Building and Deploying."_s},
        {u"author_email"_s, u"N/A"_s}, {u"author"_s, u"N/A"_s}, {u"deployer"_s, u"OneDeploy"_s},
        {u"progress"_s, complete ? QString() : u"Running the build."_s}, {u"complete"_s, complete},
        {u"is_temp"_s, false}, {u"is_readonly"_s, true},
        {u"url"_s, complete ? QJsonValue(address) : QJsonValue()},
        {u"log_url"_s, complete ? QJsonValue(address + "/log"_L1) : QJsonValue()},
        {u"site_name"_s, site.app}};
    if (site.isLinux())
        record.insert(u"build_summary"_s,
            QJsonObject {{u"errors"_s, QJsonArray()}, {u"warnings"_s, QJsonArray()}});
    else
        record.insert(u"provisioningState"_s, complete ? u"Succeeded"_s : u"InProgress"_s);
    return record;
}

/// Failed instances have logs, and a failed build has its own.
QJsonValue failedLogs(
    const SimulatedSite &site, const ScenarioDeployment &deployment, const Progress &progress)
{
    if (progress.word == "BuildFailed"_L1)
        return QJsonArray {addressOf(site, deployment) + "/log"_L1};
    if (progress.status.value("numberOfInstancesFailed"_L1).toInt() == 0)
        return QJsonValue::Null;
    return QJsonArray {site.scm() + "/api/logs/docker"_L1};
}

bool isFinalWord(const QString &word)
{
    return isOneOf(word,
        {"RuntimeSuccessful"_L1, "RuntimeFailed"_L1, "BuildFailed"_L1, "BuildAborted"_L1,
            "TimedOut"_L1});
}

/// While instances start the service sends some counters as text.
void writeCounters(QJsonObject &properties, bool asText)
{
    for (const auto key : {"numberOfInstancesInProgress"_L1, "numberOfInstancesSuccessful"_L1,
             "numberOfInstancesFailed"_L1}) {
        const QJsonValue count = properties.value(key);
        if (asText && count.isDouble())
            properties.insert(key, QString::number(count.toInt()));
        else if (count.isUndefined())
            properties.insert(key, QJsonValue::Null);
    }
}

} // namespace

QList<const ScenarioDeployment *> recordsAt(
    const SimulatedSite &site, const PlayClock &clock, const QDateTime &now)
{
    QList<const ScenarioDeployment *> records;
    int kept = 0;
    for (auto it = site.deployments.crbegin(); it != site.deployments.crend(); ++it) {
        if (beginOf(*it, clock) > now)
            continue;
        const bool succeeded = everSucceeded(*it, clock, now);
        if (records.isEmpty() || (succeeded && kept < keptRecords))
            records.append(&*it);
        kept += succeeded ? 1 : 0;
    }
    return records;
}

const ScenarioDeployment *recordAt(
    const SimulatedSite &site, const QString &id, const PlayClock &clock, const QDateTime &now)
{
    const QList<const ScenarioDeployment *> records = recordsAt(site, clock, now);
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const ScenarioDeployment *record) {
            return record->id.compare(id, Qt::CaseInsensitive) == 0;
        });
    return found == records.end() ? nullptr : *found;
}

QJsonObject recordJson(const SimulatedSite &site, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now)
{
    const Progress progress = progressAt(deployment, clock, now);
    const int status = recordStatus(progress);
    const QList<const ScenarioDeployment *> records = recordsAt(site, clock, now);
    const auto serving = std::find_if(records.begin(), records.end(),
        [&](const ScenarioDeployment *record) { return everSucceeded(*record, clock, now); });
    QJsonObject record = plainRecord(site, deployment, progress.built.isValid());
    record.insert(u"received_time"_s, serviceTime(beginOf(deployment, clock)));
    record.insert(u"start_time"_s, timeOrNull(progress.started));
    record.insert(u"status"_s, status);
    record.insert(u"end_time"_s, timeOrNull(progress.built));
    record.insert(u"last_success_end_time"_s,
        status == successfulRecord ? timeOrNull(progress.built) : QJsonValue());
    record.insert(u"active"_s, serving != records.end() && (*serving)->id == deployment.id);
    for (auto it = progress.record.begin(); it != progress.record.end(); ++it)
        record.insert(it.key(), *it);
    record.insert(u"message"_s, messageOf(progress.record.value("message"_L1)));
    return record;
}

StatusAnswer statusAt(const SimulatedSite &site, const ScenarioDeployment &deployment,
    const PlayClock &clock, const QDateTime &now)
{
    const Progress progress = progressAt(deployment, clock, now);
    const double unseen = deployment.members.value("unseen"_L1).toDouble();
    StatusAnswer answer;
    answer.isKnown =
        !progress.word.isEmpty() && now >= clock.after(beginOf(deployment, clock), unseen);
    answer.isFinal = isFinalWord(progress.word);
    answer.properties = {{u"deploymentId"_s, deployment.id},
        {u"failedInstancesLogs"_s, failedLogs(site, deployment, progress)},
        {u"errors"_s, QJsonValue::Null}};
    for (auto it = progress.status.begin(); it != progress.status.end(); ++it)
        answer.properties.insert(it.key(), *it);
    writeCounters(answer.properties, progress.word == "RuntimeStarting"_L1);
    return answer;
}

} // namespace Landfall::SimulatedAzure
