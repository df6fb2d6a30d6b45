// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagesdelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void StagesDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(cell.option.rect, Qt::AlignVCenter, currentWord(cell.deployment));
}

QString StagesDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
