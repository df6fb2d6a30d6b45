// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starteddelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowpainting.h"
#include "widgets/fonts.h"

#include <QPainter>

namespace Landfall {

void StartedDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QStyleOptionViewItem &option = cell.option;
    const RowLines lines = rowLines(option);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    paintFigures(painter, lines.first, formatClock(cell.deployment.created));

    const QDateTime &stale = cell.moment.staleSince;
    painter.setFont(smallFont(option.font));
    painter.setPen(secondaryText(option.palette));
    paintFigures(painter, lines.second,
        stale.isValid() ? tr("as of %1").arg(formatTimeOfDay(stale))
                        : formatAge(cell.deployment.created, cell.moment.now));
}

QString StartedDelegate::toolTip(const Cell &cell, const QPoint &) const
{
    return formatMoment(cell.deployment.created);
}

} // namespace Landfall
