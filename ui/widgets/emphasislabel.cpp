// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emphasislabel.h"

#include "fonts.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Landfall {

EmphasisLabel::EmphasisLabel(QWidget *parent) : PlainLabel(parent)
{
    setWordWrap(true);
    setSelectable();
}

void EmphasisLabel::setContent(const EmphasizedText &content)
{
    if (content == m_content)
        return;
    m_content = content;
    if (content.length > 0)
        setTextInteractionFlags(Qt::NoTextInteraction);
    else
        setSelectable();
    setText(content.text);
    updateGeometry();
    update();
}

QString EmphasisLabel::emphasis() const
{
    return m_content.text.mid(m_content.start, m_content.length);
}

qreal EmphasisLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextLayout::FormatRange strong;
    strong.start = int(m_content.start);
    strong.length = int(m_content.length);
    strong.format.setFontWeight(strongFont(font()).weight());
    layout.setFormats({strong});
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::ceil(line.height());
    }
    layout.endLayout();
    return height;
}

int EmphasisLabel::heightForWidth(int width) const
{
    if (m_content.length == 0)
        return PlainLabel::heightForWidth(width);
    QTextLayout layout(text(), font());
    return int(layOut(layout, width));
}

QSize EmphasisLabel::sizeHint() const
{
    const QSize hint = PlainLabel::sizeHint();
    return m_content.length == 0 ? hint : QSize(hint.width(), heightForWidth(hint.width()));
}

QSize EmphasisLabel::minimumSizeHint() const
{
    const QSize hint = PlainLabel::minimumSizeHint();
    return m_content.length == 0 ? hint : QSize(hint.width(), fontMetrics().height());
}

void EmphasisLabel::paintEvent(QPaintEvent *event)
{
    if (m_content.length == 0) {
        PlainLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font());
    const qreal height = layOut(layout, width());
    layout.draw(&painter, {0, (this->height() - height) / 2});
}

} // namespace Landfall
