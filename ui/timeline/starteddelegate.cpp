// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starteddelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void StartedDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(cell.option.rect, Qt::AlignVCenter, formatClock(cell.deployment.created));
}

QString StartedDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
