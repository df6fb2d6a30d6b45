// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trayartwork.h"

#include "timeline/phasestyle.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QTransform>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// The mark is drawn on this grid.
constexpr qreal grid = 16;
/// What panels use, and twice that.
constexpr int sizes[] = {16, 22, 24, 32, 44, 48, 64};

/// Where the badge is in a square of `size` pixels: its centre, the same both ways, and radius.
struct BadgePlace {
    qreal size;
    qreal centre;
    qreal radius;
};
constexpr BadgePlace places[] = {{16, 11.6, 4.2}, {22, 16.4, 5.2}, {32, 24, 7.4}};

/// Between the sizes that were drawn by hand it is in between; above them it grows along. A size
/// that is twice a drawn one is that one, doubled.
BadgePlace badgePlace(int size)
{
    const int drawn = size > 32 ? size / 2 : size;
    const qreal scale = qreal(size) / drawn;
    const auto *above = std::find_if(std::begin(places), std::end(places),
        [drawn](const BadgePlace &place) { return place.size >= drawn; });
    if (above == std::begin(places) || above == std::end(places)) {
        const BadgePlace &nearest = above == std::begin(places) ? *above : *(above - 1);
        const qreal stretch = size / nearest.size;
        return {qreal(size), nearest.centre * stretch, nearest.radius * stretch};
    }
    const BadgePlace &below = *(above - 1);
    const qreal share = (drawn - below.size) / (above->size - below.size);
    return {qreal(size), scale * (below.centre + share * (above->centre - below.centre)),
        scale * (below.radius + share * (above->radius - below.radius))};
}

/// One pixel between mark and badge; what is larger than 32 is for screens with twice as many.
qreal gapOf(int size)
{
    return size > 32 ? 2 : 1;
}

QPolygonF octagon(const QPointF &centre, qreal radius)
{
    const qreal corner = radius * 0.414; // half of a side
    QPolygonF shape({{-corner, -radius}, {corner, -radius}, {radius, -corner}, {radius, corner},
        {corner, radius}, {-corner, radius}, {-radius, corner}, {-radius, -corner}});
    shape.translate(centre);
    return shape;
}

void paintMark(QPainter &painter, const QColor &ink, bool isUnderBadge)
{
    painter.save();
    QTransform turn;
    turn.translate(8, 8).rotate(17).translate(-8, -8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.setTransform(turn, true);
    painter.drawPolygon(QPolygonF({{1.6, 6.4}, {14.6, 6.4}, {11.9, 10.6}, {4.3, 10.6}}));
    painter.drawPolygon(QPolygonF({{7, 5.4}, {7, 0.9}, {11.7, 5.4}}));
    painter.restore();
    painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::FlatCap));
    const QPointF end = isUnderBadge ? QPointF(12, 14.25) : QPointF(15.2, 15.2);
    painter.drawLine(QPointF(0.8, 10.9), end);
}

void clear(QPainter &painter, const QPainterPath &shape)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.fillPath(shape, Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void paintRunning(QPainter &painter, const BadgePlace &place, qreal gap, const LookColors &colors)
{
    const QPointF centre(place.centre, place.centre);
    QPainterPath around;
    around.addEllipse(centre, place.radius + gap, place.radius + gap);
    clear(painter, around);
    const qreal ring = place.radius * 0.4;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.strong, ring));
    painter.drawEllipse(centre, place.radius - ring / 2, place.radius - ring / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.strong);
    painter.drawEllipse(centre, place.radius * 0.32, place.radius * 0.32);
}

void paintFailed(QPainter &painter, const BadgePlace &place, qreal gap, const LookColors &colors)
{
    const QPointF centre(place.centre, place.centre);
    QPainterPath around;
    around.addPolygon(octagon(centre, place.radius + gap));
    around.closeSubpath();
    clear(painter, around);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.strong);
    painter.drawPolygon(octagon(centre, place.radius));
    const qreal arm = place.radius * 0.4;
    painter.setPen(QPen(colors.onStrong, place.radius * 0.34, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
    painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
}

/// In the mark's grid.
void paintSlash(QPainter &painter, qreal gap, const QColor &ink)
{
    constexpr qreal width = 1.9;
    const QLineF slash({1.5, 14.5}, {14.9, 1.1});
    const QPointF across = QPointF(slash.normalVector().dx(), slash.normalVector().dy())
        / slash.length() * (width / 2 + gap);
    QPainterPath around;
    around.addPolygon(QPolygonF(
        {slash.p1() - across, slash.p1() + across, slash.p2() + across, slash.p2() - across}));
    around.closeSubpath();
    clear(painter, around);
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(slash);
}

} // namespace

QPalette panelPalette(const QPalette &windows, const QString &desktop)
{
    const QStringList names = desktop.split(u':');
    const bool isDarkAlways = names.contains(u"GNOME"_s) || names.contains(u"Unity"_s);
    if (!isDarkAlways || isDark(windows))
        return windows;
    QPalette panel = windows;
    panel.setColor(QPalette::Window, windows.color(QPalette::WindowText));
    panel.setColor(QPalette::WindowText, windows.color(QPalette::Window));
    panel.setColor(QPalette::Base, windows.color(QPalette::Text));
    panel.setColor(QPalette::Text, windows.color(QPalette::Base));
    return panel;
}

QPixmap trayPixmap(TrayState::Kind kind, int size, const QPalette &panel)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = size / grid;
    const QColor ink = panel.color(QPalette::WindowText);
    const bool hasBadge = kind == TrayState::Running || kind == TrayState::Failed;
    painter.scale(scale, scale);
    paintMark(painter, ink, hasBadge);
    if (kind == TrayState::Offline)
        paintSlash(painter, gapOf(size) / scale, ink);
    painter.resetTransform();
    if (kind == TrayState::Running)
        paintRunning(painter, badgePlace(size), gapOf(size), lookColors(Look::Running, panel));
    if (kind == TrayState::Failed)
        paintFailed(painter, badgePlace(size), gapOf(size), lookColors(Look::Failed, panel));
    return pixmap;
}

QIcon trayArtwork(TrayState::Kind kind, const QPalette &panel)
{
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(trayPixmap(kind, size, panel));
    return icon;
}

} // namespace Landfall
