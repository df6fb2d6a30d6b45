// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <result.h>

#include <QString>

#include <optional>

namespace Landfall {

/// Where the reading of a log stands.
struct LogState {
    bool isLookedFor = false; ///< the service is asked which logs there are
    bool isReading = false;
    bool isFull = false;
    qint64 size = 0; ///< bytes so far
    std::optional<Error> error; ///< what it ended with
    bool hasEnded = false;
    QString url; ///< of the log, for a browser

    friend bool operator==(const LogState &, const LogState &) = default;
};

/// What a log window says of that, and the one thing to do about it.
struct LogStateNote {
    enum Action { Nothing, ReadAgain, Refresh, OpenInBrowser };

    Look look = Look::Running;
    QString text; ///< empty: nothing to say
    Action action = Nothing;
    QString actionText;

    friend bool operator==(const LogStateNote &, const LogStateNote &) = default;
};

[[nodiscard]] LogStateNote noteFor(const LogState &state);

} // namespace Landfall
