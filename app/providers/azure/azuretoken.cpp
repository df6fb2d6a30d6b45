// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuretoken.h"

#include "azureclitoken.h"
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

QCoro::Task<Result<TokenReply>> askAz(Call call, QString resource, QString tenant)
{
    // It deletes itself at its end.
    auto *run = new CommandRun(u"az"_s, azArguments(resource, tenant), longestAzRun, mostAzOutput);
    QFuture<CommandResult> running = run->start();
    call.session.http->whenCancelled(run, [run] { run->cancel(); });
    const auto ended = co_await running;
    co_return parseAzRun(ended, tenant, QDateTime::currentDateTimeUtc());
}

/// The newest one: the session of a call that began earlier has an older one.
Secret refreshTokenOf(const Call &call)
{
    const Secret &renewed = call.memory->refreshToken;
    return renewed.isEmpty() ? call.session.secret : renewed;
}

void keepRefreshToken(const Call &call, const Secret &renewed)
{
    if (renewed.isEmpty() || renewed == refreshTokenOf(call))
        return;
    maskInLogs(renewed);
    call.memory->refreshToken = renewed;
    if (call.session.keepSecret)
        call.session.keepSecret(renewed);
}

QCoro::Task<Result<TokenReply>> exchange(Call call, QString tenant)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (cloud->way == AuthWay::AzureCli) {
        const QString resource = cloud->resource;
        const auto token = co_await askAz(call, resource, tenant);
        co_return token;
    }
    const bool isPerson = cloud->way == AuthWay::DeviceCode;
    const Secret secret = isPerson ? refreshTokenOf(call) : call.session.secret;
    const QUrl url = signInUrl(*cloud, tenant, "token"_L1);
    const Secret form = isPerson ? refreshForm(cloud->clientId, secret, personScope(*cloud))
                                 : tokenForm(cloud->clientId, secret, cloud->scope);
    const auto reply = co_await call.session.http->post(url, form);
    if (!reply)
        co_return reply.error();
    const auto token = parseTokenReply(*reply, reply->json(), secret, cloud->way);
    if (token && isPerson)
        keepRefreshToken(call, token->refresh);
    co_return token;
}

/// Whether the old token serves on while a new one cannot be had.
bool mayWait(const TokenMemory &memory, const Error &error)
{
    const bool isPassing = error.kind == Error::Network || error.kind == Error::Server
        || error.kind == Error::RateLimited;
    return isPassing && !memory.token.isEmpty() && now() < memory.expires;
}

QCoro::Task<> refreshInto(Call call, QString tenant, Refresh refresh)
{
    const Steady asked = now();
    const auto reply = co_await exchange(call, tenant);
    TokenMemory &memory = call.memory->tokens[tenant];
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
QFuture<Result<Secret>> refreshed(const Call &call, const QString &tenant)
{
    TokenMemory &memory = call.memory->tokens[tenant];
    if (memory.refresh)
        return *memory.refresh;
    const auto refresh = std::make_shared<QPromise<Result<Secret>>>();
    refresh->start();
    const QFuture<Result<Secret>> token = refresh->future();
    memory.refresh = token;
    refreshInto(call, tenant, refresh);
    return token;
}

} // namespace

QCoro::Task<Result<Secret>> accessToken(Call call, QString tenant)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (cloud->way == AuthWay::Token)
        co_return Secret(call.session.secret);
    const TokenMemory memory = call.memory->tokens.value(tenant);
    if (!memory.token.isEmpty() && now() < memory.refreshAt)
        co_return Secret(memory.token);
    QFuture<Result<Secret>> refresh = refreshed(call, tenant);
    const auto token = co_await refresh;
    co_return token;
}

QCoro::Task<Result<Secret>> accessTokenAfter(Call call, QString tenant, Secret refused)
{
    forgetToken(call, tenant, refused);
    const auto token = co_await accessToken(call, tenant);
    co_return token;
}

void forgetToken(const Call &call, const QString &tenant, const Secret &refused)
{
    TokenMemory &memory = call.memory->tokens[tenant];
    if (memory.token != refused)
        return;
    memory.token = Secret();
    memory.refreshAt = {};
}

} // namespace Landfall::Azure
