// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprovider.h"

#include <origin.h>
#include <timestamp.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QString scriptFile(const Session &session)
{
    return session.account.field(u"script"_s);
}

QJsonObject readScript(const Session &session, const QString &call)
{
    QFile calls(scriptFile(session) + u".calls"_s);
    if (calls.open(QIODevice::Append))
        calls.write(call.toUtf8() + '\n');
    QFile script(scriptFile(session));
    if (!script.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(script.readAll()).object();
}

Error::Kind kindFromName(const QString &name)
{
    for (int kind = Error::Network; kind <= Error::Cancelled; ++kind) {
        if (kindName(Error::Kind(kind)) == name)
            return Error::Kind(kind);
    }
    return Error::Network;
}

Error scriptedError(const QString &kind, const QJsonObject &script)
{
    const auto retryAfter = std::chrono::seconds(script.value("retry_after"_L1).toInt());
    return {kindFromName(kind), u"scripted: "_s + kind, {}, retryAfter};
}

Deployment scriptedDeployment(const QJsonObject &object)
{
    Deployment deployment;
    deployment.id = object.value("id"_L1).toString();
    deployment.phase = phaseFromName(object.value("phase"_L1).toString()).value_or(Phase::Unknown);
    deployment.status = object.value("status"_L1).toString();
    deployment.message = object.value("message"_L1).toString();
    deployment.created =
        parseTimestamp(object.value("created"_L1).toString(u"2026-01-02T03:04:05Z"_s));
    for (const QJsonValue &stage : object.value("stages"_L1).toArray())
        deployment.stages.append({stage["name"_L1].toString(),
            phaseFromName(stage["phase"_L1].toString()).value_or(Phase::Unknown), {}, {}, {}});
    if (const QJsonValue limit = object.value("stalled_after"_L1); limit.isDouble())
        deployment.stalledAfter = std::chrono::seconds(limit.toInt());
    if (isFinal(deployment.phase))
        deployment.finished = deployment.created.addSecs(60);
    return deployment;
}

void throwIfTold(const QJsonObject &script)
{
    const QJsonValue what = script.value("throw"_L1);
    if (what.isString())
        throw std::runtime_error(what.toString().toStdString());
    if (what.isDouble())
        throw what.toInt();
}

Result<Listing> scriptedListing(const QJsonObject &script)
{
    throwIfTold(script);
    if (const QString kind = script.value("error"_L1).toString(); !kind.isEmpty())
        return scriptedError(kind, script);
    Listing listing;
    for (const QJsonValue &value : script.value("deployments"_L1).toArray())
        listing.deployments.append(scriptedDeployment(value.toObject()));
    for (const QJsonValue &kind : script.value("problems"_L1).toArray())
        listing.problems.append(scriptedError(kind.toString(), script));
    return listing;
}

void throwInstead(const char *function)
{
    if (qgetenv("LANDFALL_TEST_THROW") == function)
        throw std::runtime_error(function);
}

QCoro::Task<Result<TestReport>> report()
{
    co_return TestReport();
}

} // namespace

QList<AccountField> TestProvider::accountFields() const
{
    throwInstead("accountFields");
    QList<AccountField> fields;
    for (const QString &key : {u"script"_s, u"base_url"_s, u"secret"_s, u"deployments"_s}) {
        AccountField field;
        field.key = key;
        fields.append(field);
    }
    return fields;
}

bool TestProvider::needsSecret(const Account &account) const
{
    throwInstead("needsSecret");
    if (account.field(u"secret"_s) == "throw"_L1)
        throw std::runtime_error("needsSecret");
    return account.field(u"secret"_s) == "yes"_L1;
}

Result<QList<QUrl>> TestProvider::origins(const Account &account) const
{
    throwInstead("origins");
    const auto url = parseBaseUrl(account.field(u"base_url"_s));
    return url ? QList<QUrl> {*url} : QList<QUrl>();
}

std::optional<QString> TestProvider::recognize(
    const Account &account, const QString &reference) const
{
    throwInstead("recognize");
    if (reference.compare("throw"_L1, Qt::CaseInsensitive) == 0)
        throw std::runtime_error("recognize");
    const QString base = account.field(u"base_url"_s) + u"/deployments/"_s;
    const bool isUrl = reference.startsWith(base, Qt::CaseInsensitive);
    const QString id = isUrl ? reference.mid(base.size()) : reference;
    return id.startsWith("d-"_L1, Qt::CaseInsensitive) ? std::optional(id.toLower()) : std::nullopt;
}

QCoro::Task<Result<TestReport>> TestProvider::test(Session session)
{
    // No coroutine: what is thrown here leaves before there is a task.
    throwIfTold(readScript(session, u"test"_s));
    return report();
}

QCoro::Task<Result<TargetListing>> TestProvider::targets(Session session)
{
    throwIfTold(readScript(session, u"targets"_s));
    co_return TargetListing();
}

QCoro::Task<Result<Listing>> TestProvider::list(Session session, Query)
{
    const QJsonObject script = readScript(session, u"list"_s);
    const QUrl url(script.value("get"_L1).toString());
    if (!url.isEmpty()) {
        const Headers none;
        const auto reply = co_await session.http->get(url, none);
        if (!reply)
            co_return reply.error();
    }
    co_return scriptedListing(script);
}

QCoro::Task<Result<Deployment>> TestProvider::show(Session session, QString id)
{
    const QJsonObject script = readScript(session, u"show "_s + id);
    const Result<Listing> listing = scriptedListing(script);
    if (!listing)
        co_return listing.error();
    for (const Deployment &deployment : listing->deployments) {
        if (deployment.id == id)
            co_return deployment;
    }
    co_return Error {Error::NotFound, u"no such deployment"_s};
}

QCoro::Task<Result<Done>> TestProvider::log(Session session, LogLink link, LogSink *)
{
    throwIfTold(readScript(session, u"log "_s + link.id));
    co_return Done {};
}

} // namespace Landfall
