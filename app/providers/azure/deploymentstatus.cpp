// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentstatus.h"

#include "azureerrors.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::StatusReport)
};

constexpr std::array statusWords {
    StatusWord {"BuildRequestReceived"_L1, Phase::Queued, Step::Build},
    StatusWord {"BuildPending"_L1, Phase::Queued, Step::Build},
    StatusWord {"BuildInProgress"_L1, Phase::Running, Step::Build},
    StatusWord {"BuildSuccessful"_L1, Phase::Running, Step::Built},
    StatusWord {"BuildFailed"_L1, Phase::Failed, Step::End},
    StatusWord {"BuildAborted"_L1, Phase::Canceled, Step::End},
    StatusWord {"PostBuildRestartRequired"_L1, Phase::Running, Step::Built},
    StatusWord {"StartPolling"_L1, Phase::Running, Step::Start},
    StatusWord {"StartPollingWithRestart"_L1, Phase::Running, Step::Start},
    StatusWord {"RuntimeStarting"_L1, Phase::Running, Step::Start},
    StatusWord {"RuntimeSuccessful"_L1, Phase::Succeeded, Step::End},
    StatusWord {"RuntimeFailed"_L1, Phase::Failed, Step::End},
    StatusWord {"TimedOut"_L1, Phase::Failed, Step::End},
};

constexpr qsizetype mostLogs = 20;

bool isCount(qint64 number)
{
    return number >= 0 && number <= std::numeric_limits<int>::max();
}

/// All three, or none: a counter that is absent beside others counts as zero, one that makes no
/// sense spoils them.
std::optional<InstanceCounts> readCounts(JsonReader &reader)
{
    JsonReader counters(reader.json());
    const auto inProgress = counters.integer(u"numberOfInstancesInProgress"_s);
    const auto succeeded = counters.integer(u"numberOfInstancesSuccessful"_s);
    const auto failed = counters.integer(u"numberOfInstancesFailed"_s);
    reader.merge(counters);
    if (!counters.problem().isEmpty() || (!inProgress && !succeeded && !failed))
        return std::nullopt;
    for (const auto &count : {inProgress, succeeded, failed}) {
        if (count && !isCount(*count))
            return std::nullopt;
    }
    InstanceCounts counts;
    counts.inProgress = static_cast<int>(inProgress.value_or(0));
    counts.succeeded = static_cast<int>(succeeded.value_or(0));
    counts.failed = static_cast<int>(failed.value_or(0));
    return counts;
}

QStringList readLogs(JsonReader &reader)
{
    QStringList logs;
    for (const QJsonValue &value : reader.array(u"failedInstancesLogs"_s)) {
        const QString url = value.toString().trimmed();
        if (!url.isEmpty() && logs.size() < mostLogs && !logs.contains(url))
            logs.append(url);
    }
    return logs;
}

Error unexpected(const QString &what)
{
    return {
        Error::BadReply, Text::tr("The state of a deployment could not be read: %1.").arg(what)};
}

} // namespace

const StatusWord *statusWord(const QString &word)
{
    const auto found = std::find_if(statusWords.begin(), statusWords.end(),
        [&](const StatusWord &entry) { return entry.word == word; });
    return found == statusWords.end() ? nullptr : &*found;
}

std::optional<Phase> statusPhase(const QString &word)
{
    const StatusWord *entry = statusWord(word);
    return entry ? std::optional(entry->phase) : std::nullopt;
}

Result<StatusReport> readStatus(const QJsonDocument &body, int httpStatus, const QString &asked)
{
    if (!body.isObject())
        return unexpected(Text::tr("the answer is no object"));
    JsonReader whole(body.object());
    JsonReader reader = whole.object(u"properties"_s);
    const QString id = reader.string(u"deploymentId"_s);
    if (!id.isEmpty() && id.compare(asked, Qt::CaseInsensitive) != 0)
        return unexpected(Text::tr("the answer is about another deployment"));
    StatusReport report;
    report.isLast = httpStatus == 200;
    report.word = reader.string(u"status"_s);
    report.instances = readCounts(reader);
    report.failedLogs = readLogs(reader);
    report.errors = problems(reader.json().value("errors"_L1));
    whole.merge(reader);
    report.unreadable = whole.problem();
    return report;
}

} // namespace Landfall::Azure
