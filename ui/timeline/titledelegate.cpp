// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titledelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void TitleDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(cell.option.rect, Qt::AlignVCenter, cell.deployment.target.name);
}

QString TitleDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
