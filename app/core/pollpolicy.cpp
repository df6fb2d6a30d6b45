// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollpolicy.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::duration<double>;

constexpr Milliseconds whileRunning = 5s;
constexpr Milliseconds longestWhileRunning = 7s;
constexpr Milliseconds afterChange = 10s;
constexpr Milliseconds whileIdle = 30s;
constexpr Milliseconds whileHidden = 60s;
constexpr Milliseconds shortest = 2s;
constexpr Milliseconds longestBackOff = 5min;
/// What follows a change at once is caught by one request; more of them find nothing.
constexpr auto settling = 5s;
constexpr double tolerance = 1e-6;
/// Between the moments at which polls go out that can wait.
constexpr Milliseconds tick = 10s;
constexpr Milliseconds tickWhileHidden = 30s;

/// How dear a request is: the squared time between two of them, by the likelihood of an end.
constexpr double thrift = 0.14;

/// As long as one request is worth it. For a number of requests the mean time from an end to its
/// being known is least when they are as dense as the root of the likelihood of an end.
Milliseconds untilAnEndIsLikely(const QList<UnderWay> &underWay)
{
    constexpr Milliseconds step = 500ms;
    const bool hasUnforeseen = std::any_of(
        underWay.begin(), underWay.end(), [](const UnderWay &one) { return !one.forecast; });
    const double unforeseen =
        hasUnforeseen ? thrift / std::pow(Seconds(whileRunning).count(), 2) : 0;
    double worth = 0;
    Milliseconds wait = 0ms;
    while (wait < longestWhileRunning && worth < 1 - tolerance) {
        double likelihood = unforeseen;
        for (const UnderWay &one : underWay)
            likelihood += endsPerSecond(one, wait + step / 2);
        worth += std::sqrt(likelihood / thrift) * Seconds(step).count();
        wait += step;
    }
    return std::max(shortest, wait);
}

Milliseconds regular(const PollState &state, Steady now)
{
    Milliseconds wait = state.isHidden ? whileHidden : whileIdle;
    if (!state.underWay.isEmpty())
        wait = untilAnEndIsLikely(state.underWay);
    else if (state.lastChange && now - *state.lastChange < settling)
        wait = afterChange;
    return wait * (state.scarce ? 2 : 1) * (state.isMetered ? 2 : 1);
}

/// Doubles with each failure in a row.
Milliseconds backOff(int failures)
{
    const int doublings = std::clamp(failures - 1, 0, 10);
    return std::min(longestBackOff, whileRunning * (1 << doublings));
}

Milliseconds scaled(Milliseconds wait, double factor)
{
    return std::chrono::duration_cast<Milliseconds>(wait * factor);
}

} // namespace

std::optional<Milliseconds> nextPoll(const PollState &state, Steady now, double spread)
{
    if (!state.error)
        return regular(state, now);
    const Milliseconds asked = state.error->retryAfter;
    switch (state.error->kind) {
    case Error::Unauthorized:
    case Error::SecretMissing:
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
    case Error::BadInput:
        return std::nullopt;
    case Error::Cancelled:
        return regular(state, now);
    case Error::RateLimited: {
        // Full jitter could ask at once again; here it only keeps accounts apart.
        const Milliseconds wait = std::max(asked, backOff(state.failures));
        return wait + scaled(wait, 0.1 * spread);
    }
    case Error::Network:
    case Error::Tls:
    case Error::Server:
    case Error::BadReply:
    case Error::Storage:
    case Error::Forbidden:
    case Error::NotFound:
        break;
    }
    return std::max({shortest, asked, scaled(backOff(state.failures), spread)});
}

Steady together(Steady due, const PollState &state, Milliseconds wait, double speed)
{
    if (state.error || !state.underWay.isEmpty()
        || wait < (state.isHidden ? whileHidden : whileIdle))
        return due;
    const auto step = std::chrono::duration_cast<Steady::duration>(
        (state.isHidden ? tickWhileHidden : tick) / speed);
    const auto over = due.time_since_epoch() % step;
    return due - over + (over < step / 2 ? step.zero() : step);
}

} // namespace Landfall
