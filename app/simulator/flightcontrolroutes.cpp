// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolroutes.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

using Flightcontrol::SimulatedDeployment;

namespace {

constexpr auto providerId = "flightcontrol"_L1;
constexpr char apiKey[] = "landfall-simulator-flightcontrol-key";
constexpr char hookSecret[] = "landfall-simulator-hook";
constexpr int usualPage = 25;
constexpr int largestPage = 100;

SimulatedAnswer send(int status, const QJsonObject &body)
{
    return {status, "application/json", {}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QString words(int status)
{
    switch (status) {
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"This key may not see the resource"_s;
    case 404:
        return u"Not found"_s;
    case 405:
        return u"Method not allowed"_s;
    case 429:
        return u"Too many requests"_s;
    default:
        return u"Something went wrong"_s;
    }
}

bool isNewForm(const SimulatedRequest &request)
{
    return request.path.section(u'/', 2, 2) == "v1"_L1;
}

/// Each form of the API takes the key in its own form only.
bool isAllowed(const SimulatedRequest &request)
{
    const QByteArray expected = isNewForm(request) ? QByteArray("Bearer ") + apiKey : apiKey;
    return request.headers.value("authorization") == expected;
}

int numberOf(const QUrlQuery &query, const QString &key, int usual, int largest)
{
    bool isNumber = false;
    const int value = query.queryItemValue(key).toInt(&isNumber);
    return isNumber ? std::clamp(value, 0, largest) : usual;
}

bool isCuid(const QString &text)
{
    static const QRegularExpression form(u"\\Ac[0-9a-z]{24}\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace

FlightcontrolRoutes::FlightcontrolRoutes(const Scenario &scenario, const PlayClock &clock)
    : m_clock(clock), m_name(u"Simulated (Flightcontrol)"_s)
{
    const auto account = std::find_if(scenario.accounts.begin(), scenario.accounts.end(),
        [](const ScenarioAccount &entry) { return entry.provider == providerId; });
    if (account != scenario.accounts.end())
        m_name = account->name;
    // The same ids in every play, in the order of their beginning. At the service they tell it.
    const QDateTime beforeAll(QDate(2025, 1, 1), QTime(), Qt::UTC);
    for (const ScenarioDeployment &script : scenario.deployments) {
        if (script.provider != providerId)
            continue;
        const QDateTime made = beforeAll.addMSecs(qRound64(script.at * 1000));
        const QString id = isCuid(script.id) ? script.id : Flightcontrol::cuidOf(made, script.id);
        m_deployments.append({id, script});
    }
}

QString FlightcontrolRoutes::prefix() const
{
    return u"/flightcontrol"_s;
}

QList<SimulatedAccount> FlightcontrolRoutes::accounts(const QUrl &server) const
{
    QStringList ids;
    for (const SimulatedDeployment &deployment : m_deployments) {
        if (deployment.script.at <= 0)
            ids.append(deployment.id);
    }
    QMap<QString, QString> fields {{u"base_url"_s, server.toString() + prefix()}};
    if (!ids.isEmpty())
        fields.insert(u"deployments"_s, ids.join(u','));
    QMap<QString, QString> newFields = fields;
    newFields.insert(u"api"_s, u"v1"_s);
    const Secret key {QByteArray(apiKey)};
    const QMap<QString, Secret> known = hooks(server.toString() + prefix());
    return {{Account(m_name, providerId, fields), key, known},
        {Account(m_name + " (v1)"_L1, providerId, newFields), key, known}};
}

SimulatedAnswer FlightcontrolRoutes::answer(const SimulatedRequest &request, const QDateTime &now)
{
    const QStringList path = request.path.mid(prefix().size()).split(u'/', Qt::SkipEmptyParts);
    if (path.size() == 4 && path.mid(0, 2) == QStringList {u"api"_s, u"deploy-hook"_s})
        return start(request, path.at(2), path.at(3), now);
    if (!isAllowed(request))
        return refusal(request, 401);
    if (request.verb != "GET")
        return refusal(request, 405);
    if (path == QStringList {u"v1"_s, u"services"_s})
        return listServices(request.query);
    const bool isDeployment = path.size() == 3 && path.at(1) == "deployments"_L1
        && (path.first() == "api"_L1 || path.first() == "v1"_L1);
    if (!isDeployment)
        return refusal(request, 404);
    const auto found = std::find_if(m_deployments.begin(), m_deployments.end(),
        [&](const SimulatedDeployment &entry) { return entry.id == path.at(2); });
    const bool hasBegun = found != m_deployments.end() && beginOf(found->script, m_clock) <= now;
    if (!hasBegun)
        return refusal(request, 404);
    return send(200, deploymentAt(*found, m_clock, now, isNewForm(request)));
}

QMap<QString, Secret> FlightcontrolRoutes::hooks(const QString &base) const
{
    QMap<QString, Secret> hooks;
    for (const SimulatedDeployment &deployment : m_deployments) {
        const ScenarioDeployment &script = deployment.script;
        const QString url = base + "/api/deploy-hook/"_L1 + Flightcontrol::environmentOf(script)
            + u'/' + QLatin1StringView(hookSecret);
        hooks.insert(script.target + u' ' + script.environment, Secret(url.toUtf8()));
    }
    return hooks;
}

SimulatedAnswer FlightcontrolRoutes::start(const SimulatedRequest &request,
    const QString &environment, const QString &secret, const QDateTime &now)
{
    if (request.verb != "GET")
        return refusal(request, 405);
    const auto last = std::find_if(
        m_deployments.crbegin(), m_deployments.crend(), [&](const SimulatedDeployment &entry) {
            return Flightcontrol::environmentOf(entry.script) == environment;
        });
    if (last == m_deployments.crend() || secret != QLatin1StringView(hookSecret))
        return refusal(request, 404);
    SimulatedDeployment started = *last;
    started.script.at = static_cast<double>(m_clock.start().msecsTo(now)) * m_clock.speed() / 1000;
    for (const auto &[key, member] :
        {std::pair {u"commit"_s, u"gitCommit"_s}, std::pair {u"branch"_s, u"gitBranch"_s}}) {
        if (request.query.hasQueryItem(key))
            started.script.members.insert(member, request.query.queryItemValue(key));
    }
    started.id = Flightcontrol::cuidOf(now, environment + QString::number(++m_started));
    m_deployments.append(started);
    return send(200, {{u"success"_s, u"true"_s}, {u"deploymentId"_s, started.id}});
}

SimulatedAnswer FlightcontrolRoutes::refusal(const SimulatedRequest &request, int status) const
{
    // No shape is documented: the two forms of the API get one each.
    if (!isNewForm(request))
        return send(status, {{u"error"_s, words(status)}});
    const QJsonObject error {{u"code"_s, status}, {u"message"_s, words(status)}};
    return send(status, {{u"error"_s, error}});
}

SimulatedAnswer FlightcontrolRoutes::emptyList() const
{
    return send(200, {{u"count"_s, 0}, {u"services"_s, QJsonArray()}});
}

SimulatedAnswer FlightcontrolRoutes::listServices(const QUrlQuery &query) const
{
    QJsonArray all;
    QSet<QString> known;
    for (const SimulatedDeployment &deployment : m_deployments) {
        for (const QJsonValue &service : Flightcontrol::servicesOf(deployment.script)) {
            const QString id = service.toObject().value("id"_L1).toString();
            if (known.contains(id))
                continue;
            known.insert(id);
            all.append(service);
        }
    }
    const int skip = numberOf(query, u"skip"_s, 0, static_cast<int>(all.size()));
    const int take = std::max(1, numberOf(query, u"take"_s, usualPage, largestPage));
    QJsonArray page;
    for (qsizetype i = skip; i < std::min<qsizetype>(all.size(), skip + take); ++i)
        page.append(all.at(i));
    const bool hasMore = skip + take < all.size();
    // The next page is an offset and no number of a page.
    return send(200,
        {{u"count"_s, all.size()}, {u"hasMore"_s, hasMore}, {u"hasPrevious"_s, skip > 0},
            {u"nextPage"_s, hasMore ? QJsonValue(skip + take) : QJsonValue()},
            {u"pageSize"_s, take}, {u"services"_s, page}});
}

} // namespace Landfall
