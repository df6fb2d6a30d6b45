// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phasedelegate.h"

#include "glyphs.h"
#include "rowtext.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QPainter>

namespace Landfall {

namespace {

constexpr int glyphSize = 18;
constexpr int glyphCenter = 21; // of 36 px: the selection's bar takes the first three

} // namespace

void PhaseDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QRect rect = cell.option.rect;
    QRect place(0, 0, glyphSize, glyphSize);
    place.moveCenter({rect.left() + glyphCenter, rect.center().y()});
    const qreal turn = cell.moment.animate ? cell.moment.turn : 0;
    paintGlyph(painter, lookOf(cell.deployment), place, cell.option.palette, turn,
        cell.moment.staleSince.isValid());
}

QString PhaseDelegate::toolTip(const Cell &cell, const QPoint &) const
{
    const QString look = lookName(lookOf(cell.deployment));
    const QString status = visibleText(statusText(cell.deployment));
    return status.isEmpty() ? look : tr("%1 (%2)").arg(look, status);
}

} // namespace Landfall
