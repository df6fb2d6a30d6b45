// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace Landfall {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setSpacings(int between, int betweenLines)
{
    m_between = between;
    m_betweenLines = betweenLines;
    invalidate();
}

void FlowLayout::setLastAtEnd(bool isAtEnd)
{
    m_isLastAtEnd = isAtEnd;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

/// In the middle of their line's height.
void FlowLayout::alignLine(QList<Placed> &items, qsizetype from, int height)
{
    for (qsizetype i = from; i < items.size(); ++i)
        items[i].place.translate(0, (height - items.at(i).place.height()) / 2);
}

QList<FlowLayout::Placed> FlowLayout::arranged(int width) const
{
    QList<Placed> placed;
    QPoint corner;
    int height = 0;
    qsizetype first = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wished = item->sizeHint().expandedTo(item->minimumSize());
        const QSize size(std::min(wished.width(), std::max(width, 1)), wished.height());
        if (corner.x() > 0 && corner.x() + size.width() > width) {
            alignLine(placed, first, height);
            corner = QPoint(0, corner.y() + height + m_betweenLines);
            height = 0;
            first = placed.size();
        }
        placed.append({item, QRect(corner, size)});
        corner.rx() += size.width() + m_between;
        height = std::max(height, size.height());
    }
    alignLine(placed, first, height);
    if (m_isLastAtEnd && !placed.isEmpty())
        placed.last().place.moveRight(width - 1);
    return placed;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const Placed &one : arranged(width - contentsMargins().left() - contentsMargins().right()))
        height = std::max(height, one.place.bottom() + 1);
    return height + contentsMargins().top() + contentsMargins().bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + m_between, std::max(size.height(), one.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const bool isMirrored = parentWidget() && parentWidget()->isRightToLeft();
    for (const Placed &one : arranged(room.width())) {
        QRect place = one.place.translated(room.topLeft());
        if (isMirrored)
            place.moveRight(room.right() - one.place.left());
        one.item->setGeometry(place);
    }
}

} // namespace Landfall
