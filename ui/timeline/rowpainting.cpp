// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowpainting.h"

#include "phasestyle.h"
#include "widgets/fonts.h"

#include <QPainter>
#include <QWidget>

namespace Landfall {

namespace {

constexpr int topPadding = 5;
constexpr int bottomPadding = 3;
constexpr int selectionBarWidth = 3;

int lineHeight(const QFont &font)
{
    return std::max(18, QFontMetrics(font).height() + 2);
}

bool isFirstColumn(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::Beginning
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

bool isLastColumn(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::End
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

} // namespace

int rowHeight(const QFont &font)
{
    return topPadding + 2 * lineHeight(font) + bottomPadding;
}

int dayRowHeight(const QFont &font)
{
    return std::max(24, lineHeight(font) + 6);
}

RowLines rowLines(const QStyleOptionViewItem &option, int leftPadding, int rightPadding)
{
    const int height = lineHeight(option.font);
    const QRect cell = option.rect.adjusted(leftPadding, 0, -rightPadding, 0);
    const QRect first(cell.left(), cell.top() + topPadding, cell.width(), height);
    return {first, first.translated(0, height)};
}

bool isViewActive(const QStyleOptionViewItem &option)
{
    return option.widget && option.widget->hasFocus() && option.state & QStyle::State_Active;
}

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QRect cell = option.rect;
    const QRect bottom(cell.left(), cell.bottom(), cell.width(), 1);
    if (!(option.state & QStyle::State_Selected)) {
        painter.fillRect(bottom, gridLine(option.palette));
        return;
    }
    const bool active = isViewActive(option);
    const QColor bar = selectionBar(option.palette, active);
    painter.fillRect(cell, selectionTint(option.palette, active));
    painter.fillRect(bottom, active ? bar : gridLine(option.palette));
    if (active)
        painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), bar);
    if (active && isLastColumn(option))
        painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), bar);
    if (isFirstColumn(option))
        painter.fillRect(QRect(cell.left(), cell.top(), selectionBarWidth, cell.height()), bar);
}

void paintDayRow(
    QPainter &painter, const QStyleOptionViewItem &option, const QString &name, const QString &rest)
{
    const QRect cell = option.rect;
    painter.fillRect(cell, option.palette.color(QPalette::Window));
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), gridLine(option.palette));
    QRect line = cell.adjusted(4, 0, -8, -1);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.setFont(headingFont(option.font));
    if (!name.isEmpty())
        line.setLeft(line.left() + paintLine(painter, line, name) + 6);
    painter.setPen(secondaryText(option.palette));
    painter.setFont(secondaryFont(option.font));
    paintLine(painter, line, rest);
}

int paintLine(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace Landfall
