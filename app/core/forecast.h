// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace Landfall {

/// How long a stage usually takes.
struct UsualStage {
    QString name; ///< the provider's word
    std::chrono::milliseconds duration {0};

    friend bool operator==(const UsualStage &, const UsualStage &) = default;
};

/// How long deployments of one target usually take.
struct Forecast {
    std::chrono::milliseconds whole {0};
    QList<UsualStage> stages; ///< in the order of the newest one; a word that comes twice once
    double scatter = 0.25; ///< how far apart they lie: a standard deviation, of the logarithm

    /// None for a stage that is not usual.
    [[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> stage(
        const QString &name) const;

    friend bool operator==(const Forecast &, const Forecast &) = default;
};

/// How many of the newest that show the usual count, and how many there must be.
inline constexpr int forecastMost = 10;
inline constexpr int forecastLeast = 3;

/// The same for all deployments of a target of an account, without regard to case.
[[nodiscard]] LANDFALL_CORE_EXPORT QString forecastKey(
    const QString &account, const QString &target);

/// Whether it shows how long one usually takes: a good one, and a slot copy that succeeded where
/// the service does not tell whether the slot runs, which it seldom does.
[[nodiscard]] LANDFALL_CORE_EXPORT bool showsTheUsual(const Deployment &deployment);

/// What usually happens, from deployments of one target, newest first: the medians of those that
/// show it and whose times are known. None with too few of them; a stage is left out that too few
/// of them had. Pure, as is all of this.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<Forecast> forecastFrom(
    const QList<Deployment> &newestFirst);

/// How long a deployment under way goes on if it goes on as usual; zero when it should be over by
/// now; none when it is over or did not tell when it began. `now` is UTC.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> remaining(
    const Forecast &forecast, const Deployment &deployment, const QDateTime &now);

/// How much longer than usual it took, or takes so far; none while it is within the usual.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<std::chrono::milliseconds> overrun(
    const Forecast &forecast, const Deployment &deployment, const QDateTime &now);

/// A forecast as people read it: below 2 minutes to a second, below 10 to ten seconds, then whole
/// minutes.
[[nodiscard]] LANDFALL_CORE_EXPORT std::chrono::seconds rounded(std::chrono::milliseconds forecast);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Forecast)
