// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagelayout.h"

namespace Landfall {

QList<StageSegment> layoutStages(
    const Deployment &deployment, const QRect &area, const QDateTime &, const BarMetrics &)
{
    return {{area, 0, 0, true, lookOf(deployment), -1, 1}};
}

QPolygonF segmentShape(const StageSegment &segment)
{
    return QPolygonF(QRectF(segment.rect));
}

QRect labelRect(const StageSegment &segment)
{
    return segment.rect.adjusted(4, 0, -4, 0);
}

std::optional<qsizetype> stageAt(const QList<StageSegment> &segments, const QPoint &pos)
{
    for (const StageSegment &segment : segments) {
        if (segment.stage >= 0 && segment.rect.contains(pos))
            return segment.stage;
    }
    return std::nullopt;
}

QString stageLabel(const QString &name, int room, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(name) <= room ? name : QString();
}

bool isWaiting(const Stage &stage)
{
    return stage.phase == Phase::Queued;
}

} // namespace Landfall
