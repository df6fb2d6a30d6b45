// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paintmoment.h"
#include "stagepainting.h"

#include <QWidget>

namespace Landfall {

/// The stage bar of one deployment, 20 px high or as high as its font needs, with a tool tip for
/// each stage.
class StageBar : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment);
    void setMoment(const PaintMoment &moment);
    void setWords(const BarWords &words);
    [[nodiscard]] const BarWords &words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect barRect() const;
    void showToolTip(const QPoint &pos, const QPoint &globalPos);

    Deployment m_deployment;
    PaintMoment m_moment;
    BarWords m_words;
};

} // namespace Landfall
