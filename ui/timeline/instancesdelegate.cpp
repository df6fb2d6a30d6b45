// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancesdelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowtext.h"

#include <QPainter>

namespace Landfall {

void InstancesDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    painter.drawText(cell.option.rect, Qt::AlignVCenter, partsLine(cell.deployment));
}

QString InstancesDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
