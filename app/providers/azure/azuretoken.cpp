// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuretoken.h"

#include "azurecloud.h"
#include "azuretokenreply.h"

#include <logging.h>

#include <QCoroFuture>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

using Refresh = std::shared_ptr<QPromise<Result<Secret>>>;

constexpr std::chrono::seconds longestAhead = 5min;
/// After a failed refresh, as long as the old token still works.
constexpr std::chrono::seconds pauseAfterFailure = 30s;

Steady now()
{
    return std::chrono::steady_clock::now();
}

QUrl tokenUrl(const Cloud &cloud)
{
    QUrl url = cloud.login;
    url.setPath(url.path() + u'/' + cloud.tenant + "/oauth2/v2.0/token"_L1);
    return url;
}

QCoro::Task<Result<TokenReply>> exchange(Call call)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const QUrl url = tokenUrl(*cloud);
    const Secret form = tokenForm(cloud->clientId, call.session.secret, cloud->scope);
    const auto reply = co_await call.session.http->post(url, form);
    if (!reply)
        co_return reply.error();
    co_return parseTokenReply(*reply, reply->json(), call.session.secret);
}

/// Whether the old token serves on while a new one cannot be had.
bool mayWait(const TokenMemory &memory, const Error &error)
{
    const bool isPassing = error.kind == Error::Network || error.kind == Error::Server
        || error.kind == Error::RateLimited;
    return isPassing && !memory.token.isEmpty() && now() < memory.expires;
}

QCoro::Task<> refreshInto(Call call, Refresh refresh)
{
    const Steady asked = now();
    const auto reply = co_await exchange(call);
    TokenMemory &memory = call.memory->token;
    memory.refresh.reset();
    Result<Secret> token;
    if (reply) {
        memory.token = reply->token;
        maskInLogs(memory.token);
        memory.expires = asked + reply->lifetime;
        memory.refreshAt = memory.expires - std::min(longestAhead, reply->lifetime / 4);
        token = memory.token;
    } else if (mayWait(memory, reply.error())) {
        memory.refreshAt = now() + pauseAfterFailure;
        token = memory.token;
    } else {
        token = reply.error();
    }
    refresh->addResult(token);
    refresh->finish();
}

/// One exchange, whoever asks while it is under way.
QFuture<Result<Secret>> refreshed(const Call &call)
{
    TokenMemory &memory = call.memory->token;
    if (memory.refresh)
        return *memory.refresh;
    const auto refresh = std::make_shared<QPromise<Result<Secret>>>();
    refresh->start();
    const QFuture<Result<Secret>> token = refresh->future();
    memory.refresh = token;
    refreshInto(call, refresh);
    return token;
}

} // namespace

QCoro::Task<Result<Secret>> accessToken(Call call)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (cloud->signIn == SignIn::Token)
        co_return Secret(call.session.secret);
    const TokenMemory &memory = call.memory->token;
    if (!memory.token.isEmpty() && now() < memory.refreshAt)
        co_return Secret(memory.token);
    QFuture<Result<Secret>> refresh = refreshed(call);
    const auto token = co_await refresh;
    co_return token;
}

QCoro::Task<Result<Secret>> accessTokenAfter(Call call, Secret refused)
{
    TokenMemory &memory = call.memory->token;
    if (memory.token == refused) {
        memory.token = Secret();
        memory.refreshAt = {};
    }
    const auto token = co_await accessToken(call);
    co_return token;
}

} // namespace Landfall::Azure
