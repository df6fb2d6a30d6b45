// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "forecast.h"
#include "landfall_core_export.h"
#include "settings.h"

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

/// Whether a change is the end of a deployment that was seen under way, or makes of one that is
/// over something else: it works and then it does not. Never at the first sight.
[[nodiscard]] LANDFALL_CORE_EXPORT bool hasEnded(const Deployment &before, const Deployment &after);

/// What is known besides a change.
struct Circumstances {
    /// The one before it that went well or failed: of that account, target and environment, and
    /// outside production of that branch.
    std::optional<Deployment> previous;
    bool wasFailureTold = false; ///< of `previous`; without one: of the deployment itself, before
    std::optional<Forecast> forecast;
    bool isWanted = false; ///< the user asked for this one
};

/// Whether `earlier` can be the `previous` of `later`.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isBefore(
    const Deployment &earlier, const Deployment &later);

/// What is told of a change; none: nothing. Pure.
///
/// Failures always, another one in a row if that is set. Successes if they are wanted or set, of a
/// workflow's runs only if all are set; and always the one that follows a failure that was told.
/// Other ends only if they are wanted.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<Announcement> announce(const Deployment &before,
    const Deployment &after, const Circumstances &circumstances, const Settings &settings);

/// From when on a deployment runs unusually long: twice as long as usual, and at least 2 minutes
/// longer. UTC; none when it is over, or nobody knows when it began.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<QDateTime> overdueAt(
    const Deployment &deployment, const Forecast &forecast);

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

/// A notice in words, in the user's language: one line of at most 80 characters, and a few of 240
/// together. Plain text, not escaped; nothing in it changes what is seen beside it.
struct NoticeText {
    QString title;
    QString body;
};
[[nodiscard]] LANDFALL_CORE_EXPORT NoticeText textOf(const Notice &notice);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Notice)
