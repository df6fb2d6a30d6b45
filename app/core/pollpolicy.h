// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "landfall_core_export.h"
#include "result.h"

#include <chrono>
#include <optional>

namespace Landfall {

/// What is known about one watch when the next request is planned.
struct PollState {
    bool running = false; ///< something it watches is under way, and news may be expected
    bool scarce = false; ///< the service allows few more requests: ask half as often
    std::optional<Steady> lastChange; ///< when an answer last differed
    int failures = 0; ///< in a row
    std::optional<Error> error; ///< of the last request
};

/// How long to wait before the next request of a watch; none: not until the user asks (the
/// credential was refused, the keychain is closed, the account's fields are wrong). Never sooner
/// than a Retry-After. Pure. `spread` in 0 … 1 is the jitter.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> nextPoll(
    const PollState &state, Steady now, double spread);

} // namespace Landfall
