// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "phasestyle.h"

#include <QRectF>

class QPainter;

namespace Landfall {

/// Paints the glyph of `look`, drawn on a 16 × 16 grid, into the largest square in the middle of
/// `rect`. `turn` (0 to 1) turns the arcs of a running one; a stale one has a dashed ring instead.
void paintGlyph(QPainter &painter, Look look, const QRectF &rect, const QPalette &palette,
    qreal turn = 0, bool stale = false);

/// The 10 × 10 version for trees and counts.
void paintMark(QPainter &painter, Look look, const QRectF &rect, const QPalette &palette);

} // namespace Landfall
