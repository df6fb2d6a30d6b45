// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "clock.h"
#include "landfall_core_export.h"
#include "ratelimit.h"

#include <chrono>
#include <optional>

namespace Landfall {

/// The share of a limit that is asked for unless the user says otherwise: a third.
inline constexpr int usualSharePercent = 33;

/// Requests a minute that an account may make: its `requests_per_minute`; else `sharePercent` of
/// the limit that the service reports with its window; else the provider's `third` of a limit, or
/// 60, in proportion. 33 percent means exactly a third.
[[nodiscard]] LANDFALL_CORE_EXPORT double allowedPerMinute(const Account &account,
    std::optional<int> third, const std::optional<RateLimit> &reported,
    int sharePercent = usualSharePercent);

/// The requests of one account: a token bucket that holds ten seconds' worth, at least one. A poll
/// that begins takes one in advance; what it sends beyond that (pages, parts) is a debt that later
/// polls wait for, so that nothing is cut short and the rate holds over time. Pure.
class LANDFALL_CORE_EXPORT RequestBudget {
public:
    /// Starts full. `sent` is the count of requests so far, see settle().
    RequestBudget(double perMinute, quint64 sent, Steady now);

    void setRate(double perMinute, Steady now);

    /// Takes one for a poll that begins.
    void reserve(Steady now);

    /// `sent`: all requests that have left, for whatever reason. With no poll under way what was
    /// taken in advance and not sent comes back.
    void settle(quint64 sent, bool isUnderWay, Steady now);

    /// How long a poll has to wait; 0 when it may begin.
    [[nodiscard]] std::chrono::milliseconds wait(Steady now) const;

private:
    [[nodiscard]] double capacity() const;
    [[nodiscard]] double left(Steady now) const;
    void change(double by, Steady now);

    double m_perMinute;
    double m_left; ///< at m_time; negative: a debt
    Steady m_time;
    quint64 m_sent;
    quint64 m_reserved = 0;
};

} // namespace Landfall
