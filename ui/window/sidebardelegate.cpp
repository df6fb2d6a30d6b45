// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebardelegate.h"

#include "sidebarmodel.h"
#include "timeline/glyphs.h"
#include "timeline/phasestyle.h"
#include "timeline/rowpainting.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"

#include <QPainter>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int entryHeight = 26;
constexpr int padding = 10;
constexpr int iconSize = 16;
constexpr int markSize = 10;
constexpr int troubleSize = 14;
constexpr int gap = 6;

enum class Entry { View, Heading, Invitation, Account, Below };

Entry entryOf(const QModelIndex &index)
{
    if (index.data(SidebarModel::AddRole).toBool())
        return Entry::Invitation;
    const QVariant scope = index.data(SidebarModel::ScopeRole);
    if (!scope.isValid())
        return Entry::Heading;
    const Scope::Kind kind = scope.value<Scope>().kind;
    if (kind == Scope::OfAccount)
        return Entry::Account;
    return kind == Scope::OfGroup || kind == Scope::OfEnvironment ? Entry::Below : Entry::View;
}

QFont fontOf(Entry entry, const QFont &font)
{
    switch (entry) {
    case Entry::Heading:
        return headingFont(font);
    case Entry::Account:
        return strongFont(font);
    case Entry::Invitation:
        return secondaryFont(font);
    case Entry::View:
    case Entry::Below:
        break;
    }
    return font;
}

QColor penOf(Entry entry, const QPalette &palette)
{
    if (entry == Entry::Invitation)
        return linkColor(palette);
    return entry == Entry::Heading ? secondaryText(palette) : palette.color(QPalette::Text);
}

/// Paints count or mark at the right end; gives what is left for the text.
QRect paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &rect)
{
    const QVariant count = index.data(SidebarModel::CountRole);
    if (count.isValid()) {
        const QString text = QLocale().toString(count.toInt());
        painter.setFont(option.font);
        painter.setPen(secondaryText(option.palette));
        paintFigures(painter, rect, text);
        return rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - gap, 0);
    }
    const QString trouble = index.data(SidebarModel::TroubleIconRole).toString();
    if (!trouble.isEmpty()) {
        const Look look = Look(index.data(SidebarModel::TroubleLookRole).toInt());
        const QRect place(rect.right() - troubleSize + 1, rect.center().y() - troubleSize / 2 + 1,
            troubleSize, troubleSize);
        paintIcon(painter, trouble, place, lookColors(look, option.palette).strong);
        return rect.adjusted(0, 0, -troubleSize - gap, 0);
    }
    const QVariant look = index.data(SidebarModel::LookRole);
    const bool open = index.model()->hasChildren(index) && (option.state & QStyle::State_Open);
    if (!look.isValid() || open)
        return rect;
    const QRect mark(
        rect.right() - markSize + 1, rect.center().y() - markSize / 2 + 1, markSize, markSize);
    paintMark(painter, Look(look.toInt()), mark, option.palette);
    return rect.adjusted(0, 0, -markSize - gap, 0);
}

} // namespace

void SidebarDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Entry entry = entryOf(index);
    painter->save();
    QRect rect = option.rect.adjusted(0, 0, -padding, 0);
    // The tree indents its first level for the branch marks that these have none of.
    if (entry == Entry::View || entry == Entry::Heading || entry == Entry::Invitation)
        rect.setLeft(padding);
    rect = paintEnd(*painter, option, index, rect);

    const QString iconName = index.data(SidebarModel::IconRole).toString();
    if (!iconName.isEmpty()) {
        const QRect place(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        paintIcon(*painter, iconName, place, option.palette.color(QPalette::Text));
        rect.setLeft(place.right() + gap);
    }
    painter->setFont(fontOf(entry, option.font));
    painter->setPen(penOf(entry, option.palette));
    const int width = paintLine(*painter, rect, index.data().toString());
    painter->setFont(secondaryFont(option.font));
    painter->setPen(secondaryText(option.palette));
    paintLine(*painter, rect.adjusted(width + gap, 0, 0, 0),
        index.data(SidebarModel::ProviderRole).toString());
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(entryHeight, option.fontMetrics.height() + padding)};
}

} // namespace Landfall
