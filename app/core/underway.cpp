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

/// One in five does not go as usual.
constexpr double unusualShare = 0.2;
/// Who has to do something about it waits for it: to know of such an end counts as much as two.
constexpr double unusualWeight = 2;

struct EndChance {
    double ends; ///< in the second after a time, of all
    double left; ///< still under way at that time, of all
};

/// As far as it goes as usual: log-normal.
EndChance usualEnd(Seconds time, Seconds median, double scatter)
{
    const double distance = std::log(time / median) / scatter;
    const double density = std::exp(-distance * distance / 2)
        / (std::sqrt(2 * std::numbers::pi) * scatter * time.count());
    return {density, std::erfc(distance / std::numbers::sqrt2) / 2};
}

/// One that fails early, or hangs: half of them are over before the usual time, and the longer one
/// hangs the longer it will.
EndChance unusualEnd(Seconds time, Seconds median)
{
    const double left = median / (median + time);
    return {left * left / median.count(), left};
}

} // namespace

double endsPerSecond(const UnderWay &underWay, std::chrono::milliseconds later)
{
    if (!underWay.forecast || underWay.forecast->whole <= 0ms)
        return 0;
    const Seconds time = std::max(underWay.soFar + later, 1ms);
    const Seconds median = underWay.forecast->whole;
    const EndChance usual = usualEnd(time, median, underWay.forecast->scatter);
    const EndChance unusual = unusualEnd(time, median);
    const double ends =
        (1 - unusualShare) * usual.ends + unusualWeight * unusualShare * unusual.ends;
    const double left = (1 - unusualShare) * usual.left + unusualShare * unusual.left;
    return left > 0 ? ends / left : 0;
}

} // namespace Landfall
