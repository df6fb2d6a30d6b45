// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureroutes.h"

#include "azureanswers.h"
#include "azurepaths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace SimulatedAzure;

namespace {

/// What a principal may read in one subscription: a bucket of 250 that 25 a second fill again; and
/// what it may write: 200 and 10.
constexpr int requestLimit = 250;
constexpr double limitSeconds = 10;
constexpr int writeLimit = 200;
constexpr double writeSeconds = 20;

constexpr int sitesOfAPage = 2;

qint64 played(double seconds, const PlayClock &clock)
{
    return qRound64(seconds * 1000 / std::max(1.0, clock.speed()));
}

SimulatedAnswer unauthorized(SignIn::Verdict verdict)
{
    if (verdict == SignIn::Verdict::Missing)
        return armError(401, u"AuthenticationFailed"_s,
            u"Authentication failed. The 'Authorization' header is missing."_s);
    if (verdict == SignIn::Verdict::Expired)
        return armError(401, u"ExpiredAuthenticationToken"_s,
            u"The access token expiry UTC time is earlier than current UTC time."_s);
    return armError(401, u"InvalidAuthenticationToken"_s, u"The access token is invalid."_s);
}

} // namespace

AzureRoutes::AzureRoutes(
    const Scenario &scenario, const PlayClock &clock, const std::function<quint16()> &listen)
    : m_clock(clock), m_world(scenario, clock, listen), m_copies(clock), m_signIn(clock.speed()),
      m_window(requestLimit, played(limitSeconds, clock)),
      m_writes(writeLimit, played(writeSeconds, clock))
{
}

QString AzureRoutes::prefix() const
{
    return u"/azure"_s;
}

QList<quint16> AzureRoutes::ports() const
{
    return m_world.ports();
}

QString AzureRoutes::controlPath() const
{
    return u"/_simulator/azure/sign-in"_s;
}

QList<SimulatedAccount> AzureRoutes::accounts(const QUrl &server) const
{
    return SignIn::accounts(m_world.subscriptions().first().name, server);
}

SimulatedAnswer AzureRoutes::refusal(const SimulatedRequest &request, int status) const
{
    return SimulatedAzure::refusal(request, status);
}

SimulatedAnswer AzureRoutes::emptyList() const
{
    return list({});
}

SimulatedAnswer AzureRoutes::answer(const SimulatedRequest &request, const QDateTime &now)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    if (const SimulatedSite *site = m_world.siteAt(request.port))
        return scmCall({request, path, now}, *site);
    if (request.path == controlPath())
        return m_signIn.control(request);
    if (begins(path, {"azure"_L1, "login"_L1}) && path.size() > 2)
        return m_signIn.answer(request, path.mid(2), now);
    if (begins(path, {"azure"_L1, "arm"_L1}))
        return armAnswer(request, now);
    return {404, "text/html", {}, {}};
}

SimulatedAnswer AzureRoutes::armAnswer(const SimulatedRequest &request, const QDateTime &now)
{
    const SignIn::Verdict verdict = m_signIn.verdict(request, now);
    if (verdict != SignIn::Verdict::Valid)
        return unauthorized(verdict);
    SimulatedAnswer answer;
    const bool isWrite = isCopy(request);
    RateWindow &window = isWrite ? m_writes : m_window;
    if (!window.take(now)) {
        answer = armError(429, u"SubscriptionRequestsThrottled"_s,
            u"Number of requests exceeded the limit. Please try again after some seconds."_s);
        answer.headers.emplaceBack("Retry-After", QByteArray::number(window.secondsToReset(now)));
    } else if (request.verb != "GET" && !isWrite) {
        answer = armError(405, u"MethodNotAllowed"_s, u"Only GET is played here."_s);
    } else if (!request.query.hasQueryItem(u"api-version"_s)) {
        answer = armError(400, u"MissingApiVersionParameter"_s,
            u"The api-version query parameter (?api-version=) is required for all requests."_s);
    } else {
        const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts).mid(2);
        answer = dispatch({request, path, now});
    }
    const QByteArray kind = isWrite ? "writes" : "reads";
    answer.headers.emplaceBack(
        "x-ms-ratelimit-remaining-subscription-" + kind, QByteArray::number(window.left()));
    answer.headers.emplaceBack("x-ms-ratelimit-remaining-subscription-global-" + kind,
        QByteArray::number(window.left() * 15));
    answer.headers.emplaceBack(
        "x-ms-correlation-request-id", "00000000-0000-4000-8000-000000000002");
    answer.headers.emplaceBack("x-ms-operation-identifier",
        "tenantId=simulated-tenant,objectId=simulated-object/westeurope/1");
    return answer;
}

SimulatedAnswer AzureRoutes::dispatch(const Call &call)
{
    if (call.path.size() == 1 && begins(call.path, {"tenants"_L1}))
        return listTenants();
    if (!begins(call.path, {"subscriptions"_L1}))
        return armError(404, u"InvalidResourceType"_s, u"There is no such resource."_s);
    return call.path.size() == 1 ? listSubscriptions(call) : subscriptionCall(call);
}

SimulatedAnswer AzureRoutes::listTenants()
{
    const auto entry = [](const QString &id, const QString &name, const QString &domain) {
        return QJsonObject {{u"id"_s, "/tenants/"_L1 + id}, {u"tenantId"_s, id},
            {u"displayName"_s, name}, {u"defaultDomain"_s, domain}, {u"countryCode"_s, u"DE"_s},
            {u"tenantCategory"_s, u"Home"_s}};
    };
    return list({entry(SignIn::tenant(), u"Simulated directory"_s, u"simulated.example"_s),
        entry(SignIn::strangeTenant(), u"Partner directory"_s, u"partner.example"_s)});
}

SimulatedAnswer AzureRoutes::listSubscriptions(const Call &call) const
{
    const auto entry = [](const QString &id, const QString &name, const QString &state) {
        return QJsonObject {{u"id"_s, "/subscriptions/"_L1 + id},
            {u"authorizationSource"_s, u"RoleBased"_s}, {u"managedByTenants"_s, QJsonArray()},
            {u"tenantId"_s, SignIn::tenant()}, {u"subscriptionId"_s, id}, {u"displayName"_s, name},
            {u"state"_s, state}};
    };
    QJsonArray value {entry(World::disabledSubscription, u"Closed projects"_s, u"Disabled"_s)};
    for (const ScenarioAccount &subscription : m_world.subscriptions())
        value.append(entry(subscription.id, subscription.name, u"Enabled"_s));
    if (SignIn::isRestricted(call.request))
        value.append(entry(World::lockedSubscription, u"Locked away"_s, u"Enabled"_s));
    const QJsonObject count {{u"type"_s, u"Total"_s}, {u"value"_s, value.size()}};
    return json(200, QJsonObject {{u"value"_s, value}, {u"count"_s, count}});
}

SimulatedAnswer AzureRoutes::subscriptionCall(const Call &call)
{
    const QString &id = call.path.at(1);
    if (isSame(id, World::disabledSubscription))
        return armError(409, u"ReadOnlyDisabledSubscription"_s,
            u"The subscription '%1' is disabled and therefore marked as read only."_s.arg(id));
    const bool isLocked =
        isSame(id, World::lockedSubscription) && SignIn::isRestricted(call.request);
    if (!isLocked && !m_world.knowsSubscription(id))
        return armError(
            404, u"SubscriptionNotFound"_s, u"The subscription '%1' could not be found."_s.arg(id));
    const QStringList rest = call.path.mid(2);
    const bool isOfGroup = begins(rest, {"resourceGroups"_L1}) && rest.size() > 2;
    const QStringList operation = isOfGroup ? rest.mid(2) : rest;
    if (operation.size() == 3
        && begins(operation, {"providers"_L1, "Microsoft.Authorization"_L1, "permissions"_L1}))
        return listPermissions(call);
    if (isLocked)
        return refusal(call.request, 403);
    if (rest.size() == 3 && begins(rest, {"providers"_L1, "Microsoft.Web"_L1, "sites"_L1}))
        return listSites(call);
    return groupCall(call);
}

SimulatedAnswer AzureRoutes::listPermissions(const Call &call)
{
    const bool isRestricted = SignIn::isRestricted(call.request);
    const bool isLocked = isSame(call.path.at(1), World::lockedSubscription);
    QJsonArray actions {u"*"_s};
    QJsonArray notActions {u"Microsoft.Authorization/*/Delete"_s,
        u"Microsoft.Authorization/*/Write"_s, u"Microsoft.Authorization/elevateAccess/Action"_s};
    if (isRestricted) {
        actions = {isLocked ? u"Microsoft.Resources/subscriptions/read"_s : u"*/read"_s};
        notActions = {};
    }
    return list({QJsonObject {{u"actions"_s, actions}, {u"notActions"_s, notActions},
        {u"dataActions"_s, QJsonArray()}, {u"notDataActions"_s, QJsonArray()}}});
}

SimulatedAnswer AzureRoutes::listSites(const Call &call) const
{
    const QList<const SimulatedSite *> all = m_world.sites(call.path.at(1));
    const int begin = call.request.query.queryItemValue(u"$skiptoken"_s).toInt();
    QJsonArray value;
    for (const SimulatedSite *site : all.mid(begin, sitesOfAPage))
        value.append(siteJson(*site, m_clock.start()));
    QJsonObject body {{u"value"_s, value}, {u"nextLink"_s, QJsonValue::Null}};
    if (begin + sitesOfAPage < all.size())
        body.insert(u"nextLink"_s,
            addressWith(call.request, u"$skiptoken"_s, QString::number(begin + sitesOfAPage)));
    return json(200, body);
}

SimulatedAnswer AzureRoutes::groupCall(const Call &call)
{
    const QStringList rest = call.path.mid(2);
    if (!begins(rest, {"resourceGroups"_L1}) || rest.size() < 6
        || !begins(rest.mid(2), {"providers"_L1, "Microsoft.Web"_L1, "sites"_L1}))
        return armError(404, u"InvalidResourceType"_s, u"There is no such resource."_s);
    const bool isSlot = rest.size() > 7 && isSame(rest.at(6), "slots"_L1);
    const QString slot = isSlot ? rest.at(7) : QString();
    const SimulatedSite *site = m_world.site(call.path.at(1), rest.at(1), rest.at(5), slot);
    if (!site)
        return notFound("Microsoft.Web/sites/"_L1 + rest.at(5));
    return siteCall({call.request, rest.mid(isSlot ? 8 : 6), call.now}, *site);
}

} // namespace Landfall
