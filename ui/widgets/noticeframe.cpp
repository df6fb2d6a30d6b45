// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeframe.h"

#include "icon.h"

#include <QPainter>
#include <QWidget>

namespace Landfall {

namespace {

constexpr int barWidth = 3;

void paintOutline(QPainter &painter, const QWidget &widget, const QColor &strong)
{
    painter.setPen(widget.hasFocus() ? selectionBar(widget.palette(), true) : strong);
    painter.drawRect(widget.rect().adjusted(0, 0, -1, -1));
}

void paintSideBar(QPainter &painter, const QWidget &widget, const QColor &strong)
{
    const QRect rect = widget.rect();
    painter.fillRect(QRect(0, 0, barWidth, rect.height()), strong);
    painter.setPen(paneLine(widget.palette()));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!widget.hasFocus())
        return;
    painter.setPen(selectionBar(widget.palette(), true));
    painter.drawRect(rect.adjusted(barWidth + 1, 1, -2, -3));
}

} // namespace

void paintNotice(QWidget &widget, const NoticeFrame &frame)
{
    const QColor strong = lookColors(frame.look, widget.palette()).strong;
    QPainter painter(&widget);
    painter.fillRect(widget.rect(), bannerGround(frame.look, widget.palette()));
    if (frame.edge == NoticeFrame::Outline)
        paintOutline(painter, widget, strong);
    else
        paintSideBar(painter, widget, strong);
    paintIcon(painter, frame.icon, frame.iconRect, strong);
}

} // namespace Landfall
