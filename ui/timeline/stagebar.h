// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paintmoment.h"
#include "stagelayout.h"

#include <QWidget>

class QPainter;

namespace Landfall {

/// Paints the stages of a deployment into `rect`, labels in the painter's font.
void paintStageBar(QPainter &painter, const Deployment &deployment, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment, const BarMetrics &metrics = listBar);

/// The bar of one deployment as a widget, 20 px high, with a tool tip per stage.
class StageBar : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment);
    void setMoment(const PaintMoment &moment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Deployment m_deployment;
    PaintMoment m_moment;
};

} // namespace Landfall
