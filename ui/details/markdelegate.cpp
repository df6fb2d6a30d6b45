// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdelegate.h"

#include "timeline/glyphs.h"

namespace Landfall {

namespace {

constexpr int markSize = 10;

} // namespace

void MarkDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    QRectF mark(0, 0, markSize, markSize);
    mark.moveCenter(QRectF(option.rect).center());
    paintMark(*painter, Look(index.data(LookRole).toInt()), mark, option.palette);
}

} // namespace Landfall
