// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayrow.h"

#include "phasestyle.h"
#include "rowpainting.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace Landfall {

namespace {

constexpr int padding = 8;
constexpr int chevron = 10;
constexpr int textLeft = 22;

void paintChevron(QPainter &painter, const DayRow &row, const QRect &rect, const QPalette &palette)
{
    const QPointF middle(rect.left() + padding + chevron / 2.0, rect.center().y() + 0.5);
    QPolygonF line {QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)};
    if (!row.open)
        line = QTransform().rotate(-90).map(line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(secondaryText(palette), 1.3));
    painter.drawPolyline(line.translated(middle));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void paintDay(
    QPainter &painter, const DayRow &row, const QRect &rect, const QStyleOptionViewItem &option)
{
    painter.save();
    QStyleOptionViewItem ground(option);
    ground.rect = rect;
    paintDayRow(painter, ground, {}, {});
    QStyleOptionViewItem words(option);
    words.rect = rect.adjusted(textLeft, 0, 0, 0);
    paintDayRow(painter, words, row.name, row.text);
    paintChevron(painter, row, rect, option.palette);
    if (row.current) {
        painter.setPen(selectionBar(option.palette, true));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

} // namespace Landfall
