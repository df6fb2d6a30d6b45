// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollpolicy.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds whileRunning = 5s;
constexpr Milliseconds afterChange = 10s;
constexpr Milliseconds whileIdle = 30s;
constexpr Milliseconds shortest = 2s;
constexpr Milliseconds longestBackOff = 5min;
constexpr auto settling = 2min;

Milliseconds regular(const PollState &state, Steady now)
{
    Milliseconds wait = whileIdle;
    if (state.running)
        wait = whileRunning;
    else if (state.lastChange && now - *state.lastChange < settling)
        wait = afterChange;
    return state.scarce ? 2 * wait : wait;
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

} // namespace Landfall
