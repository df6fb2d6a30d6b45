// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "forecast.h"
#include "landfall_core_export.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace Landfall {

/// How long deployments of a target of an account usually take.
using ForecastSource =
    std::function<std::optional<Forecast>(const QString &account, const QString &target)>;

/// A deployment under way, as far as its end is concerned.
struct UnderWay {
    std::chrono::milliseconds soFar {0};
    std::optional<Forecast> forecast; ///< none: nobody knows how long such ones take
};

/// How likely it is to end in a second that lies `later` from now, if it has not ended before:
/// about its usual duration most of all, but never 0. That it fails at any time counts twice. 0
/// without a forecast. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT double endsPerSecond(
    const UnderWay &underWay, std::chrono::milliseconds later);

} // namespace Landfall
