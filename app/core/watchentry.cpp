// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchentry.h"

#include "watchanswer.h"

#include <algorithm>

namespace Landfall {

WatchEntry::WatchEntry(const Watch &watch_) : watch(watch_), timer(new QTimer)
{
    timer->setSingleShot(true);
    // A coarse one would part again what goes out together.
    timer->setTimerType(Qt::PreciseTimer);
}

WatchEntry::~WatchEntry()
{
    // It may be this very timer's signal that led here.
    timer->stop();
    timer->deleteLater();
}

void WatchEntry::take(
    const Result<Listing> &answer, const QList<Deployment> &deployments, const Clock &clock)
{
    problems = answer ? answer->problems : QList<Error>();
    if (const auto failure = failureOf(answer, !last.isEmpty())) {
        if (failure->kind == Error::Cancelled)
            return;
        if (state.failures++ == 0)
            failingSince = clock.today();
        state.error = failure;
        return;
    }
    const Steady now = clock.now();
    const bool isFirst = !lastAnswer.isValid();
    if (isFirst || deployments != last)
        silentSince = now;
    if (!isFirst && deployments != last)
        state.lastChange = now;
    last = deployments;
    lastAnswer = clock.today();
    sightings.take(deployments, now);
    state.failures = 0;
    state.error.reset();
    failingSince = {};
}

QList<UnderWay> WatchEntry::underWay(
    const ForecastSource &forecastOf, const Clock &clock, double speed) const
{
    const auto real = [speed](std::chrono::milliseconds time) {
        return std::chrono::floor<std::chrono::milliseconds>(time * speed);
    };
    const Steady now = clock.now();
    QList<UnderWay> result;
    for (const Deployment &deployment : last) {
        if (!isLively(deployment, (now - silentSince) * speed))
            continue;
        UnderWay one;
        one.soFar = real(sightings.soFar(deployment, now, clock.today()));
        if (forecastOf)
            one.forecast = forecastOf(deployment.account, deployment.target.id);
        if (one.forecast)
            one.forecast->whole = real(one.forecast->whole);
        result.append(one);
    }
    return result;
}

void WatchEntry::addTo(QList<AccountState> &accounts) const
{
    const QString &name = watch.account.name;
    const auto known =
        std::find_if(accounts.begin(), accounts.end(), [&](const AccountState &account) {
            return account.account.compare(name, Qt::CaseInsensitive) == 0;
        });
    if (known != accounts.end())
        return addTo(*known);
    AccountState account;
    account.account = name;
    account.provider = watch.account.provider;
    addTo(account);
    accounts.append(account);
}

void WatchEntry::addTo(AccountState &account) const
{
    if (state.error && state.failures >= account.failures) {
        account.error = state.error;
        account.failures = state.failures;
    }
    if (failingSince.isValid())
        account.failingSince = account.failingSince.isValid()
            ? std::min(account.failingSince, failingSince)
            : failingSince;
    for (const Error &problem : problems) {
        if (!account.problems.contains(problem))
            account.problems.append(problem);
    }
    if (lastAnswer.isValid())
        account.lastAnswer = std::max(account.lastAnswer, lastAnswer);
    if (due)
        account.nextPoll = std::min(account.nextPoll.value_or(*due), *due);
}

} // namespace Landfall
