// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservicememory.h"

#include "azureerrors.h"

#include <timestamp.h>

#include <QCoreApplication>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

using Clock = std::chrono::steady_clock;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::AppService)
};

/// A new deployment may take so long to be known to `deploymentStatus`.
constexpr qint64 youngSeconds = 120;
constexpr auto soughtPause = 5s;
/// Rights do not change at every poll.
constexpr auto refusedPause = 10min;
/// Some rows never reach their end; those are asked for seldom.
constexpr qint64 oldSeconds = 3600;
constexpr auto oldPause = 15min;
constexpr qsizetype mostWords = 50;

bool isWithin(qint64 seconds, const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time.secsTo(now) < seconds;
}

bool isYoung(const std::optional<Record> &record, const QDateTime &now)
{
    return record && isWithin(youngSeconds, record->received, now);
}

/// Under way, or over for no longer than a missing answer may last.
bool isCurrent(const std::optional<Record> &record, const QDateTime &now)
{
    return record && (!record->isComplete || isWithin(youngSeconds, record->ended, now));
}

/// The service's clock where it shows it: ages are measured against its times.
QDateTime serviceTime(const HttpReply &reply)
{
    const QDateTime date = parseHttpDate(reply.header("Date"));
    return date.isValid() ? date : QDateTime::currentDateTimeUtc();
}

bool isLastWord(const StatusReport &report)
{
    const StatusWord *entry = statusWord(report.word);
    if (entry)
        return entry->step == Step::End;
    return report.isLast && !report.word.isEmpty();
}

bool hasWord(const KnownStatus &known)
{
    return known.report && !known.report->word.isEmpty();
}

void rememberMissing(KnownStatus &known, bool young)
{
    known.problem = std::nullopt;
    ++known.missing;
    if (!hasWord(known))
        known.state = young ? KnownStatus::Awaited : KnownStatus::NeverTracked;
    else if (known.missing > 1)
        known.state = KnownStatus::Gone;
}

void rememberReport(KnownStatus &known, const StatusReport &report,
    const std::optional<Record> &record, const QDateTime &now)
{
    known.problem = std::nullopt;
    known.missing = 0;
    const bool wasUnderWay = hasWord(known);
    if (wasUnderWay && report.word.isEmpty())
        return;
    const bool hasNewWord = wasUnderWay && known.report->word != report.word;
    if (hasNewWord && known.seen.size() < mostWords)
        known.seen.append(known.report->word);
    known.report = report;
    known.state = isLastWord(report) ? KnownStatus::Over : KnownStatus::Told;
    if (known.state != KnownStatus::Over || known.endSeen.isValid())
        return;
    const bool endedBefore = !wasUnderWay && record && record->ended.isValid();
    known.endSeen = endedBefore ? record->ended : now;
}

} // namespace

void rememberStart(KnownStatus &known, const Record &record)
{
    if (known.begun.isValid() && record.started.isValid() && known.begun.secsTo(record.started) > 0)
        known = KnownStatus();
    if (record.started.isValid())
        known.begun = record.started;
}

bool isDue(const KnownStatus &known)
{
    const bool isSettled = known.state == KnownStatus::Over || known.state == KnownStatus::Gone
        || known.state == KnownStatus::NeverTracked;
    return !isSettled && Clock::now() >= known.notBefore;
}

void remember(KnownStatus &known, const HttpReply &reply, const QJsonDocument *body,
    const QString &id, const std::optional<Record> &record)
{
    const QDateTime now = serviceTime(reply);
    if (reply.status == 404)
        return rememberMissing(known, isYoung(record, now));
    if (reply.status != 200 && reply.status != 202)
        return rememberProblem(known, serviceError(reply, body));
    const auto report = readStatus(body ? *body : QJsonDocument(), reply.status, id);
    if (!report)
        return rememberProblem(known, report.error());
    rememberReport(known, *report, record, now);
    // Only the pause is taken from this: an answer below 400 is no error.
    std::chrono::seconds pause = httpError(reply, QString()).retryAfter;
    if (record && record->isComplete && !isWithin(oldSeconds, record->ended, now))
        pause = std::max<std::chrono::seconds>(pause, oldPause);
    known.notBefore = Clock::now() + pause;
}

void rememberProblem(KnownStatus &known, const Error &error)
{
    known.problem = error;
    // The records could be asked for with the same credential, so it is a right that is missing.
    if (error.kind == Error::Unauthorized)
        known.problem->kind = Error::Forbidden;
    const bool isForbidden = known.problem->kind == Error::Forbidden;
    known.notBefore = Clock::now() + (isForbidden ? refusedPause : error.retryAfter);
    if (!known.report)
        known.state = KnownStatus::Refused;
}

Error unknownDeployment(KnownStatus &known, const QString &id)
{
    if (!known.soughtSince)
        known.soughtSince = Clock::now();
    if (Clock::now() - *known.soughtSince < std::chrono::seconds(youngSeconds)) {
        known.state = KnownStatus::Unasked;
        return {Error::NotFound,
            Text::tr("Azure does not know the deployment “%1”. If it has just begun, this takes "
                     "some seconds; of old ones Kudu keeps only the newest and the last ten that "
                     "went well.")
                .arg(id),
            {}, soughtPause};
    }
    return {Error::NotFound,
        Text::tr("Azure knows nothing of the deployment “%1” any more. Kudu keeps only the newest "
                 "record and the last ten that went well.")
            .arg(id)};
}

Told told(const KnownStatus &known, const std::optional<Record> &record, const QDateTime &now)
{
    Told told;
    told.report = known.report;
    told.seen = known.seen;
    told.endSeen = known.endSeen;
    const bool isForbidden = known.problem && known.problem->kind == Error::Forbidden;
    switch (known.state) {
    case KnownStatus::Told:
    case KnownStatus::Over:
        told.tracking = Tracking::Told;
        // An answer without a word says no more than a missing one.
        if (known.report->word.isEmpty())
            told.tracking = isCurrent(record, now) ? Tracking::Awaited : Tracking::None;
        break;
    case KnownStatus::Gone:
        told.tracking = Tracking::Gone;
        break;
    case KnownStatus::Awaited:
        told.tracking = isYoung(record, now) ? Tracking::Awaited : Tracking::None;
        break;
    case KnownStatus::Refused:
        if (!isForbidden && isCurrent(record, now))
            told.tracking = Tracking::Awaited;
        break;
    case KnownStatus::Unasked:
    case KnownStatus::NeverTracked:
        break;
    }
    return told;
}

std::optional<Error> worthTelling(
    const KnownStatus &known, const std::optional<Record> &record, const QDateTime &now)
{
    if (!known.problem)
        return std::nullopt;
    const Error::Kind kind = known.problem->kind;
    const bool always = kind == Error::Forbidden || kind == Error::RateLimited;
    return always || isCurrent(record, now) ? known.problem : std::nullopt;
}

} // namespace Landfall::Azure
