// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turningglyph.h"

#include "timeline/glyphs.h"

#include <QPainter>
#include <QStyle>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr int side = 16;
constexpr auto frameTime = 100ms;
constexpr int framesOfTurn = 12;

} // namespace

TurningGlyph::TurningGlyph(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
    m_timer.setInterval(frameTime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_frame = (m_frame + 1) % framesOfTurn;
        update();
    });
}

void TurningGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, Look::Running, rect(), palette(), qreal(m_frame) / framesOfTurn);
}

void TurningGlyph::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_timer.start();
}

void TurningGlyph::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace Landfall
