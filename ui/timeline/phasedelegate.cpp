// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phasedelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void PhaseDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(cell.option.rect, Qt::AlignVCenter, lookName(lookOf(cell.deployment)));
}

QString PhaseDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
