// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountpace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Until a poll looks again whether the one that went ahead has its answer.
constexpr auto glance = 1s;

} // namespace

AccountPace::AccountPace(double perMinute, quint64 sent, Steady now)
    : m_budget(perMinute, sent, now)
{
}

void AccountPace::update(double perMinute, quint64 sent, int underWay, Steady now)
{
    m_underWay = underWay;
    m_budget.setRate(perMinute, now);
    m_budget.settle(sent, underWay > 0, now);
}

Steady AccountPace::earliest(Steady now, bool isUrgent) const
{
    Steady earliest = std::max(now, m_pausedUntil);
    if (m_pauses > 0 && m_underWay > 0)
        earliest = std::max(earliest, now + glance);
    if (!isUrgent)
        earliest = std::max(earliest, now + m_budget.wait(now));
    return earliest;
}

void AccountPace::limited(Steady now)
{
    if (m_pauses == 0 || now >= m_pausedUntil)
        ++m_pauses;
}

void AccountPace::pauseUntil(Steady until)
{
    m_pausedUntil = std::max(m_pausedUntil, until);
}

} // namespace Landfall
