// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagepainting.h"

#include "ghostlayout.h"
#include "rowtext.h"
#include "widgets/fonts.h"

#include <QPainter>

namespace Landfall {

namespace {

constexpr qreal stripePeriod = 10;

/// Stripes at 45° as a repeating gradient: one fill, whatever the shape.
QBrush stripes(const LookColors &colors, const QPointF &origin, bool isHatching)
{
    const qreal share = isHatching ? 0.85 : 0.5;
    constexpr qreal blur = 0.06;
    QLinearGradient gradient(origin, origin + QPointF(stripePeriod / 2, stripePeriod / 2));
    gradient.setSpread(QGradient::RepeatSpread);
    gradient.setStops({{0, colors.strong}, {share - blur, colors.strong}, {share, colors.stripe},
        {1 - blur, colors.stripe}, {1, colors.strong}});
    return gradient;
}

/// Stripes move by their period while the glyph beside them turns once.
QPointF stripeOrigin(const QRect &rect, const PaintMoment &moment)
{
    const qreal turn = moment.animate ? moment.turn : 0;
    return rect.topLeft() + QPointF(turn * stripePeriod, 0);
}

QPen dashes(const QColor &color)
{
    QPen pen(color, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.4, 1.7});
    return pen;
}

QColor outline(QColor strong, const QPalette &palette)
{
    if (!isHighContrast(palette))
        strong.setAlphaF(0.75F);
    return strong;
}

/// Nothing was deployed: a line with an end tick.
void paintSkipped(QPainter &painter, const QRect &rect, const QColor &color)
{
    constexpr qreal width = 1.4;
    constexpr qreal tick = 8;
    const QRectF bar(rect);
    const qreal middle = bar.center().y();
    const qreal end = bar.right() - width / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(bar.left(), middle), QPointF(bar.right(), middle));
    painter.drawLine(QPointF(end, middle - tick / 2), QPointF(end, middle + tick / 2));
}

/// True when the shape got a solid fill.
bool paintShape(QPainter &painter, const StageSegment &segment, const LookColors &colors,
    const QPalette &palette, const PaintMoment &moment)
{
    const bool isStale = moment.staleSince.isValid();
    painter.setPen(Qt::NoPen);
    if (segment.look == Look::Running && !isStale) {
        const QPointF origin = stripeOrigin(segment.rect, moment);
        painter.setBrush(stripes(colors, origin, isHighContrast(palette)));
        painter.drawPolygon(segmentShape(segment));
        return true;
    }
    if (segment.look == Look::Failed || segment.look == Look::Partial) {
        painter.setBrush(colors.strong);
        painter.drawPolygon(segmentShape(segment));
        return true;
    }
    const bool isVague = segment.look == Look::Stalled || segment.look == Look::Unknown
        || (isStale && segment.look == Look::Running);
    painter.setPen(isVague ? dashes(colors.strong) : QPen(outline(colors.strong, palette)));
    painter.setBrush(colors.tint);
    painter.drawPolygon(segmentShape(segment, 0.5));
    return false;
}

void paintLabel(QPainter &painter, const StageSegment &segment, const QString &word,
    const QColor &ink, const QBrush &plate)
{
    const QRect room = labelRect(segment);
    const QString label = stageLabel(word, room.width(), painter.fontMetrics());
    if (label.isEmpty())
        return;
    if (plate.style() != Qt::NoBrush) {
        QRect place(0, 0, painter.fontMetrics().horizontalAdvance(label) + 4, room.height());
        place.moveCenter(room.center());
        painter.fillRect(place, plate);
    }
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, label);
}

/// The name of what is expected; `rest` for the stage under way.
QString ghostLabel(
    const GhostSegment &ghost, const QString &rest, int room, const QFontMetrics &metrics)
{
    if (!ghost.stage.isEmpty())
        return stageLabel(ghost.stage, room, metrics);
    return metrics.horizontalAdvance(rest) <= room ? rest : QString();
}

/// What is expected: dashed and empty, with its name where that fits.
void paintGhost(
    QPainter &painter, const GhostSegment &ghost, const QPalette &palette, const QString &rest)
{
    QPen pen(forecastOutline(palette), 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2});
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(ghost.rect.adjusted(0, 0, -1, -1));
    constexpr int margin = 4;
    const QRect room = ghost.rect.adjusted(margin, 0, -margin, 0);
    const QString label = ghostLabel(ghost, rest, room.width(), painter.fontMetrics());
    painter.setPen(secondaryText(palette));
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, label);
}

/// A tick over the bar where it usually ends.
void paintUsualEnd(QPainter &painter, const QRect &rect, int x, const QPalette &palette)
{
    constexpr int over = 3;
    painter.fillRect(
        QRect(x, rect.top() - over, 1, rect.height() + 2 * over), palette.color(QPalette::Text));
}

QString wordOf(const StageSegment &segment, const Deployment &deployment, const BarWords &words)
{
    if (segment.count > 1)
        return {};
    if (segment.stage < 0)
        return currentWord(deployment);
    const Stage &stage = deployment.stages.at(segment.stage);
    return stage.phase == Phase::Running && !words.running.isEmpty() ? words.running : stage.name;
}

} // namespace

void paintSegment(QPainter &painter, const StageSegment &segment, const QString &word,
    const QPalette &palette, const PaintMoment &moment)
{
    const LookColors colors = lookColors(segment.look, palette);
    if (segment.look == Look::Skipped) {
        paintSkipped(painter, segment.rect, colors.strong);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, segment.leftSlant > 0 || segment.rightSlant > 0);
    const bool isSolid = paintShape(painter, segment, colors, palette, moment);
    if (segment.look == Look::Canceled) {
        const QRect rect = segment.rect;
        const QRect closing(rect.right() - 1, rect.top() - 1, 2, rect.height() + 2);
        painter.fillRect(closing, colors.strong);
    }
    const bool isHatched = isSolid && segment.look == Look::Running && isHighContrast(palette);
    paintLabel(painter, segment, word, isSolid ? colors.onStrong : colors.strong,
        isHatched ? QBrush(colors.strong) : QBrush());
}

void paintStageBar(QPainter &painter, const Deployment &deployment, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment, const BarMetrics &metrics,
    const BarWords &words)
{
    painter.save();
    painter.setFont(labelFont(painter.font()));
    const QDateTime end = endOfNews(moment);
    const BarForecast bar = layoutForecast(deployment, rect, moment.forecast, end, metrics);
    for (const StageSegment &segment : layoutStages(deployment, bar.seen, end, metrics))
        paintSegment(painter, segment, wordOf(segment, deployment, words), palette, moment);
    for (const GhostSegment &ghost : bar.ghosts)
        paintGhost(painter, ghost, palette, words.rest);
    if (bar.usualEnd)
        paintUsualEnd(painter, rect, *bar.usualEnd, palette);
    painter.restore();
}

QDateTime endOfNews(const PaintMoment &moment)
{
    return moment.staleSince.isValid() ? moment.staleSince : moment.now;
}

} // namespace Landfall
