// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagebar.h"

#include <QPainter>

namespace Landfall {

void paintStageBar(QPainter &painter, const Deployment &deployment, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment, const BarMetrics &metrics)
{
    for (const StageSegment &segment : layoutStages(deployment, rect, moment.now, metrics))
        painter.fillRect(segment.rect, lookColors(segment.look, palette).tint);
}

StageBar::StageBar(QWidget *parent) : QWidget(parent) { }

void StageBar::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    update();
}

void StageBar::setMoment(const PaintMoment &moment)
{
    m_moment = moment;
    update();
}

QSize StageBar::sizeHint() const
{
    return {220, 20};
}

QSize StageBar::minimumSizeHint() const
{
    return {60, 20};
}

bool StageBar::event(QEvent *event)
{
    return QWidget::event(event);
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStageBar(painter, m_deployment, rect(), palette(), m_moment, detailsBar);
}

} // namespace Landfall
