// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcer.h"

#include "attention.h"
#include "deploymentmodel.h"
#include "historystore.h"
#include "noticequeue.h"
#include "settingsstore.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// A timer takes no longer ones.
constexpr std::chrono::milliseconds longestWait = 24h;

std::optional<Steady> earlier(std::optional<Steady> a, std::optional<Steady> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

} // namespace

Announcer::Announcer(DeploymentModel &model, HistoryStore &history, const Attention &attention,
    const SettingsStore &settings, std::unique_ptr<Clock> clock, QObject *parent)
    : QObject(parent), m_model(model), m_attention(attention), m_settings(settings),
      m_clock(std::move(clock)), m_queue(std::make_unique<NoticeQueue>(history, settings, *m_clock))
{
    m_next.setSingleShot(true);
}

Announcer::~Announcer() = default;

void Announcer::start()
{
    connect(m_queue.get(), &NoticeQueue::noticed, this, &Announcer::noteShown);
    connect(m_queue.get(), &NoticeQueue::dueChanged, this, &Announcer::planSoon);
    connect(&m_next, &QTimer::timeout, this, &Announcer::plan);
    connect(m_clock.get(), &Clock::jumped, this, &Announcer::plan);
    connect(&m_attention, &Attention::looked, this, [this](const Deployment &deployment) {
        m_queue->hush(deployment);
        withdraw(deployment);
    });
    connect(&m_model, &DeploymentModel::deploymentChanged, this, &Announcer::noteChange);
    connect(&m_model, &DeploymentModel::rowsInserted, this, &Announcer::planSoon);
    // What was not heard of may be, and what is usual may be another time.
    connect(&m_model, &DeploymentModel::dataChanged, this,
        [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
            if (roles.contains(DeploymentModel::ForecastRole)
                || roles.contains(DeploymentModel::StaleRole))
                planSoon();
        });
    m_queue->start();
    planSoon();
}

void Announcer::setAway(bool isAway)
{
    m_queue->setAway(isAway);
}

void Announcer::catchUp()
{
    m_heardOf.clear();
    m_queue->catchUp();
    planSoon();
}

void Announcer::noteChange(const Deployment &before, const Deployment &after)
{
    const QString key = deploymentKey(after);
    if (!isOver(after)) {
        m_oldOnes.remove(key);
        m_heardOf.insert(key);
    } else if (before.id.isEmpty()) {
        m_oldOnes.insert(key);
    }
    planSoon();
    const bool beganAgain = isOver(before) && !isOver(after);
    if (beganAgain || hasEnded(before, after))
        m_queue->drop(after);
    if (beganAgain)
        withdraw(after);
    if (hasEnded(before, after) && !m_oldOnes.contains(key))
        noteEnd(before, after);
    if (isOver(after))
        m_heardOf.remove(key);
}

void Announcer::noteEnd(const Deployment &before, const Deployment &after)
{
    const Circumstances circumstances = circumstancesOf(after);
    const auto announcement = announce(before, after, circumstances, m_settings.settings());
    if (circumstances.previous)
        withdraw(*circumstances.previous);
    // What is told takes the place of what was told of it before.
    if (announcement && !m_queue->knows(after, announcement->kind))
        add(*announcement);
    else
        withdraw(after);
}

Circumstances Announcer::circumstancesOf(const Deployment &after) const
{
    Circumstances circumstances;
    circumstances.wasFailureTold = m_queue->knows(after, Announcement::Failed);
    if (!circumstances.wasFailureTold)
        circumstances.previous = previousOf(after);
    if (circumstances.previous)
        circumstances.wasFailureTold =
            m_queue->knows(*circumstances.previous, Announcement::Failed);
    const int row = m_model.rowOf(after);
    const QVariant forecast = m_model.data(m_model.index(row, 0), DeploymentModel::ForecastRole);
    if (forecast.isValid())
        circumstances.forecast = forecast.value<Forecast>();
    const std::optional<Deployment> only = m_attention.only();
    circumstances.isWanted =
        m_attention.isWanted(after) || (only && deploymentKey(*only) == deploymentKey(after));
    return circumstances;
}

std::optional<Deployment> Announcer::previousOf(const Deployment &deployment) const
{
    int newest = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Deployment &candidate = m_model.deployment(row);
        if (isBefore(candidate, deployment)
            && (newest < 0 || candidate.created > m_model.deployment(newest).created))
            newest = row;
    }
    return newest < 0 ? std::nullopt : std::optional(m_model.deployment(newest));
}

void Announcer::add(const Announcement &announcement)
{
    const QString key = deploymentKey(announcement.deployment);
    const std::optional<Deployment> only = m_attention.only();
    const bool isAside = only && deploymentKey(*only) != key;
    m_queue->add(announcement, isAside, !m_heardOf.contains(key));
}

void Announcer::noteShown(const Notice &notice)
{
    for (const Announcement &announcement : notice.announcements)
        m_shown.insert(deploymentKey(announcement.deployment), announcement.kind);
    Q_EMIT noticed(notice);
}

void Announcer::withdraw(const Deployment &deployment)
{
    if (m_shown.remove(deploymentKey(deployment)) > 0)
        Q_EMIT withdrawn(deployment);
}

std::optional<Steady> Announcer::lookForOverdue()
{
    std::optional<Steady> next;
    if (!m_settings.settings().tellsRunningLong)
        return next;
    const QDateTime now = m_clock->today();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Deployment &deployment = m_model.deployment(row);
        if (isOver(deployment))
            continue;
        const QModelIndex index = m_model.index(row, 0);
        // Of one that is not heard of nobody knows whether it is over.
        const bool isStale = m_model.data(index, DeploymentModel::StaleRole).isValid();
        const QVariant known = m_model.data(index, DeploymentModel::ForecastRole);
        if (isStale || !known.isValid())
            continue;
        const auto forecast = known.value<Forecast>();
        const auto overdue = overdueAt(deployment, forecast);
        if (!overdue || m_queue->knows(deployment, Announcement::RunningLong))
            continue;
        if (*overdue <= now)
            add({Announcement::RunningLong, deployment, forecast});
        else
            next = earlier(next, m_clock->now() + std::chrono::milliseconds(now.msecsTo(*overdue)));
    }
    return next;
}

/// Changes come in heaps.
void Announcer::planSoon()
{
    if (!std::exchange(m_isPlanning, true))
        QMetaObject::invokeMethod(this, &Announcer::plan, Qt::QueuedConnection);
}

void Announcer::plan()
{
    m_isPlanning = false;
    const std::optional<Steady> overdue = lookForOverdue();
    m_queue->proceed();
    const std::optional<Steady> next = earlier(overdue, m_queue->due());
    m_next.stop();
    if (!next)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock->now());
    m_next.start(std::clamp(wait, 0ms, longestWait));
}

} // namespace Landfall
