// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationdelegate.h"

#include "rowpainting.h"
#include "rowtext.h"
#include "stagepainting.h"
#include "widgets/fonts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

void DurationDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QString text = durationText(cell.deployment, endOfNews(cell.moment));
    painter.setFont(cell.option.font);
    painter.setPen(cell.option.palette.color(QPalette::Text));
    paintFigures(painter, rowLines(cell.option).first, text.isEmpty() ? u"–"_s : text);
}

QString DurationDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
