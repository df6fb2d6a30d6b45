// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "timestamp.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonParseError>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr qsizetype largestParsedAtOnce = 256 * 1024;
constexpr std::chrono::seconds shortestWait = 1s;
constexpr std::chrono::seconds longestWait = 15min;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HttpReply)
};

/// The media type alone, in words for a person.
QString contentType(const HttpReply &reply)
{
    const QByteArray type = reply.header("Content-Type").split(';').first();
    const QString name = QString::fromLatin1(type.trimmed());
    return name.isEmpty() ? Text::tr("of unknown type") : name;
}

bool claimsJson(const HttpReply &reply)
{
    return reply.header("Content-Type").toLower().contains("json");
}

Error notJson(const HttpReply &reply, const QJsonParseError &problem)
{
    const QString host = reply.url.host();
    if (problem.error == QJsonParseError::DeepNesting)
        return {Error::BadReply,
            Text::tr("The answer from %1 is nested too deeply to be read.").arg(host)};
    if (!claimsJson(reply))
        return {Error::BadReply,
            Text::tr("The answer was not JSON (%1) from %2. Check the address and whether this "
                     "network asks for a sign-in.")
                .arg(contentType(reply), host)};
    return {Error::BadReply,
        Text::tr("The answer from %1 is broken JSON (at byte %2). It may have been cut off; try "
                 "again later.")
            .arg(host)
            .arg(problem.offset)};
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
        return Error::Unauthorized;
    case 403:
        return Error::Forbidden;
    case 404:
    case 410:
        return Error::NotFound;
    case 429:
        return Error::RateLimited;
    default:
        return status >= 500 ? Error::Server : Error::BadReply;
    }
}

/// Retry-After in both its forms; 0 when the service says nothing that can be read.
std::chrono::seconds retryAfter(const HttpReply &reply)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    bool isNumber = false;
    const double number = text.split(',').first().toDouble(&isNumber);
    // Clamped first: what is beyond an integer must not be converted to one.
    if (isNumber && !std::isnan(number))
        return std::chrono::seconds(static_cast<qint64>(
            std::ceil(std::clamp<double>(number, shortestWait.count(), longestWait.count()))));
    const QDateTime until = parseHttpDate(text);
    if (until.isNull())
        return 0s;
    // The service's own clock, where it shows it, makes ours irrelevant.
    const QDateTime serverNow = parseHttpDate(reply.header("Date"));
    const QDateTime now = serverNow.isNull() ? QDateTime::currentDateTimeUtc() : serverNow;
    return std::clamp(std::chrono::seconds(now.secsTo(until)), shortestWait, longestWait);
}

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [&](const auto &pair) { return name.compare(pair.first, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

Result<QJsonDocument> HttpReply::json() const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(*this, problem);
    return document;
}

QCoro::Task<Result<QJsonDocument>> readJson(HttpReply reply)
{
    if (reply.body.size() <= largestParsedAtOnce)
        co_return reply.json();
    const auto promise = std::make_shared<QPromise<Result<QJsonDocument>>>();
    promise->start();
    QFuture<Result<QJsonDocument>> parsed = promise->future();
    const auto parse = [promise, reply] {
        promise->addResult(reply.json());
        promise->finish();
    };
    QThreadPool::globalInstance()->start(parse);
    const auto document = co_await parsed;
    co_return document;
}

HttpLimits HttpLimits::log()
{
    return {10min, 10s, 128 * 1024 * 1024};
}

Error httpError(const HttpReply &reply, const QString &message, const QString &code)
{
    return {kindOf(reply.status), message, code, retryAfter(reply)};
}

} // namespace Landfall
