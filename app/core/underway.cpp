// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "underway.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

using Seconds = std::chrono::duration<double>;

/// One in five does not go as usual: it fails early, or hangs. Of such ones little is known.
constexpr double unusualShare = 0.2;
constexpr double unusualScatter = 1.0;

/// Of a log-normal duration.
struct EndChance {
    double ends; ///< in the second after a time, of all
    double left; ///< still under way at that time, of all
};

EndChance endChance(Seconds time, Seconds median, double scatter)
{
    const double distance = std::log(time / median) / scatter;
    const double density = std::exp(-distance * distance / 2)
        / (std::sqrt(2 * std::numbers::pi) * scatter * time.count());
    return {density, std::erfc(distance / std::numbers::sqrt2) / 2};
}

} // namespace

double endsPerSecond(const UnderWay &underWay, std::chrono::milliseconds later)
{
    if (!underWay.forecast || underWay.forecast->whole <= 0ms)
        return 0;
    const Seconds time = std::max(underWay.soFar + later, 1ms);
    const Seconds median = underWay.forecast->whole;
    const EndChance usual = endChance(time, median, underWay.forecast->scatter);
    const EndChance unusual = endChance(time, median, unusualScatter);
    const double ends = (1 - unusualShare) * usual.ends + unusualShare * unusual.ends;
    const double left = (1 - unusualShare) * usual.left + unusualShare * unusual.left;
    return left > 0 ? ends / left : 0;
}

} // namespace Landfall
