// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wrappingdelegate.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int padding = 3;

/// Lays the text out in a width and gives its height.
qreal layOut(QTextLayout &text, qreal width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(wrap);
    qreal height = 0;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, height});
        height += line.height();
    }
    text.endLayout();
    return height;
}

QString textOf(const QModelIndex &index)
{
    QString text = index.data().toString().replace(u'\n', QChar::LineSeparator);
    // Bold letters set the beginning apart; the dot is for who copies or hears it.
    const int lead = index.data(WrappingDelegate::LeadRole).toInt();
    const QStringView separator = u" · ";
    if (lead > 0
        && QStringView(text).sliced(std::min<qsizetype>(lead, text.size())).startsWith(separator))
        text.replace(lead, separator.size(), u"  "_s);
    return text;
}

QList<QTextLayout::FormatRange> formatsOf(const QModelIndex &index, bool isColored)
{
    QTextLayout::FormatRange lead;
    lead.start = 0;
    lead.length = index.data(WrappingDelegate::LeadRole).toInt();
    lead.format.setFontWeight(QFont::DemiBold);
    const QVariant color = index.data(WrappingDelegate::LeadColorRole);
    if (isColored && color.isValid())
        lead.format.setForeground(color.value<QColor>());
    return {lead};
}

} // namespace

WrappingDelegate::WrappingDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(*view) { }

void WrappingDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(LeadRole).isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem frame = option;
    initStyleOption(&frame, index);
    frame.text.clear(); // the ground, the selection and the focus alone
    m_view.style()->drawControl(QStyle::CE_ItemViewItem, &frame, painter, &m_view);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QTextLayout text(textOf(index), option.font);
    text.setFormats(formatsOf(index, !isSelected));
    layOut(text, option.rect.width() - 2 * padding);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(option.palette.color(m_view.hasFocus() ? QPalette::Active : QPalette::Inactive,
        isSelected ? QPalette::HighlightedText : QPalette::Text));
    text.draw(painter, option.rect.topLeft() + QPointF(padding, padding));
    painter->restore();
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize own = index.data(Qt::SizeHintRole).toSize();
    if (own.isValid())
        return own;
    int depth = m_view.rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int icon =
        index.data(Qt::DecorationRole).isValid() ? option.decorationSize.width() + 3 * padding : 0;
    const int width =
        m_view.viewport()->width() - depth * m_view.indentation() - 2 * padding - icon - padding;
    QTextLayout text(textOf(index), option.font);
    text.setFormats(formatsOf(index, false));
    return {0, int(layOut(text, width)) + 1 + 2 * padding};
}

} // namespace Landfall
