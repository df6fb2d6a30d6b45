// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowaging.h"

#include "deploymentmodel.h"

#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr int shownDays = 30;
constexpr auto removalInterval = 1h;
/// Less is the clock being kept right.
constexpr std::chrono::milliseconds smallestJump = 2s;

std::chrono::milliseconds sinceBeginning(Steady time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
}

} // namespace

RowAging::RowAging(
    DeploymentModel &model, std::unique_ptr<Clock> clock, double speed, QObject *parent)
    : QObject(parent), m_model(model), m_clock(std::move(clock)), m_minute(this)
{
    m_minute.setInterval(std::chrono::ceil<std::chrono::milliseconds>(1min / speed));
    connect(&m_minute, &QTimer::timeout, this, &RowAging::checkSilence);
}

QDateTime RowAging::oldestShown(const QDateTime &now)
{
    return now.addDays(-shownDays);
}

void RowAging::start()
{
    look();
    connect(&m_model, &DeploymentModel::rowsInserted, this, &RowAging::notePace);
    connect(&m_model, &DeploymentModel::rowsRemoved, this, &RowAging::notePace);
    connect(&m_model, &DeploymentModel::deploymentChanged, this, &RowAging::notePace);
    notePace();
}

void RowAging::notePace()
{
    const bool isNeeded = m_model.underWay() > 0;
    if (isNeeded && !m_minute.isActive())
        m_minute.start();
    else if (!isNeeded)
        m_minute.stop();
}

void RowAging::checkSilence()
{
    look();
    m_model.checkSilence(m_clock->today());
}

void RowAging::look()
{
    const QDateTime now = m_clock->today();
    const Steady steady = m_clock->now();
    const QDateTime start = now.addMSecs(-sinceBeginning(steady).count());
    const std::chrono::milliseconds jump(m_steadyStart.value_or(start).msecsTo(start));
    if (!m_steadyStart || std::chrono::abs(jump) >= smallestJump) {
        m_steadyStart = start;
        m_model.passOver(jump);
    }
    if (m_lastRemoval && steady - *m_lastRemoval < removalInterval)
        return;
    m_lastRemoval = steady;
    m_model.removeOlder(oldestShown(now));
}

} // namespace Landfall
