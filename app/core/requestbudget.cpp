// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestbudget.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

using Minutes = std::chrono::duration<double, std::ratio<60>>;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double usual = 60;
/// Others share the limit: scripts, colleagues, the service's own dashboard.
double shareOfLimit(int percent)
{
    return percent == usualSharePercent ? 1.0 / 3 : percent / 100.0;
}

constexpr double minutesHeld = 1.0 / 6;
/// Of a request; below it a remainder is rounding.
constexpr double tolerance = 1e-6;

} // namespace

double allowedPerMinute(const Account &account, std::optional<int> third,
    const std::optional<RateLimit> &reported, int sharePercent)
{
    if (const int own = account.field(u"requests_per_minute"_s).toInt(); own > 0)
        return own;
    const double share = shareOfLimit(sharePercent);
    if (reported && reported->limit.value_or(0) > 0 && reported->window)
        return *reported->limit * share / Minutes(*reported->window).count();
    return third.value_or(usual) * 3 * share;
}

RequestBudget::RequestBudget(double perMinute, quint64 sent, Steady now)
    : m_perMinute(perMinute), m_left(capacity()), m_time(now), m_sent(sent)
{
}

double RequestBudget::capacity() const
{
    return std::max(1.0, m_perMinute * minutesHeld);
}

double RequestBudget::left(Steady now) const
{
    return std::min(capacity(), m_left + Minutes(now - m_time).count() * m_perMinute);
}

void RequestBudget::change(double by, Steady now)
{
    m_left = std::min(capacity(), left(now) + by);
    m_time = now;
}

void RequestBudget::setRate(double perMinute, Steady now)
{
    if (perMinute == m_perMinute)
        return;
    change(0, now);
    m_perMinute = perMinute;
    change(0, now);
}

void RequestBudget::reserve(Steady now)
{
    ++m_reserved;
    change(-1, now);
}

void RequestBudget::settle(quint64 sent, bool isUnderWay, Steady now)
{
    const quint64 fresh = sent - std::exchange(m_sent, sent);
    const quint64 foreseen = std::min(fresh, m_reserved);
    m_reserved -= foreseen;
    change(-double(fresh - foreseen), now);
    if (!isUnderWay)
        change(double(std::exchange(m_reserved, 0)), now);
}

std::chrono::milliseconds RequestBudget::wait(Steady now) const
{
    const double missing = 1 - left(now);
    if (missing <= tolerance)
        return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(Minutes(missing / m_perMinute));
}

} // namespace Landfall
