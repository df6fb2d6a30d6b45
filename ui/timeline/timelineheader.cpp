// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineheader.h"

#include "phasestyle.h"
#include "rowpainting.h"
#include "widgets/fonts.h"

#include <deploymentmodel.h>

#include <QPainter>

#include <algorithm>

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

void TimelineHeader::setUpSections(int stagesWidth)
{
    using Column = DeploymentModel::Column;
    const auto scaled = [this](int pixels) { return scaledLength(pixels, fontMetrics()); };
    const auto titled = [&](Column column, int pixels) {
        const QString title = model()->headerData(column, orientation()).toString();
        const int needed = fontMetrics().horizontalAdvance(title) + 2 * columnPadding + 1;
        return std::max(scaled(pixels), needed);
    };
    setMinimumSectionSize(scaled(36));
    setFixedHeight(scaled(24));
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionResizeMode(Column::DeploymentColumn, QHeaderView::Stretch);
    setSectionResizeMode(Column::StagesColumn, QHeaderView::Interactive);
    resizeSection(Column::PhaseColumn, scaled(36));
    resizeSection(Column::StagesColumn, stagesWidth);
    resizeSection(Column::InstancesColumn, titled(Column::InstancesColumn, 102));
    resizeSection(Column::DurationColumn, titled(Column::DurationColumn, 72));
    resizeSection(Column::StartedColumn, titled(Column::StartedColumn, 82));
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
