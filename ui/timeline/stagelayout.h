// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "phasestyle.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QList>
#include <QPoint>
#include <QPolygonF>
#include <QRect>

#include <optional>

namespace Landfall {

/// What differs between the places a stage bar is shown in, in px.
struct BarMetrics {
    int minWidth = 5; ///< of a segment
    int minSlant = 5; ///< of a cut between observed times
};
inline constexpr BarMetrics listBar {5, 5};
inline constexpr BarMetrics detailsBar {7, 7};

/// A piece of a stage bar. Its `rect` leaves out the 1 px gap to its right. A cut is straight
/// (slant 0) where the provider reported the time, and leans where it was seen while polling: then
/// its upper end is half a slant right of the rect's edge, its lower end half a slant left.
struct StageSegment {
    QRect rect;
    int leftSlant = 0;
    int rightSlant = 0;
    bool atEnd = false; ///< last of the bar: its right cut leans inwards only
    Look look = Look::Unknown; ///< Queued stands for waiting, also when the wait is over
    qsizetype stage = -1; ///< first stage of the piece; -1: the deployment as a whole
    qsizetype count = 1; ///< stages merged into it
};

/// The pieces of a deployment's bar: the stages that have a time, each on the bar's own scale from
/// the first start to the end, or to `now` (UTC) while it goes on. They tile `area` exactly. One
/// piece stands for the whole when the deployment was skipped, no stage has a time, or there are
/// more stages than room.
[[nodiscard]] QList<StageSegment> layoutStages(const Deployment &deployment, const QRect &area,
    const QDateTime &now, const BarMetrics &metrics = listBar);

/// The outline of a piece, `inset` px inside of it.
[[nodiscard]] QPolygonF segmentShape(const StageSegment &segment, qreal inset = 0);

/// Where a label may stand: between the cuts, 4 px off each.
[[nodiscard]] QRect labelRect(const StageSegment &segment);

/// The stage under `pos`, cuts followed; none off the bar or where the bar stands for no stage.
[[nodiscard]] std::optional<qsizetype> stageAt(
    const QList<StageSegment> &segments, const QPoint &pos);

/// The longest form of a stage's name that fits into `room` px: the word, its short form, the word
/// cut short when at least 34 px are free, else nothing.
[[nodiscard]] QString stageLabel(const QString &name, int room, const QFontMetrics &metrics);

/// Whether the stage waits for its turn rather than works.
[[nodiscard]] bool isWaiting(const Stage &stage);

} // namespace Landfall
