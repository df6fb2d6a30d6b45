// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationdelegate.h"

#include "phasestyle.h"
#include "rowpainting.h"
#include "rowtext.h"
#include "stagepainting.h"
#include "widgets/fonts.h"

#include <deploymenttext.h>

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

void DurationDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QString text = durationText(cell.deployment, endOfNews(cell.moment));
    painter.setFont(cell.option.font);
    painter.setPen(cell.option.palette.color(QPalette::Text));
    const RowLines lines = rowLines(cell.option);
    paintFigures(painter, lines.first, text.isEmpty() ? u"–"_s : text);
    if (!cell.moment.forecast)
        return;
    painter.setFont(smallFont(cell.option.font));
    painter.setPen(secondaryText(cell.option.palette));
    paintFigures(
        painter, lines.second, tr("usual %1").arg(durationText(cell.moment.forecast->whole)));
}

QString DurationDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
