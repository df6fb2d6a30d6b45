// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paintmoment.h"
#include "stagelayout.h"

class QPainter;

namespace Landfall {

/// Words of the place a bar is shown in, instead of the provider's; an empty one changes nothing.
struct BarWords {
    QString running; ///< on the stage under way
    QString rest; ///< on what is still expected of it, where all of it fits
};

/// Paints the stages of a deployment into `rect`; labels a size smaller than the painter's font.
void paintStageBar(QPainter &painter, const Deployment &deployment, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment, const BarMetrics &metrics = listBar,
    const BarWords &words = {});

/// Paints one piece of a bar, with `word` as its label where that fits, in the painter's font.
void paintSegment(QPainter &painter, const StageSegment &segment, const QString &word,
    const QPalette &palette, const PaintMoment &moment);

/// When the news of a deployment end: now, or with the last answer of an account that went silent.
[[nodiscard]] QDateTime endOfNews(const PaintMoment &moment);

} // namespace Landfall
