// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marklabel.h"

#include "timeline/glyphs.h"

#include <QPainter>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int markSize = 10;
constexpr int gap = 5;

} // namespace

MarkLabel::MarkLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void MarkLabel::setContent(Look look, const QString &text)
{
    if (look == m_look && text == m_text)
        return;
    m_look = look;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize MarkLabel::sizeHint() const
{
    const QSize content(markSize + gap + fontMetrics().horizontalAdvance(m_text) + 1,
        std::max(markSize, fontMetrics().height()) + 2);
    return content.grownBy(contentsMargins());
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    const QRect content = contentsRect();
    QPainter painter(this);
    const QRectF mark(content.left(), (height() - markSize) / 2.0, markSize, markSize);
    paintMark(painter, m_look, mark, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(content.adjusted(markSize + gap, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_text);
}

} // namespace Landfall
