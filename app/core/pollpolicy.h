// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "landfall_core_export.h"
#include "result.h"
#include "underway.h"

#include <QList>

#include <chrono>
#include <optional>

namespace Landfall {

/// What is known about one watch when the next request is planned.
struct PollState {
    QList<UnderWay> underWay; ///< what it watches and news may be expected of
    bool scarce = false; ///< the service allows few more requests: ask half as often
    bool isHidden = false; ///< nobody looks: ask half as often while nothing is under way
    bool isMetered = false; ///< the connection is paid by volume: ask half as often
    std::optional<Steady> lastChange; ///< when an answer last differed
    int failures = 0; ///< in a row
    std::optional<Error> error; ///< of the last request
};

/// How long to wait before the next request of a watch; none: not until the user asks (the
/// credential was refused, the keychain is closed, the account's fields are wrong). The likelier an
/// end is, the sooner. Never sooner than 2 s or a Retry-After. Pure. `spread` in 0 … 1 is the
/// jitter.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> nextPoll(
    const PollState &state, Steady now, double spread);

/// The moment at which a poll goes out that is due at `due`, `wait` after the one before. While
/// nothing goes on it is one of few, the same for all watches, so that they wake the computer
/// together: the one nearest to `due`. Any other poll stays as it is due; after an error it is the
/// jitter that counts. `speed` divides the time between two such moments. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT Steady together(
    Steady due, const PollState &state, std::chrono::milliseconds wait, double speed = 1.0);

} // namespace Landfall
