// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logoffers.h"

#include <engine.h>
#include <providercall.h>

#include <QPointer>

#include <algorithm>

namespace Landfall {

namespace {

constexpr qsizetype mostAnswers = 200;

/// Whether asking again later may help though nothing changed.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case Error::Forbidden:
    case Error::NotFound:
    case Error::BadReply:
    case Error::BadInput:
        return false;
    default:
        return true;
    }
}

} // namespace

std::optional<LogLink> failedLogOf(const Deployment &deployment)
{
    const auto found = std::find_if(deployment.logs.begin(), deployment.logs.end(),
        [](const LogLink &log) { return log.failed; });
    return found == deployment.logs.end() ? std::nullopt : std::optional(*found);
}

LogOffers::LogOffers(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

void LogOffers::ask(const Deployment &deployment)
{
    const std::optional<LogLink> link = failedLogOf(deployment);
    const std::optional<Account> account = m_engine.accounts().account(deployment.account);
    if (!link || !account)
        return;
    const QString key = deploymentKey(deployment);
    const auto known = m_asked.constFind(key);
    if (known != m_asked.constEnd() && known->link == *link) {
        const bool isSettled =
            !known->answer || known->answer->hasValue() || !isPassing(known->answer->error());
        if (isSettled)
            return;
    }
    makeRoom();
    m_asked.insert(key, {*link, std::nullopt});
    fetch(*account, key, *link);
}

std::optional<LogOffers::Answer> LogOffers::answerOf(const Deployment &deployment) const
{
    const std::optional<LogLink> link = failedLogOf(deployment);
    const auto known = m_asked.constFind(deploymentKey(deployment));
    if (!link || known == m_asked.constEnd() || known->link != *link)
        return std::nullopt;
    return known->answer;
}

QCoro::Task<> LogOffers::fetch(Account account, QString key, LogLink link)
{
    const QPointer<LogOffers> guard(this);
    const auto access = co_await m_engine.sessions().open(account);
    if (!guard)
        co_return;
    if (!access) {
        take(key, link, access.error());
        co_return;
    }
    const AccountClient::Hurry hurry(*access->session.http);
    const auto answer = co_await callProvider(*access, &Provider::logs, link);
    if (guard)
        take(key, link, answer);
}

void LogOffers::take(const QString &key, const LogLink &link, const Answer &answer)
{
    const auto asked = m_asked.find(key);
    if (asked == m_asked.end() || asked->link != link)
        return;
    asked->answer = answer;
    Q_EMIT answered(key);
}

/// What is under way stays.
void LogOffers::makeRoom()
{
    if (m_asked.size() < mostAnswers)
        return;
    m_asked.removeIf(
        [](const QHash<QString, Asked>::iterator &asked) { return asked->answer.has_value(); });
}

} // namespace Landfall
