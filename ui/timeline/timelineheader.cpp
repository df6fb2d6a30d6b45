// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineheader.h"

#include "phasestyle.h"
#include "rowpainting.h"

#include <deploymentmodel.h>

#include <QPainter>

namespace Landfall {

namespace {

constexpr int separatorInset = 4;

} // namespace

TimelineHeader::TimelineHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setStretchLastSection(false);
    setSectionsMovable(false);
    setSectionsClickable(false);
}

void TimelineHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect area = viewport()->rect();
    painter.fillRect(area, palette().color(QPalette::Window));
    painter.fillRect(QRect(0, area.bottom(), area.width(), 1), gridLine(palette()));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TimelineHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    const bool isTitle = section == DeploymentModel::DeploymentColumn;
    const QRect text = rect.adjusted(isTitle ? titlePadding : columnPadding, 0, -columnPadding, -1);
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    painter->setFont(font());
    painter->setPen(secondaryText(palette()));
    painter->drawText(text, alignment.toInt() | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(
            model()->headerData(section, orientation()).toString(), Qt::ElideRight, text.width()));
    if (section > DeploymentModel::DeploymentColumn)
        painter->fillRect(QRect(rect.left(), separatorInset, 1, rect.height() - 2 * separatorInset),
            gridLine(palette()));
}

} // namespace Landfall
