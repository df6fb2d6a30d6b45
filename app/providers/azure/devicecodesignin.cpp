// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicecodesignin.h"

#include "azurecloud.h"
#include "azuredevicecode.h"

#include <logging.h>

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace Landfall::Azure {

namespace {

using Steady = std::chrono::steady_clock::time_point;

Steady now()
{
    return std::chrono::steady_clock::now();
}

/// Ends as Cancelled when the client is cancelled meanwhile.
QFuture<Result<Done>> pauseFor(const AccountClient &http, std::chrono::milliseconds time)
{
    auto *timer = new QTimer(QCoreApplication::instance());
    const auto pause = std::make_shared<QPromise<Result<Done>>>();
    pause->start();
    const QFuture<Result<Done>> future = pause->future();
    const auto end = [timer, pause](const Result<Done> &result) {
        if (pause->future().isFinished())
            return;
        pause->addResult(result);
        pause->finish();
        timer->deleteLater();
    };
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer); // the others may be early
    QObject::connect(timer, &QTimer::timeout, timer, [end] { end(Done()); });
    timer->start(time);
    http.whenCancelled(timer, [end] { end(Error(Error::Cancelled, QString())); });
    return future;
}

QCoro::Task<Result<DeviceCode>> askForCode(
    std::shared_ptr<AccountClient> http, QUrl url, Secret form)
{
    const auto reply = co_await http->post(url, form);
    if (!reply)
        co_return reply.error();
    co_return parseDeviceCode(*reply, reply->json());
}

QCoro::Task<Result<TokenReply>> askOnce(
    std::shared_ptr<AccountClient> http, QUrl url, Secret form, Secret device)
{
    const auto reply = co_await http->post(url, form);
    if (!reply)
        co_return reply.error();
    co_return parseCodeAnswer(*reply, reply->json(), device);
}

QCoro::Task<Result<TokenReply>> awaitPerson(
    std::shared_ptr<AccountClient> http, QUrl url, Secret form, DeviceCode code)
{
    const Steady end = now() + code.lifetime;
    CodeRhythm rhythm(code.interval);
    while (now() < end) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - now());
        const auto pause = std::min<std::chrono::milliseconds>(rhythm.pause(), left);
        QFuture<Result<Done>> pausing = pauseFor(*http, pause);
        const auto paused = co_await pausing;
        if (!paused)
            co_return paused.error();
        if (pause < rhythm.pause())
            break;
        const auto answer = co_await askOnce(http, url, form, code.device);
        if (answer || !rhythm.goesOn(answer.error()))
            co_return answer;
    }
    co_return codeHasRunOut();
}

} // namespace

bool DeviceCodeSignIn::appliesTo(const Account &account) const
{
    return authWay(account) == AuthWay::DeviceCode;
}

QCoro::Task<Result<SignedIn>> DeviceCodeSignIn::signIn(
    Session session, std::shared_ptr<SignInScreen> screen)
{
    const auto cloud = cloudOf(session.account);
    if (!cloud)
        co_return cloud.error();
    const std::shared_ptr<AccountClient> http = session.http;
    // What one tenant gives serves for all of them.
    const QString tenant = askedTenants(*cloud).first();
    const QUrl codeUrl = signInUrl(*cloud, tenant, QLatin1StringView("devicecode"));
    const Secret asking = codeForm(cloud->clientId, personScope(*cloud));
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    const auto code = co_await askForCode(http, codeUrl, asking);
    if (!code)
        co_return code.error();
    maskInLogs(code->device);
    screen->show({code->code, code->page, asked.addSecs(code->lifetime.count())});

    const QUrl tokenUrl = signInUrl(*cloud, tenant, QLatin1StringView("token"));
    const Secret form = codeTokenForm(cloud->clientId, code->device);
    const auto tokens = co_await awaitPerson(http, tokenUrl, form, *code);
    if (!tokens)
        co_return tokens.error();
    maskInLogs(tokens->refresh);
    SignedIn signedIn;
    signedIn.secret = tokens->refresh;
    signedIn.identity = tokens->identity;
    co_return signedIn;
}

} // namespace Landfall::Azure
