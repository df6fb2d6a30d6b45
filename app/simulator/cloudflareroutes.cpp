// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareroutes.h"

#include "cloudflareanswers.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

using Cloudflare::failure;
using Cloudflare::logAt;
using Cloudflare::SimulatedProject;
using Cloudflare::success;

namespace {

constexpr auto providerId = "cloudflare-pages"_L1;
constexpr auto ownAccountId = "5c1e0a8d7b3f46298e1d0c9b7a6f5e43"_L1;
constexpr char userToken[] = "landfall-simulator-user-token";
constexpr char endingToken[] = "landfall-simulator-ending-token";
constexpr char accountToken[] = "landfall-simulator-account-token";
constexpr char globalKey[] = "landfall-simulator-global-key";
constexpr char keyEmail[] = "someone@landfall.example";

constexpr Cloudflare::PageSizes accountPages {5, 20, 50};
constexpr Cloudflare::PageSizes projectPages {1, 10, 25};
constexpr Cloudflare::PageSizes deploymentPages {1, 25, 25};

/// Until a token ends.
constexpr int usualDays = 90;
constexpr int fewDays = 3;

constexpr int requestLimit = 1200;
constexpr double limitSeconds = 300;

SimulatedAnswer notRouted()
{
    return failure(404, 7003, u"There is no route for this path. Check the identifiers in it."_s);
}

SimulatedAnswer verified(const QDateTime &now, int days)
{
    return success(
        QJsonObject {{u"id"_s, u"9b4d1f6e2c8a47d3b5e0f1a2c3d4e5f6"_s}, {u"status"_s, u"active"_s},
            {u"not_before"_s, now.addDays(-30).toUTC().toString(Qt::ISODate)},
            {u"expires_on"_s, now.addDays(days).toUTC().toString(Qt::ISODate)}});
}

} // namespace

SimulatedAnswer CloudflareRoutes::verifyUserToken(Credential credential, const QDateTime &now)
{
    if (credential == Credential::EndingToken)
        return verified(now, fewDays);
    return credential == Credential::UserToken ? verified(now, usualDays)
                                               : Cloudflare::refusal(400);
}

CloudflareRoutes::CloudflareRoutes(const Scenario &scenario, const PlayClock &clock)
    : m_clock(clock),
      m_window(requestLimit, qRound64(limitSeconds * 1000 / std::max(1.0, clock.speed())))
{
    for (const ScenarioAccount &account : scenario.accounts) {
        if (account.provider == providerId)
            m_accounts.append(account);
    }
    if (m_accounts.isEmpty())
        m_accounts.append({providerId, ownAccountId, u"Simulated"_s});
    for (const ScenarioTarget &target : scenario.targets) {
        if (target.provider == providerId)
            addProject(target.target, target.members);
    }
    for (const ScenarioDeployment &deployment : scenario.deployments) {
        if (deployment.provider != providerId)
            continue;
        addProject(deployment.target, {});
        project(accountOf(deployment.target), deployment.target.section(u'/', -1))
            ->deployments.append(deployment);
    }
    for (SimulatedProject &entry : m_projects) {
        std::stable_sort(entry.deployments.begin(), entry.deployments.end(),
            [this](const ScenarioDeployment &a, const ScenarioDeployment &b) {
                return beginOf(a, m_clock) < beginOf(b, m_clock);
            });
    }
}

void CloudflareRoutes::addProject(const QString &target, const QJsonObject &members)
{
    const QString accountId = accountOf(target);
    const QString name = target.section(u'/', -1);
    if (!knowsAccount(accountId))
        m_accounts.append({providerId, accountId, accountId});
    if (!project(accountId, name))
        m_projects.append({accountId, name, members, {}});
}

SimulatedProject *CloudflareRoutes::project(const QString &accountId, const QString &name)
{
    const auto found =
        std::find_if(m_projects.begin(), m_projects.end(), [&](const SimulatedProject &entry) {
            return entry.accountId == accountId && entry.name == name;
        });
    return found == m_projects.end() ? nullptr : &*found;
}

bool CloudflareRoutes::knowsAccount(const QString &id) const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(),
        [&](const ScenarioAccount &account) { return account.id == id; });
}

QString CloudflareRoutes::accountOf(const QString &target) const
{
    return target.contains(u'/') ? target.section(u'/', 0, 0) : m_accounts.first().id;
}

QString CloudflareRoutes::prefix() const
{
    return u"/client/v4"_s;
}

QList<SimulatedAccount> CloudflareRoutes::accounts(const QUrl &server) const
{
    const QString name = m_accounts.first().name;
    const QString base = server.toString() + prefix();
    const QMap<QString, QString> fields {{u"base_url"_s, base}};
    const QMap<QString, QString> keyFields {{u"auth"_s, u"global-key"_s}, {u"base_url"_s, base},
        {u"email"_s, QLatin1StringView(keyEmail)}};
    return {{Account(name, providerId, fields), Secret(QByteArray(userToken))},
        {Account(name + " (account token)"_L1, providerId, fields),
            Secret(QByteArray(accountToken))},
        {Account(name + " (global key)"_L1, providerId, keyFields), Secret(QByteArray(globalKey))}};
}

CloudflareRoutes::Credential CloudflareRoutes::credential(const SimulatedRequest &request)
{
    const QByteArray authorization = request.headers.value("authorization");
    const QByteArray key = request.headers.value("x-auth-key");
    if (!authorization.isEmpty()) {
        if (authorization == QByteArray("Bearer ") + userToken)
            return Credential::UserToken;
        if (authorization == QByteArray("Bearer ") + endingToken)
            return Credential::EndingToken;
        const bool ofAccount = authorization == QByteArray("Bearer ") + accountToken;
        return ofAccount ? Credential::AccountToken : Credential::Refused;
    }
    const bool fits = key == globalKey && request.headers.value("x-auth-email") == keyEmail;
    return fits ? Credential::GlobalKey : Credential::None;
}

void CloudflareRoutes::addRateHeaders(SimulatedAnswer &answer, const QDateTime &now) const
{
    answer.headers.emplaceBack("Ratelimit",
        "\"default\";r=" + QByteArray::number(m_window.left())
            + ";t=" + QByteArray::number(m_window.secondsToReset(now)));
    answer.headers.emplaceBack("Ratelimit-Policy",
        "\"default\";q=" + QByteArray::number(m_window.limit())
            + ";w=" + QByteArray::number(m_window.seconds()));
}

SimulatedAnswer CloudflareRoutes::answer(const SimulatedRequest &request, const QDateTime &now)
{
    SimulatedAnswer answer;
    if (!m_window.take(now)) {
        answer = Cloudflare::refusal(429);
        answer.headers.emplaceBack("Retry-After", QByteArray::number(m_window.secondsToReset(now)));
    } else if (request.verb != "GET") {
        answer = failure(405, 10405, u"This operation only takes GET."_s);
    } else {
        const QString path = request.path.mid(prefix().size());
        const Call call {path.split(u'/', Qt::SkipEmptyParts), request.query, now};
        answer = dispatch(call, credential(request));
    }
    addRateHeaders(answer, now);
    return answer;
}

SimulatedAnswer CloudflareRoutes::refusal(const SimulatedRequest & /*request*/, int status) const
{
    return Cloudflare::refusal(status);
}

SimulatedAnswer CloudflareRoutes::emptyList() const
{
    return Cloudflare::page({}, {}, accountPages);
}

SimulatedAnswer CloudflareRoutes::dispatch(const Call &call, Credential credential)
{
    if (credential == Credential::None)
        return Cloudflare::refusal(400);
    if (credential == Credential::Refused)
        return Cloudflare::refusal(401);
    if (call.path == QStringList {u"user"_s, u"tokens"_s, u"verify"_s})
        return verifyUserToken(credential, call.now);
    if (call.path == QStringList {u"accounts"_s})
        return listAccounts(call);
    if (call.path.size() < 3 || call.path.first() != "accounts"_L1)
        return notRouted();
    if (!knowsAccount(call.path.at(1)))
        return Cloudflare::refusal(403);
    if (call.path.mid(2) == QStringList {u"tokens"_s, u"verify"_s})
        return credential == Credential::AccountToken ? verified(call.now, usualDays)
                                                      : Cloudflare::refusal(401);
    return accountCall(call);
}

SimulatedAnswer CloudflareRoutes::listAccounts(const Call &call) const
{
    const auto entry = [this](int index) {
        const ScenarioAccount &account = m_accounts.at(index);
        return QJsonObject {
            {u"id"_s, account.id}, {u"name"_s, account.name}, {u"type"_s, u"standard"_s}};
    };
    return Cloudflare::page({static_cast<int>(m_accounts.size()), entry}, call.query, accountPages);
}

SimulatedAnswer CloudflareRoutes::accountCall(const Call &call)
{
    if (call.path.mid(2, 2) != QStringList {u"pages"_s, u"projects"_s})
        return notRouted();
    return call.path.size() == 4 ? listProjects(call) : projectCall(call);
}

SimulatedAnswer CloudflareRoutes::listProjects(const Call &call) const
{
    QList<const SimulatedProject *> own;
    for (const SimulatedProject &entry : m_projects) {
        if (entry.accountId == call.path.at(1))
            own.append(&entry);
    }
    const auto entry = [&](int index) { return projectAt(*own.at(index), m_clock, call.now); };
    return Cloudflare::page({static_cast<int>(own.size()), entry}, call.query, projectPages);
}

SimulatedAnswer CloudflareRoutes::projectCall(const Call &call)
{
    const SimulatedProject *found = project(call.path.at(1), call.path.at(4));
    if (!found)
        return Cloudflare::refusal(404);
    if (call.path.size() == 5)
        return success(projectAt(*found, m_clock, call.now));
    if (call.path.at(5) != "deployments"_L1)
        return notRouted();
    return call.path.size() == 6 ? listDeployments(call, *found) : deploymentCall(call, *found);
}

SimulatedAnswer CloudflareRoutes::listDeployments(
    const Call &call, const SimulatedProject &project) const
{
    const QString environment = call.query.queryItemValue(u"env"_s);
    QList<const ScenarioDeployment *> newestFirst;
    for (auto it = project.deployments.crbegin(); it != project.deployments.crend(); ++it) {
        const bool wanted = environment.isEmpty() || it->environment == environment;
        if (wanted && beginOf(*it, m_clock) <= call.now)
            newestFirst.append(&*it);
    }
    const auto entry = [&](int index) {
        return deploymentAt(project, *newestFirst.at(index), m_clock, call.now);
    };
    return Cloudflare::page(
        {static_cast<int>(newestFirst.size()), entry}, call.query, deploymentPages);
}

SimulatedAnswer CloudflareRoutes::deploymentCall(
    const Call &call, const SimulatedProject &project) const
{
    const auto found = std::find_if(project.deployments.begin(), project.deployments.end(),
        [&](const ScenarioDeployment &entry) { return entry.id == call.path.at(6); });
    if (found == project.deployments.end() || beginOf(*found, m_clock) > call.now)
        return failure(404, 8000009, u"There is no deployment with this id."_s);
    if (call.path.size() == 7)
        return success(deploymentAt(project, *found, m_clock, call.now));
    if (call.path.mid(7) == QStringList {u"history"_s, u"logs"_s})
        return Cloudflare::log(logAt(*found, m_clock, call.now), call.query);
    return notRouted();
}

} // namespace Landfall
