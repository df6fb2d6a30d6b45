// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancesdelegate.h"

#include "instancebar.h"
#include "phasestyle.h"
#include "rowpainting.h"
#include "rowtext.h"
#include "widgets/fonts.h"

#include <deploymenttext.h>

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

void InstancesDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    constexpr int barHeight = 8;
    const RowLines lines = rowLines(cell.option);
    const QPalette &palette = cell.option.palette;
    painter.setFont(secondaryFont(cell.option.font));
    if (const auto counts = countsOf(cell.deployment)) {
        QRect bar(lines.first.left(), 0, lines.first.width(), barHeight);
        bar.moveTop(lines.first.center().y() - barHeight / 2 + 1);
        paintInstanceBar(painter, *counts, bar, palette, cell.moment);
        painter.setPen(palette.color(QPalette::Text));
        paintInstanceCounts(painter, *counts, lines.second, palette);
        return;
    }
    painter.setPen(secondaryText(palette));
    paintLine(painter, lines.first, u"–"_s);
    paintLine(painter, lines.second, partsLine(cell.deployment));
}

QString InstancesDelegate::toolTip(const Cell &cell, const QPoint &) const
{
    return instancesText(cell.deployment);
}

} // namespace Landfall
