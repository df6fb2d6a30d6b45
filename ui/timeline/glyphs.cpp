// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace Landfall {

namespace {

constexpr QPointF middle {8, 8};
constexpr QPointF markMiddle {5, 5};
constexpr std::array octagonCorners {QPointF(5.1, 1), QPointF(10.9, 1), QPointF(15, 5.1),
    QPointF(15, 10.9), QPointF(10.9, 15), QPointF(5.1, 15), QPointF(1, 10.9), QPointF(1, 5.1)};

QPen round(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPen dashed(const QColor &color, qreal width, qreal dash, qreal gap)
{
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

QColor faded(QColor color)
{
    color.setAlphaF(0.35F);
    return color;
}

void ring(QPainter &painter, qreal radius, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, radius, radius);
}

void disc(QPainter &painter, qreal radius, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(middle, radius, radius);
}

void cross(QPainter &painter, const QPointF &center, qreal reach, const QPen &pen)
{
    painter.setPen(pen);
    const QPointF down(reach, reach);
    const QPointF up(reach, -reach);
    painter.drawLine(center - down, center + down);
    painter.drawLine(center - up, center + up);
}

void tick(QPainter &painter, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF {{4.6, 8.3}, {7, 10.7}, {11.5, 5.6}});
}

void chevrons(QPainter &painter, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const qreal x : {3.0, 8.6})
        painter.drawPolyline(QPolygonF {{x, 3.6}, {x + 4.4, 8}, {x, 12.4}});
}

/// A drawn question mark looks the same whatever the font.
void questionMark(QPainter &painter, const QColor &color, qreal width)
{
    QPainterPath hook(QPointF(5.9, 6.3));
    hook.cubicTo(5.9, 3.3, 10.1, 3.3, 10.1, 6.1);
    hook.cubicTo(10.1, 7.7, 8, 7.7, 8, 9.4);
    painter.setPen(round(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hook);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(8, 11.6), width * 0.62, width * 0.62);
}

void queuedGlyph(QPainter &painter, const QColor &color)
{
    ring(painter, 6.2, round(color, 1.6));
    painter.drawPolyline(QPolygonF {{8, 4.6}, {8, 8}, {10.7, 9.6}});
}

void runningGlyph(QPainter &painter, const QColor &color, qreal turn, bool stale)
{
    if (stale) {
        ring(painter, 6.1, dashed(color, 2, 2.4, 2.39));
        disc(painter, 2.5, color);
        return;
    }
    ring(painter, 6.1, QPen(faded(color), 2));
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
    const QRectF circle(1.9, 1.9, 12.2, 12.2);
    constexpr int fullCircle = 360 * 16;
    const int start = qRound((0.25 - turn) * fullCircle);
    painter.drawArc(circle, start, -fullCircle / 4);
    painter.drawArc(circle, start + fullCircle / 2, -fullCircle / 4);
    disc(painter, 2.5, color);
}

void partialGlyph(QPainter &painter, const QColor &color, const QColor &good)
{
    const QPolygonF octagon(QList<QPointF>(octagonCorners.begin(), octagonCorners.end()));
    painter.save();
    painter.setClipRect(QRectF(0, 0, 8, 16), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(good);
    painter.drawPolygon(octagon);
    painter.restore();
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(octagon);
    cross(painter, {10.9, 8}, 1.8, round(color, 1.6));
}

void partialMark(QPainter &painter, const QColor &color)
{
    constexpr qreal shrink = 4.2 / 7;
    QPolygonF octagon;
    for (const QPointF &corner : octagonCorners)
        octagon.append(middle + (corner - middle) * shrink);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(octagon);
    painter.setClipRect(QRectF(8, 0, 8, 16), Qt::IntersectClip);
    painter.setBrush(color);
    painter.drawPolygon(octagon);
}

void markChevrons(QPainter &painter, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const qreal x : {4.7, 8.4})
        painter.drawPolyline(QPolygonF {{x, 5.2}, {x + 2.8, 8}, {x, 10.8}});
}

void failedGlyph(QPainter &painter, const LookColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.strong);
    painter.drawPolygon(octagonCorners.data(), int(octagonCorners.size()));
    cross(painter, middle, 2.6, round(colors.onStrong, 1.9));
}

void unknownGlyph(QPainter &painter, const QColor &color)
{
    painter.setPen(dashed(color, 1.6, 2.4, 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(1.8, 1.8, 12.4, 12.4), 2, 2);
    questionMark(painter, color, 1.6);
}

void stalledGlyph(QPainter &painter, const QColor &color)
{
    ring(painter, 6.1, dashed(color, 2, 2.4, 2.39));
    painter.setPen(round(color, 1.8));
    painter.drawLine(QPointF(8, 5), QPointF(8, 8.4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(8, 11), 1.1, 1.1);
}

/// Puts a square of `grid` units into the middle of `rect`.
void enterGrid(QPainter &painter, const QRectF &rect, qreal grid)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / grid, side / grid);
}

} // namespace

void paintGlyph(QPainter &painter, Look look, const QRectF &rect, const QPalette &palette,
    qreal turn, bool stale)
{
    const LookColors colors = lookColors(look, palette);
    painter.save();
    enterGrid(painter, rect, 16);
    switch (look) {
    case Look::Queued:
        queuedGlyph(painter, colors.strong);
        break;
    case Look::Running:
        runningGlyph(painter, colors.strong, turn, stale);
        break;
    case Look::Succeeded:
        disc(painter, 7, colors.strong);
        tick(painter, round(colors.onStrong, 1.8));
        break;
    case Look::Unverified:
        ring(painter, 6.2, QPen(colors.strong, 1.6));
        tick(painter, round(colors.strong, 1.8));
        break;
    case Look::Partial:
        partialGlyph(painter, colors.strong, lookColors(Look::Succeeded, palette).strong);
        break;
    case Look::Failed:
        failedGlyph(painter, colors);
        break;
    case Look::Canceled:
        ring(painter, 6.2, QPen(colors.strong, 1.7));
        painter.drawLine(QPointF(3.7, 12.3), QPointF(12.3, 3.7));
        break;
    case Look::Skipped:
        chevrons(painter, round(colors.strong, 1.8));
        break;
    case Look::Stalled:
        stalledGlyph(painter, colors.strong);
        break;
    case Look::Unknown:
        unknownGlyph(painter, colors.strong);
        break;
    }
    painter.restore();
}

void paintMark(QPainter &painter, Look look, const QRectF &rect, const QPalette &palette)
{
    const LookColors colors = lookColors(look, palette);
    painter.save();
    enterGrid(painter, rect, 10);
    painter.translate(markMiddle - middle);
    switch (look) {
    case Look::Queued:
        ring(painter, 3.7, QPen(colors.strong, 1.4));
        break;
    case Look::Running:
        ring(painter, 4, QPen(colors.strong, 1.4));
        disc(painter, 1.8, colors.strong);
        break;
    case Look::Succeeded:
        disc(painter, 4, colors.strong);
        break;
    case Look::Unverified:
        ring(painter, 3.3, QPen(colors.strong, 1.4));
        break;
    case Look::Partial:
        partialMark(painter, colors.strong);
        break;
    case Look::Failed:
        cross(painter, middle, 3.2, QPen(colors.strong, 2.3, Qt::SolidLine, Qt::FlatCap));
        break;
    case Look::Canceled:
        ring(painter, 3.9, QPen(colors.strong, 1.3));
        painter.drawLine(middle - QPointF(2.6, -2.6), middle + QPointF(2.6, -2.6));
        break;
    case Look::Skipped:
        markChevrons(painter, round(colors.strong, 1.3));
        break;
    case Look::Stalled:
        ring(painter, 3.9, dashed(colors.strong, 1.4, 1.6, 1.46));
        break;
    case Look::Unknown:
        questionMark(painter, colors.strong, 1.5);
        break;
    }
    painter.restore();
}

} // namespace Landfall
