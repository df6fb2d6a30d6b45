// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservice.h"

#include "azurediscovery.h"
#include "deploymentlog.h"

#include <QCoreApplication>
#include <QCoroTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::DeploymentLog)
};

constexpr qsizetype piece = 256 * 1024;
/// Entries whose details are fetched, one request each.
constexpr int mostDetails = 50;

Error notADeployment(const QString &id)
{
    return {Error::BadInput,
        Text::tr("“%1” is no log of a deployment. “landfall-cli logs REF --list” names those "
                 "there are.")
            .arg(id)};
}

Error noLog()
{
    return {Error::NotFound,
        Text::tr("Kudu has no log of this deployment: it was forgotten with its record, or it has "
                 "not begun. Try again in a minute if the deployment is new.")};
}

Error elsewhere(const QString &address)
{
    return {Error::BadInput,
        Text::tr("This log lies on “%1”, which is not the SCM host that the site names. No sign-in "
                 "is sent there: open its address in a browser.")
            .arg(QUrl(address).host())};
}

/// What an SCM host refuses is about rights, whatever it calls it.
Error scmRefusal(const Call &call, const Site &site, const HttpReply &reply)
{
    const auto body = reply.json();
    Error error = refusal(call, reply, body ? &*body : nullptr);
    if (error.kind == Error::NotFound)
        return {Error::NotFound,
            Text::tr("The SCM host of “%1” does not have this log any more.").arg(site.id.name)};
    if (error.kind != Error::Forbidden && error.kind != Error::Unauthorized)
        return error;
    return {Error::Forbidden,
        Text::tr("The SCM host of “%1” does not show its logs to this account. Reading them needs "
                 "the role “Website Contributor” on the site "
                 "(Microsoft.Web/sites/publish/action); “Reader” is not enough.")
            .arg(site.id.name),
        error.code};
}

bool isText(const HttpReply &reply)
{
    const QByteArray type = reply.header("Content-Type").toLower();
    return type.isEmpty() || type.startsWith("text/") || type.contains("json");
}

/// In pieces, so that the window stays alive.
QCoro::Task<> append(QByteArray text, LogSink *sink)
{
    constexpr auto pause = 0ms;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (at > 0)
            co_await QCoro::sleepFor(pause);
        sink->append(text.mid(at, piece));
    }
}

QByteArray indented(const QByteArray &text)
{
    QByteArray result;
    for (const QByteArray &line : text.trimmed().split('\n'))
        result += "    " + line + '\n';
    return result;
}

QCoro::Task<Result<QJsonDocument>> fetchLogJson(Call call, QString path)
{
    const QUrlQuery query;
    const HttpLimits limits = HttpLimits::log();
    const auto reply = co_await fetch(call, path, query, limits);
    if (!reply)
        co_return reply.error();
    const HttpReply answer = *reply;
    const auto body = co_await readJson(answer);
    if (reply->status == 404)
        co_return noLog();
    if (reply->status < 200 || reply->status > 299)
        co_return refusal(call, answer, body ? &*body : nullptr);
    co_return body;
}

QCoro::Task<Result<QByteArray>> fetchDetails(Call call, QString logPath, QString id)
{
    const QString path = logPath + u'/' + id;
    const auto body = co_await fetchLogJson(call, path);
    if (!body)
        co_return body.error();
    QByteArray text;
    const auto entries = readLogEntries(*body);
    for (const LogEntry &entry : entries.value_or(QList<LogEntry>()))
        text += indented(entry.text);
    co_return text;
}

bool canBeAsked(const LogEntry &entry)
{
    return entry.hasDetails && !entry.id.isEmpty() && entry.id.size() <= 128
        && !entry.id.contains(u'/') && !entry.id.startsWith(u'.');
}

QCoro::Task<Result<Done>> fetchBuildLog(Call call, ResourceId id, LogSink *sink)
{
    const QString path = buildLogId(id.text());
    const auto body = co_await fetchLogJson(call, path);
    if (!body)
        co_return body.error();
    const auto entries = readLogEntries(*body);
    if (!entries)
        co_return Error(Error::BadReply,
            Text::tr("The log could not be read: Azure's answer is no list of entries."));
    int details = 0;
    for (const LogEntry &entry : *entries) {
        sink->append(entry.text);
        if (!canBeAsked(entry) || ++details > mostDetails)
            continue;
        const QString entryId = entry.id;
        const auto more = co_await fetchDetails(call, path, entryId);
        if (!more && more.error().kind == Error::Cancelled)
            co_return more.error();
        if (more)
            sink->append(*more);
        else
            sink->append("    " + Text::tr("(Its details could not be fetched.)").toUtf8() + '\n');
    }
    co_return Done {};
}

QByteArray heading(const LogFile &file, bool failedToStart)
{
    const QString time = file.updated.isValid() ? file.updated.toString(Qt::ISODate) : QString();
    const QString text = failedToStart
        ? Text::tr("Machine %1, %2: holds a failed start").arg(file.machine, time)
        : Text::tr("Machine %1, %2").arg(file.machine, time);
    return "==== " + text.toUtf8() + " ====\n";
}

QCoro::Task<Result<Done>> fetchFile(Call call, Site site, LogFile file, LogSink *sink)
{
    if (file.pathAndQuery.isEmpty()) {
        const QString text = Text::tr("(It lies on another host and is not fetched.)");
        sink->append(heading(file, false) + text.toUtf8() + '\n');
        co_return Done {};
    }
    const HttpLimits limits = HttpLimits::log();
    const QString path = file.pathAndQuery;
    const auto reply = co_await fetchScm(call, site, path, limits);
    if (!reply)
        co_return reply.error();
    if (reply->status != 200)
        co_return scmRefusal(call, site, *reply);
    sink->append(heading(file, tellsOfFailedStart(reply->body)));
    const QByteArray text = reply->body.endsWith('\n') ? reply->body : reply->body + '\n';
    co_await append(text, sink);
    co_return Done {};
}

/// All of them, newest first; one that cannot be fetched does not lose the others.
QCoro::Task<Result<Done>> fetchFiles(Call call, Site site, QList<LogFile> files, LogSink *sink)
{
    Result<Done> result = Done {};
    for (const LogFile &file : files) {
        const auto fetched = co_await fetchFile(call, site, file, sink);
        if (!fetched && fetched.error().kind == Error::Cancelled)
            co_return fetched.error();
        if (!fetched)
            result = fetched.error();
    }
    co_return result;
}

/// A file, a list of files, or the log of a build that failed: the address alone does not say.
QCoro::Task<Result<Done>> fetchScmLog(Call call, Site site, QString path, LogSink *sink)
{
    const HttpLimits limits = HttpLimits::log();
    const auto reply = co_await fetchScm(call, site, path, limits);
    if (!reply)
        co_return reply.error();
    if (reply->status != 200)
        co_return scmRefusal(call, site, *reply);
    if (!isText(*reply))
        co_return Error(Error::BadReply,
            Text::tr("This log is no text. Open its address in a browser instead."));
    const auto body = reply->json();
    const QJsonDocument json = body ? *body : QJsonDocument();
    if (const auto files = readLogFiles(json, site.scm); files && !files->isEmpty()) {
        const QList<LogFile> list = *files;
        const auto fetched = co_await fetchFiles(call, site, list, sink);
        co_return fetched;
    }
    if (const auto entries = readLogEntries(json)) {
        for (const LogEntry &entry : *entries)
            sink->append(entry.text);
        co_return Done {};
    }
    const QByteArray text = reply->body;
    co_await append(text, sink);
    co_return Done {};
}

/// The address behind a log of failed instances. One that is not shown stands in no link and is
/// asked for again.
QCoro::Task<Result<QString>> failedLogAddress(
    Call call, Site site, ResourceId id, LogLink link, qsizetype number)
{
    if (!link.url.isEmpty())
        co_return link.url;
    const QString deploymentId = id.id;
    const std::optional<Record> record;
    const auto known = co_await fetchStatus(call, site, deploymentId, record);
    if (!known)
        co_return known.error();
    const QStringList logs = known->report ? known->report->failedLogs : QStringList();
    if (number > logs.size())
        co_return noLog();
    co_return logs.at(number - 1);
}

} // namespace

QCoro::Task<Result<Done>> fetchDeploymentLog(Call call, LogLink link, LogSink *sink)
{
    const auto parsed = parseResourceId(link.id);
    if (!parsed || parsed->kind != ResourceId::Deployment)
        co_return notADeployment(link.id);
    const ResourceId id = *parsed;
    const auto number = failedLogNumber(link.id);
    if (!number) {
        const auto fetched = co_await fetchBuildLog(call, id, sink);
        co_return fetched;
    }
    const SiteId siteId = id.site;
    const auto site = co_await siteOf(call, siteId);
    if (!site)
        co_return site.error();
    const Site owner = *site;
    const qsizetype index = *number;
    const auto address = co_await failedLogAddress(call, owner, id, link, index);
    if (!address)
        co_return address.error();
    const auto path = pathOnScm(*address, owner.scm);
    if (!path)
        co_return elsewhere(*address);
    const QString pathAndQuery = *path;
    const auto fetched = co_await fetchScmLog(call, owner, pathAndQuery, sink);
    co_return fetched;
}

} // namespace Landfall::Azure
