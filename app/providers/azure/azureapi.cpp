// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureapi.h"

#include "azurecloud.h"
#include "azureerrors.h"
#include "azuretenants.h"
#include "azuretoken.h"

#include <origin.h>

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Api)
};

constexpr int mostPages = 200;

/// A page of sites is about 9 kB a site, with nobody to tell how many.
HttpLimits pageLimits()
{
    return {60s, 20s, 64 * 1024 * 1024};
}

Headers bearer(const Secret &token)
{
    return {CredentialHeader("Authorization", Secret("Bearer " + token.reveal()))};
}

bool isRefusedToken(const HttpReply &reply)
{
    if (reply.status != 401)
        return false;
    const auto body = reply.json();
    const QString code = body ? serviceCode(*body) : QString();
    // The others are about a tenant or an audience, which a new token would have as well.
    return code.isEmpty() || code == "ExpiredAuthenticationToken"_L1
        || code == "InvalidAuthenticationToken"_L1;
}

/// A pasted token is all there is.
bool canRenew(const Call &call)
{
    return authWay(call.session.account) != AuthWay::Token;
}

/// What a person does about a token that is refused for good.
QString adviceFor(AuthWay way)
{
    switch (way) {
    case AuthWay::AzureCli:
        return Text::tr("Run “az login”, and check the fields “cloud” and “tenant_id”.");
    case AuthWay::ServicePrincipal:
        return Text::tr("Check the fields “cloud” and “tenant_id”, and add the account again.");
    case AuthWay::DeviceCode:
        return Text::tr("Check the fields “cloud” and “tenant_id”, and sign in again "
                        "(“landfall-cli account sign-in NAME”).");
    case AuthWay::Token:
        break;
    }
    return Text::tr("A pasted token lives for about an hour: remove the account and add it again "
                    "with a new one, or use “auth” = “service-principal”.");
}

QCoro::Task<Result<HttpReply>> authorized(
    Call call, QUrl url, HttpLimits limits, BodySink *sink = nullptr)
{
    const auto tenant = co_await tenantOf(call, url);
    if (!tenant)
        co_return tenant.error();
    const auto token = co_await accessToken(call, *tenant);
    if (!token)
        co_return token.error();
    const Headers headers = bearer(*token);
    const auto reply = co_await call.session.http->get(url, headers, limits, sink);
    if (!reply)
        co_return reply.error();
    if (!isRefusedToken(*reply) || !canRenew(call))
        co_return *reply;
    const auto other = co_await accessTokenAfter(call, *tenant, *token);
    if (!other)
        co_return other.error();
    const Headers again = bearer(*other);
    const auto second = co_await call.session.http->get(url, again, limits, sink);
    co_return second;
}

/// A good answer as JSON, or why it is none.
QCoro::Task<Result<QJsonDocument>> readBody(Call call, HttpReply reply)
{
    const auto json = co_await readJson(reply);
    if (reply.status < 200 || reply.status >= 300)
        co_return refusal(call, reply, json ? &*json : nullptr);
    if (!json)
        co_return json.error();
    co_return *json;
}

QCoro::Task<Result<QJsonDocument>> fetchUrl(Call call, QUrl url)
{
    const HttpLimits limits = pageLimits();
    const auto reply = co_await authorized(call, url, limits);
    if (!reply)
        co_return reply.error();
    const HttpReply answer = *reply;
    const auto body = co_await readBody(call, answer);
    co_return body;
}

Error unexpected(const QString &what)
{
    return {Error::BadReply,
        Text::tr("Azure's answer could not be read: %1. Try again later; update Landfall if it "
                 "stays.")
            .arg(what)};
}

/// One page of a list.
struct Page {
    QJsonArray items;
    QString next; ///< empty: the last one
};

Result<Page> readPage(const QJsonDocument &body)
{
    if (body.isArray())
        return Page {body.array(), {}};
    const QJsonObject object = body.object();
    const QJsonValue value = object.value("value"_L1);
    if (!value.isArray())
        return unexpected(Text::tr("it is no list"));
    return Page {value.toArray(), object.value("nextLink"_L1).toString()};
}

Error incomplete(const QString &why)
{
    return {Error::BadReply, Text::tr("A list of Azure's is incomplete: %1").arg(why)};
}

/// Where the walk along the pages goes next; none at its end, with the problem if it is no end.
class Pages {
public:
    Pages(QUrl base, QUrl first, int limit)
        : m_base(std::move(base)), m_next(std::move(first)), m_limit(limit)
    {
        m_seen.insert(m_next.toString(QUrl::FullyEncoded));
    }

    [[nodiscard]] bool hasNext() const { return !m_next.isEmpty(); }
    [[nodiscard]] QUrl next() const { return m_next; }
    [[nodiscard]] bool isFirst() const { return m_count == 0; }

    void take(const Result<Page> &page)
    {
        m_next.clear();
        ++m_count;
        if (!page) {
            items.problem = page.error();
            return;
        }
        for (const QJsonValue &item : page->items) {
            if (items.items.size() < m_limit)
                items.items.append(item);
        }
        if (page->next.isEmpty() || items.items.size() >= m_limit)
            return;
        follow(QUrl(page->next));
    }

    Items items;

private:
    void follow(const QUrl &url)
    {
        const QString text = url.toString(QUrl::FullyEncoded);
        if (!isOwn(url, m_base))
            items.problem = incomplete(Text::tr("the next page is on another host (%1), which is "
                                                "not asked.")
                                           .arg(originText(url)));
        else if (m_seen.contains(text))
            items.problem = incomplete(Text::tr("its pages repeat."));
        else if (m_count >= mostPages)
            items.problem = incomplete(Text::tr("it has too many pages."));
        else
            m_next = url;
        m_seen.insert(text);
    }

    const QUrl m_base;
    QUrl m_next;
    const int m_limit;
    int m_count = 0;
    QSet<QString> m_seen;
};

/// A service may work on it before it answers; who is told nothing can only guess.
HttpLimits sendLimits()
{
    return {120s, 100s, 8 * 1024 * 1024};
}

} // namespace

Error refusal(const Call &call, const HttpReply &reply, const QJsonDocument *body)
{
    Error error = serviceError(reply, body);
    if (error.kind != Error::Unauthorized)
        return error;
    error.message += u' ' + adviceFor(authWay(call.session.account));
    return error;
}

QCoro::Task<Result<HttpReply>> fetch(Call call, QString path, QUrlQuery query, HttpLimits limits)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const QUrl url = requestUrl(cloud->arm, path, query);
    const auto reply = co_await authorized(call, url, limits);
    co_return reply;
}

QCoro::Task<Result<HttpReply>> fetchNamed(Call call, QUrl url, HttpLimits limits)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (!isOwn(url, cloud->arm))
        co_return Error(Error::BadInput,
            Text::tr("Azure names an address on another host (%1), which is not asked.")
                .arg(originText(url)));
    const auto reply = co_await authorized(call, url, limits);
    co_return reply;
}

Error notSent(Error error)
{
    error.code = QString::fromLatin1(notSentCode);
    return error;
}

QCoro::Task<Result<HttpReply>> sendOnce(Call call, QUrl url, QByteArray json)
{
    const auto tenant = co_await tenantOf(call, url);
    if (!tenant)
        co_return notSent(tenant.error());
    const auto token = co_await accessToken(call, *tenant);
    if (!token)
        co_return notSent(token.error());
    const Headers headers = bearer(*token);
    const HttpLimits limits = sendLimits();
    const auto reply = co_await call.session.http->postOnce(url, json, headers, limits);
    if (reply && isRefusedToken(*reply))
        forgetToken(call, *tenant, *token);
    co_return reply;
}

QCoro::Task<Result<QJsonObject>> fetchObject(Call call, QString path, QUrlQuery query)
{
    const auto reply = co_await fetch(call, path, query);
    if (!reply)
        co_return reply.error();
    const HttpReply answer = *reply;
    const auto body = co_await readBody(call, answer);
    if (!body)
        co_return body.error();
    if (!body->isObject())
        co_return unexpected(Text::tr("it is no object"));
    co_return body->object();
}

QCoro::Task<Result<Items>> fetchAll(Call call, QString path, QUrlQuery query, int limit)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    Pages pages(cloud->arm, requestUrl(cloud->arm, path, query), limit);
    while (pages.hasNext()) {
        const QUrl url = pages.next();
        const auto body = co_await fetchUrl(call, url);
        const Result<Page> page = body ? readPage(*body) : Result<Page>(body.error());
        if (!page && (pages.isFirst() || page.error().kind == Error::Cancelled))
            co_return page.error();
        pages.take(page);
    }
    const Items items = pages.items;
    co_return items;
}

QCoro::Task<Result<HttpReply>> fetchScm(
    Call call, Site site, QString pathAndQuery, HttpLimits limits, BodySink *sink)
{
    const QUrl url = site.scm.resolved(QUrl(pathAndQuery, QUrl::StrictMode));
    if (site.scm.isEmpty() || !url.isValid() || !sameOrigin(url, site.scm))
        co_return Error(Error::BadInput,
            Text::tr("%1 names no SCM host, so its logs cannot be fetched.").arg(site.id.name));
    if (const auto allowed = call.session.http->allow(site.scm); !allowed)
        co_return allowed.error();
    // The SCM host's address names no subscription.
    const auto tenant = co_await tenantOfSubscription(call, site.id.subscription);
    if (!tenant)
        co_return tenant.error();
    call.tenant = *tenant;
    const auto reply = co_await authorized(call, url, limits, sink);
    co_return reply;
}

} // namespace Landfall::Azure
