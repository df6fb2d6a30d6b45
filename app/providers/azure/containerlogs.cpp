// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerlogs.h"

#include "deploymentlog.h"
#include "scmlogbody.h"
#include "scmrefusal.h"

#include <logs/logerror.h>

#include <QCoreApplication>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::DeploymentLog)
};

/// Files whose end is looked at, one request each.
constexpr qsizetype mostLookedAt = 10;

HttpLimits listLimits()
{
    return {60s, 20s, 64 * 1024 * 1024};
}

/// A server that knows no ranges sends all of it: then what is too long is not looked at.
HttpLimits tailLimits()
{
    HttpLimits limits(15s, 8s, 16 * 1024 * 1024);
    limits.lastBytes = TailBody::length;
    return limits;
}

bool isGood(const HttpReply &reply)
{
    return reply.status >= 200 && reply.status <= 299;
}

/// Below it stand lists of files, but for an archive.
bool mayBeList(const QString &path)
{
    return path.startsWith("/api/logs/"_L1) && !path.section(u'?', 0, 0).endsWith("/zip"_L1);
}

Error noFiles(const Site &site)
{
    return {Error::NotFound,
        Text::tr("The SCM host of “%1” lists no container log: it keeps those of the last seven "
                 "days.")
            .arg(site.id.name),
        logGone};
}

/// None where its end cannot be had: the file is offered all the same.
QCoro::Task<Result<std::optional<bool>>> fetchLooksFailed(Call call, Site site, QString path)
{
    TailBody body;
    BodySink *const taker = &body;
    const HttpLimits limits = tailLimits();
    const auto reply = co_await fetchScm(call, site, path, limits, taker);
    if (!reply && reply.error().kind == Error::Cancelled)
        co_return reply.error();
    if (!reply || !isGood(*reply))
        co_return std::optional<bool>();
    co_return std::optional<bool>(tellsOfFailedStart(body.tail()));
}

QCoro::Task<Result<QList<ContainerLog>>> lookAtEnds(Call call, Site site, QList<ContainerLog> files)
{
    std::vector<std::pair<qsizetype, QCoro::Task<Result<std::optional<bool>>>>> tasks;
    for (qsizetype i = 0; i < std::min(files.size(), mostLookedAt); ++i) {
        if (!files.at(i).path.isEmpty())
            tasks.emplace_back(i, fetchLooksFailed(call, site, files.at(i).path));
    }
    for (auto &entry : tasks) {
        const auto looked = co_await entry.second;
        if (!looked)
            co_return looked.error();
        files[entry.first].looksFailed = *looked;
    }
    co_return files;
}

OfferedLog offered(const LogLink &link, const ContainerLog &file)
{
    const QString id = file.path.isEmpty() ? QString() : containerLogId(link.id, file.path);
    const QString name = file.machine.isEmpty()
        ? QUrl::fromPercentEncoding(file.path.section(u'/', -1).toLatin1())
        : file.machine;
    OfferedLog log(LogLink(id, Text::tr("Log of %1").arg(name), file.url, link.failed));
    log.machine = file.machine;
    log.updated = file.updated;
    log.size = file.size;
    log.looksFailed = file.looksFailed;
    return log;
}

QByteArray heading(const ContainerLog &file)
{
    const QString time = file.updated.isValid() ? file.updated.toString(Qt::ISODate) : QString();
    const QString text = file.looksFailed.value_or(false)
        ? Text::tr("Machine %1, %2: holds a failed start").arg(file.machine, time)
        : Text::tr("Machine %1, %2").arg(file.machine, time);
    return "==== " + text.toUtf8() + " ====\n";
}

QCoro::Task<Result<Done>> fetchFile(
    Call call, Site site, QString path, QByteArray heading, LogSink *sink)
{
    TextBody body(sink, heading);
    BodySink *const taker = &body;
    const HttpLimits limits = HttpLimits::log();
    const auto reply = co_await fetchScm(call, site, path, limits, taker);
    body.endLine();
    if (!reply)
        co_return reply.error();
    if (!isGood(*reply))
        co_return scmRefusal(call, site, path, *reply, ScmLog::Listed);
    co_return Done {};
}

QCoro::Task<Result<Done>> fetchFiles(
    Call call, Site site, QList<ContainerLog> files, LogSink *sink)
{
    Result<Done> result = Done {};
    for (const ContainerLog &file : files) {
        const QByteArray head = heading(file);
        if (file.path.isEmpty()) {
            const QString text = Text::tr("(It lies on another host and is not fetched.)");
            sink->append(head + text.toUtf8() + '\n');
            continue;
        }
        const QString path = file.path;
        const auto fetched = co_await fetchFile(call, site, path, head, sink);
        if (!fetched && fetched.error().kind == Error::Cancelled)
            co_return fetched.error();
        if (!fetched)
            result = fetched.error();
    }
    co_return result;
}

/// What came as JSON: a list of files, the entries of a build's log, or something else.
QCoro::Task<Result<Done>> printJson(Call call, Site site, HttpReply reply, LogSink *sink)
{
    const auto json = co_await readJson(reply);
    const QJsonDocument document = json ? *json : QJsonDocument();
    const auto files = readContainerLogs(document, site.scm);
    if (files && files->isEmpty() && mayBeList(reply.url.path()))
        co_return noFiles(site);
    if (files && !files->isEmpty()) {
        const QList<ContainerLog> list = *files;
        const auto looked = co_await lookAtEnds(call, site, list);
        if (!looked)
            co_return looked.error();
        const QList<ContainerLog> known = *looked;
        const auto fetched = co_await fetchFiles(call, site, known, sink);
        co_return fetched;
    }
    if (const auto entries = readLogEntries(document)) {
        for (const LogEntry &entry : *entries)
            sink->append(entry.text);
        co_return Done {};
    }
    sink->append(reply.body);
    co_return Done {};
}

} // namespace

QCoro::Task<Result<QList<OfferedLog>>> fetchOfferedLogs(
    Call call, Site site, QString path, LogLink link)
{
    const QList<OfferedLog> itself {OfferedLog(link)};
    if (!mayBeList(path))
        co_return itself;
    JsonBody body;
    BodySink *const taker = &body;
    const HttpLimits limits = listLimits();
    const auto reply = co_await fetchScm(call, site, path, limits, taker);
    if (body.wasText())
        co_return itself;
    if (!reply)
        co_return reply.error();
    if (!isGood(*reply))
        co_return scmRefusal(call, site, path, *reply, ScmLog::Address);
    const HttpReply answer = body.reply();
    const auto json = co_await readJson(answer);
    const auto files = readContainerLogs(json ? *json : QJsonDocument(), site.scm);
    if (!json)
        co_return json.error();
    if (!files)
        co_return itself;
    if (files->isEmpty())
        co_return noFiles(site);
    const QList<ContainerLog> list = *files;
    const auto looked = co_await lookAtEnds(call, site, list);
    if (!looked)
        co_return looked.error();
    QList<OfferedLog> logs;
    for (const ContainerLog &file : *looked)
        logs.append(offered(link, file));
    co_return logs;
}

QCoro::Task<Result<Done>> fetchScmLog(Call call, Site site, QString path, LogSink *sink)
{
    ScmLogBody body(sink);
    BodySink *const taker = &body;
    const HttpLimits limits = HttpLimits::log();
    const auto reply = co_await fetchScm(call, site, path, limits, taker);
    if (!reply)
        co_return reply.error();
    if (!isGood(*reply))
        co_return scmRefusal(call, site, path, *reply, ScmLog::Address);
    if (!body.isJson())
        co_return Done {};
    const HttpReply answer = body.reply();
    const auto printed = co_await printJson(call, site, answer, sink);
    co_return printed;
}

QCoro::Task<Result<Done>> fetchContainerLog(Call call, Site site, QString path, LogSink *sink)
{
    const QByteArray noHeading;
    const auto fetched = co_await fetchFile(call, site, path, noHeading, sink);
    co_return fetched;
}

} // namespace Landfall::Azure
