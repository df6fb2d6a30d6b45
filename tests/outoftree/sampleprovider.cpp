// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleprovider.h"

#include <origin.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

Deployment parseDeployment(const QJsonObject &object)
{
    Deployment deployment;
    deployment.source = u"sample"_s;
    deployment.id = object.value("id"_L1).toString();
    deployment.target.id = object.value("project"_L1).toString();
    deployment.target.name = deployment.target.id;
    deployment.target.kind = u"project"_s;
    deployment.status = object.value("state"_L1).toString();
    deployment.phase = phaseFromName(deployment.status).value_or(Phase::Unknown);
    deployment.created = parseTimestamp(object.value("created"_L1).toString());
    return deployment;
}

QCoro::Task<Result<Listing>> fetch(Session session, Query query)
{
    const auto base = parseBaseUrl(session.account.field(u"base_url"_s));
    if (!base)
        co_return base.error();
    const QUrl url(base->toString() + u"/deployments"_s);
    const Headers credential {{"Authorization", Secret("Bearer " + session.secret.reveal())}};
    const auto reply = co_await session.http->get(url, credential);
    if (!reply)
        co_return reply.error();
    if (reply->status != 200)
        co_return httpError(*reply, u"The service refused to list its deployments."_s);
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    Listing listing;
    for (const QJsonValue &value : json->array()) {
        const Deployment deployment = parseDeployment(value.toObject());
        const bool wanted = query.target.isEmpty() || query.target == deployment.target.id;
        if (wanted && listing.deployments.size() < query.limit)
            listing.deployments.append(deployment);
    }
    co_return listing;
}

} // namespace

QList<AccountField> SampleProvider::accountFields() const
{
    AccountField baseUrl;
    baseUrl.key = u"base_url"_s;
    baseUrl.label = u"Base URL"_s;
    baseUrl.required = true;
    return {baseUrl};
}

bool SampleProvider::needsSecret(const Account &) const
{
    return true;
}

Result<QList<QUrl>> SampleProvider::origins(const Account &account) const
{
    const auto base = parseBaseUrl(account.field(u"base_url"_s));
    if (!base)
        return base.error();
    return QList<QUrl> {*base};
}

std::optional<QString> SampleProvider::recognize(
    const Account &account, const QString &reference) const
{
    const QString prefix = account.field(u"base_url"_s) + u"/deployments/"_s;
    if (reference.startsWith(prefix, Qt::CaseInsensitive))
        return reference.mid(prefix.size());
    const bool isBareId = !reference.isEmpty() && !reference.contains(u'/');
    return isBareId ? std::optional(reference) : std::nullopt;
}

QCoro::Task<Result<TestReport>> SampleProvider::test(Session session)
{
    const Query newest({}, 1);
    const auto listing = co_await fetch(session, newest);
    if (!listing)
        co_return listing.error();
    TestReport report;
    report.summary = u"The service lists its deployments."_s;
    co_return report;
}

QCoro::Task<Result<TargetListing>> SampleProvider::targets(Session session)
{
    const Query all({}, 1000);
    const auto listing = co_await fetch(session, all);
    if (!listing)
        co_return listing.error();
    TargetListing result;
    for (const Deployment &deployment : listing->deployments) {
        if (!result.targets.contains(deployment.target))
            result.targets.append(deployment.target);
    }
    co_return result;
}

QCoro::Task<Result<Listing>> SampleProvider::list(Session session, Query query)
{
    return fetch(session, query);
}

QCoro::Task<Result<Deployment>> SampleProvider::show(Session session, QString id)
{
    const Query all({}, 1000);
    const auto listing = co_await fetch(session, all);
    if (!listing)
        co_return listing.error();
    for (const Deployment &deployment : listing->deployments) {
        if (deployment.id.compare(id, Qt::CaseInsensitive) == 0)
            co_return deployment;
    }
    const QString message = u"The service does not list the deployment “%1”."_s.arg(id);
    co_return Error(Error::NotFound, message);
}

QCoro::Task<Result<Done>> SampleProvider::log(Session, LogLink, LogSink *)
{
    const QString message = u"The service keeps no logs."_s;
    co_return Error(Error::NotFound, message);
}
