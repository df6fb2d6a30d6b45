// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paintmoment.h"

#include <deployment.h>

#include <QList>
#include <QRect>

class QPainter;
class QPalette;

namespace Landfall {

/// The widths of succeeded, in progress and failed in a bar `width` px wide, in that order: at
/// least 6 px where there is any, 0 where there is none. Together `width`, or 0 without instances.
[[nodiscard]] QList<int> instanceWidths(const InstanceCounts &counts, int width);

void paintInstanceBar(QPainter &painter, const InstanceCounts &counts, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment);

/// The three numbers with their marks, each in its own third of `rect`; zero is blank.
void paintInstanceCounts(
    QPainter &painter, const InstanceCounts &counts, const QRect &rect, const QPalette &palette);

} // namespace Landfall
