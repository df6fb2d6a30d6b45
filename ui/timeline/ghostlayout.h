// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagelayout.h"

#include <deployment.h>
#include <forecast.h>

#include <QDateTime>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace Landfall {

/// A piece of a bar that is still to come.
struct GhostSegment {
    QRect rect;
    QString stage; ///< its name; empty for the rest of the stage under way
};

/// How a stage bar shares its room between what was seen and what usually follows.
struct BarForecast {
    QRect seen; ///< for layoutStages()
    QList<GhostSegment> ghosts; ///< right of it; empty when it takes longer than usual already
    std::optional<int> usualEnd; ///< x of the usual end, where that is past
};

/// All of the bar is for what was seen when there is no forecast, or nothing is under way. Times
/// share one scale, from the first start to the expected end. `now` is UTC.
[[nodiscard]] BarForecast layoutForecast(const Deployment &deployment, const QRect &area,
    const std::optional<Forecast> &forecast, const QDateTime &now,
    const BarMetrics &metrics = listBar);

} // namespace Landfall
