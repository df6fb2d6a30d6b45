// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureroutes.h"

#include "azureanswers.h"
#include "azuredeployments.h"
#include "azurelogs.h"
#include "azurepaths.h"
#include "azurerunlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace SimulatedAzure;

namespace {

/// Of an answer that is not the last; the real one is not known.
constexpr double retrySeconds = 5;

QJsonObject envelope(const SimulatedSite &site, const QString &kind, const QString &path,
    const QJsonObject &properties)
{
    const QString type =
        site.slot.isEmpty() ? u"Microsoft.Web/sites/"_s : u"Microsoft.Web/sites/slots/"_s;
    return {{u"id"_s, site.otherId() + u'/' + path}, {u"name"_s, path.section(u'/', -1)},
        {u"type"_s, type + kind}, {u"location"_s, u"West Europe"_s}, {u"properties"_s, properties}};
}

QJsonArray logEnvelopes(const SimulatedSite &site, const QString &id, const QJsonArray &entries)
{
    QJsonArray wrapped;
    for (const QJsonValue &entry : entries)
        wrapped.append(envelope(site, u"deployments/log"_s,
            u"deployments/%1/log/%2"_s.arg(id, entry["id"_L1].toString()), entry.toObject()));
    return wrapped;
}

/// A file, or the end of it that was asked for.
SimulatedAnswer fileAnswer(const SimulatedRequest &request, const QByteArray &text)
{
    const QByteArray range = request.headers.value("range").trimmed();
    bool isNumber = false;
    const qint64 last = range.mid(7).toLongLong(&isNumber);
    if (!range.startsWith("bytes=-") || !isNumber || last <= 0)
        return {200, "text/plain", {}, text};
    const QByteArray end = text.right(last);
    const QByteArray place = "bytes " + QByteArray::number(text.size() - end.size()) + '-'
        + QByteArray::number(text.size() - 1) + '/' + QByteArray::number(text.size());
    return {206, "text/plain", {{"Content-Range", place}}, end};
}

} // namespace

SimulatedAnswer AzureRoutes::siteCall(Call call, const SimulatedSite &site)
{
    const QString what = call.path.isEmpty() ? QString() : call.path.takeFirst();
    if (what.isEmpty())
        return json(200, siteJson(site, m_clock.start()));
    if (isSame(what, "slots"_L1) && site.slot.isEmpty() && call.path.isEmpty()) {
        QJsonArray value;
        for (const SimulatedSite *slot : m_world.slotsOf(site))
            value.append(siteJson(*slot, m_clock.start()));
        return list(value);
    }
    if (isSame(what, "deployments"_L1))
        return recordCall(call, site);
    if (isSame(what, "slotcopy"_L1))
        return copyCall(call, site);
    if (isSame(what, "operationresults"_L1))
        return operationCall(call, site);
    if (isSame(what, "config"_L1))
        return configCall(call, site);
    if (isSame(what, "deploymentStatus"_L1))
        return statusCall(call, site);
    if (isSame(what, "workflows"_L1) && call.path.isEmpty()) {
        QJsonArray value;
        for (const SimulatedWorkflow &workflow : site.workflows)
            value.append(workflowJson(site, workflow));
        return list(value);
    }
    if (isSame(what, "hostruntime"_L1)
        && begins(call.path,
            {"runtime"_L1, "webhooks"_L1, "workflow"_L1, "api"_L1, "management"_L1,
                "workflows"_L1}))
        return runCall({call.request, call.path.mid(6), call.now}, site);
    return notFound(site.app + u'/' + what);
}

SimulatedAnswer AzureRoutes::recordCall(const Call &call, const SimulatedSite &site) const
{
    const auto wrapped = [&](const ScenarioDeployment &record) {
        return envelope(site, u"deployments"_s, "deployments/"_L1 + record.id,
            recordJson(site, record, m_clock, call.now));
    };
    if (call.path.isEmpty()) {
        QJsonArray value;
        for (const ScenarioDeployment *record : recordsAt(site, m_clock, call.now))
            value.append(wrapped(*record));
        return list(value);
    }
    const ScenarioDeployment *record = recordAt(site, call.path.first(), m_clock, call.now);
    if (!record)
        return siteError(
            404, u"NotFound"_s, u"No deployment with id '%1' was found."_s.arg(call.path.first()));
    if (call.path.size() == 1)
        return json(200, wrapped(*record));
    if (call.path.size() > 3 || !isSame(call.path.at(1), "log"_L1))
        return notFound(call.path.at(1));
    return list(logEnvelopes(site, record->id,
        call.path.size() == 2 ? logAt(site, *record, m_clock, call.now)
                              : logDetailsAt(*record, call.path.at(2), m_clock, call.now)));
}

SimulatedAnswer AzureRoutes::statusCall(const Call &call, const SimulatedSite &site) const
{
    if (call.path.isEmpty())
        return json(
            200, QJsonObject {{u"value"_s, QJsonArray()}, {u"nextLink"_s, QJsonValue::Null}});
    const QString &id = call.path.first();
    const QList<const ScenarioDeployment *> records = recordsAt(site, m_clock, call.now);
    StatusAnswer status;
    if (!records.isEmpty() && records.first()->id.compare(id, Qt::CaseInsensitive) == 0)
        status = statusAt(site, *records.first(), m_clock, call.now);
    if (!status.isKnown)
        return siteError(404, u"NotFound"_s, u"The operation %1 is not found."_s.arg(id));
    SimulatedAnswer answer = json(status.isFinal ? 200 : 202,
        envelope(site, u"deploymentStatus"_s, "deploymentStatus/"_L1 + id, status.properties));
    if (!status.isFinal) {
        const auto seconds = std::max(1, qRound(retrySeconds / std::max(1.0, m_clock.speed())));
        answer.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
        answer.headers.emplaceBack(
            "Location", addressWith(call.request, u"h"_s, linkSignature).toLatin1());
    }
    return answer;
}

SimulatedAnswer AzureRoutes::runCall(const Call &call, const SimulatedSite &site) const
{
    const SimulatedWorkflow *workflow =
        call.path.isEmpty() ? nullptr : site.workflow(call.path.first());
    if (!workflow || call.path.size() < 2 || !isSame(call.path.at(1), "runs"_L1))
        return siteError(404, u"WorkflowNotFound"_s, u"The workflow could not be found."_s);
    const RunQuery query {call.request.query, m_clock, call.now};
    if (call.path.size() == 2)
        return runPage(*workflow, query, [&](const QString &token) {
            return addressWith(call.request, u"$skiptoken"_s, token);
        });
    return runAnswer(*workflow, call.path.mid(2), query);
}

SimulatedAnswer AzureRoutes::scmCall(const Call &call, const SimulatedSite &site) const
{
    if (m_signIn.verdict(call.request, call.now) != SignIn::Verdict::Valid)
        return {401, "text/html", {{"WWW-Authenticate", "Basic realm=\"site\""}}, {}};
    if (SignIn::isRestricted(call.request))
        return {403, "text/html", {}, {}};
    if (call.request.verb != "GET")
        return scmError(405, u"The requested resource does not support this method."_s);
    if (call.request.path == "/api/logs/docker"_L1)
        return json(200, instanceLogsAt(site, m_clock, call.now));
    if (const QByteArray text = instanceLogAt(site, call.request.path, m_clock, call.now);
        !text.isEmpty())
        return fileAnswer(call.request, text);
    const QStringList rest = call.path.mid(2);
    const bool isLog = begins(call.path, {"api"_L1, "deployments"_L1}) && rest.size() > 1
        && rest.size() < 4 && rest.at(1) == "log"_L1;
    const ScenarioDeployment *record =
        isLog ? recordAt(site, rest.first(), m_clock, call.now) : nullptr;
    if (!record)
        return scmError(404, u"'%1' not found."_s.arg(call.request.path));
    return json(200,
        rest.size() == 2 ? logAt(site, *record, m_clock, call.now)
                         : logDetailsAt(*record, rest.at(2), m_clock, call.now));
}

} // namespace Landfall
