// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "footline.h"

#include "timeline/phasestyle.h"

#include <QPainter>
#include <QPaintEvent>

namespace Landfall {

FootLine::FootLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void FootLine::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), paneLine(palette()));
}

} // namespace Landfall
