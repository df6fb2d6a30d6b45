// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationdelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void DurationDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(
        cell.option.rect, Qt::AlignVCenter, durationText(cell.deployment, cell.moment.now));
}

QString DurationDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
