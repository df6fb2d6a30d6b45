// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elidedlabel.h"

#include "plaintext.h"

#include <QEvent>

namespace Landfall {

namespace {

constexpr int minimumCharacters = 6;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : PlainLabel(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text, qsizetype limit)
{
    const QString visible = visibleText(text, limit);
    if (visible == m_fullText)
        return;
    m_fullText = visible;
    setAccessibleName(visible);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * minimumCharacters, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_fullText) + 2, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_fullText, Qt::ElideRight, width());
    setText(shown);
    setPlainToolTip(*this, shown == m_fullText ? QString() : m_fullText);
}

} // namespace Landfall
