// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservice.h"

#include "azurediscovery.h"
#include "containerlogs.h"
#include "deploymentlog.h"
#include "scmrefusal.h"

#include <logs/logerror.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::DeploymentLog)
};

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
                 "not begun. Try again in a minute if the deployment is new."),
        logGone};
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

/// What the record says of a build that failed, where it says more than its log.
QCoro::Task<> printBuildErrors(Call call, ResourceId id, LogSink *sink)
{
    const QString path = id.text();
    const auto object = co_await fetchObject(call, path);
    if (!object)
        co_return;
    const auto record = readRecord(*object, id.site);
    if (record)
        sink->append(buildErrorLines(*record));
}

QCoro::Task<Result<Done>> fetchBuildLog(Call call, ResourceId id, bool hasFailed, LogSink *sink)
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
    if (hasFailed)
        co_await printBuildErrors(call, id, sink);
    co_return Done {};
}

/// Where the log of a failed deployment lies, on the site's own SCM host.
struct ScmPlace {
    Site site;
    QString path; ///< encoded, with its query

    ScmPlace() = default;
    ScmPlace(Site site_, QString path_) : site(std::move(site_)), path(std::move(path_)) { }
};

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

QCoro::Task<Result<ScmPlace>> findScmLog(Call call, LogLink link)
{
    const auto id = parseResourceId(link.id);
    const auto number = failedLogNumber(link.id);
    if (!id || id->kind != ResourceId::Deployment || !number)
        co_return notADeployment(link.id);
    const SiteId siteId = id->site;
    const auto site = co_await siteOf(call, siteId);
    if (!site)
        co_return site.error();
    const Site owner = *site;
    const ResourceId deployment = *id;
    const qsizetype index = *number;
    const auto address = co_await failedLogAddress(call, owner, deployment, link, index);
    if (!address)
        co_return address.error();
    const auto path = pathOnScm(*address, owner.scm);
    if (!path)
        co_return logIsElsewhere(*address);
    co_return ScmPlace(owner, *path);
}

QCoro::Task<Result<Done>> fetchListedFile(Call call, SiteId id, QString path, LogSink *sink)
{
    const auto site = co_await siteOf(call, id);
    if (!site)
        co_return site.error();
    const Site owner = *site;
    const auto fetched = co_await fetchContainerLog(call, owner, path, sink);
    co_return fetched;
}

/// Of the ways to write the id of a log only those that say which one it is.
bool isBuildLog(const QString &id, const ResourceId &deployment)
{
    return id.endsWith(buildLogId(u'/' + deployment.id), Qt::CaseInsensitive);
}

} // namespace

QCoro::Task<Result<QList<OfferedLog>>> fetchDeploymentLogs(Call call, LogLink link)
{
    if (!failedLogNumber(link.id)) {
        const QList<OfferedLog> itself {OfferedLog(link)};
        co_return itself;
    }
    const auto place = co_await findScmLog(call, link);
    if (!place)
        co_return place.error();
    const Site site = place->site;
    const QString path = place->path;
    const auto logs = co_await fetchOfferedLogs(call, site, path, link);
    co_return logs;
}

QCoro::Task<Result<Done>> fetchDeploymentLog(Call call, LogLink link, LogSink *sink)
{
    if (link.id.isEmpty())
        co_return logIsElsewhere(link.url);
    const auto parsed = parseResourceId(link.id);
    if (!parsed || parsed->kind != ResourceId::Deployment)
        co_return notADeployment(link.id);
    const ResourceId id = *parsed;
    if (isBuildLog(link.id, id)) {
        const bool hasFailed = link.failed;
        const auto fetched = co_await fetchBuildLog(call, id, hasFailed, sink);
        co_return fetched;
    }
    if (const auto file = containerLogPath(link.id)) {
        const SiteId site = id.site;
        const QString path = *file;
        const auto fetched = co_await fetchListedFile(call, site, path, sink);
        co_return fetched;
    }
    const auto place = co_await findScmLog(call, link);
    if (!place)
        co_return place.error();
    const Site site = place->site;
    const QString path = place->path;
    const auto fetched = co_await fetchScmLog(call, site, path, sink);
    co_return fetched;
}

} // namespace Landfall::Azure
