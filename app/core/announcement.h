// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "forecast.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace Landfall {

/// One thing worth telling about one deployment.
struct Announcement {
    enum Kind {
        Failed, ///< wholly or in part, or what was deployed does not run as it should
        StillFailing, ///< as Failed, and so did the one before it of that target
        Fixed, ///< went well after a failure of that target
        Succeeded,
        Ended, ///< canceled, skipped or not known; told only of marked ones
        RunningLong, ///< much longer than usual, and not over
    };

    Kind kind = Failed;
    Deployment deployment;
    std::optional<Forecast> forecast; ///< how long deployments of that target usually take

    Announcement() = default;
    Announcement(Kind kind_, Deployment deployment_, std::optional<Forecast> forecast_ = {})
        : kind(kind_), deployment(std::move(deployment_)), forecast(std::move(forecast_))
    {
    }
    friend bool operator==(const Announcement &, const Announcement &) = default;
};

/// Failed or StillFailing.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isFailure(const Announcement &announcement);

/// What is shown at once: one notification, one line of the window's list.
struct Notice {
    enum Kind {
        Single, ///< one announcement
        Several, ///< what came within a few seconds
        TooMany, ///< what came after the most that is told in a minute
        WhileAway, ///< what came while the screen was locked or the computer slept
    };

    Kind kind = Single;
    QList<Announcement> announcements; ///< at least one; the worst first, then the newest
    QDateTime at; ///< UTC
    bool isQuiet = false; ///< only for the window's list: paused, quiet hours, or not asked for

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// A notice in words: one line, and a few more. Plain text, not escaped and not cut.
struct NoticeText {
    QString title;
    QString body;
};
[[nodiscard]] LANDFALL_CORE_EXPORT NoticeText textOf(const Notice &notice);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Notice)
