// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictlabel.h"

#include <QEvent>
#include <QGuiApplication>

namespace Landfall {

VerdictLabel::VerdictLabel(QWidget *parent) : PlainLabel(parent)
{
    takeColor();
}

void VerdictLabel::setVerdict(std::optional<Look> look, const QString &text)
{
    m_look = look;
    takeColor();
    if (this->text() != text)
        setText(text);
}

void VerdictLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    // With a palette of its own a label hears of the program's by one or the other.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        takeColor();
}

void VerdictLabel::takeColor()
{
    const QPalette program = QGuiApplication::palette();
    const QColor color = m_look ? lookColors(*m_look, program).strong : secondaryText(program);
    if (palette().color(QPalette::WindowText) == color)
        return;
    // Nothing but the colours of its own: a full palette would hear of no change any more.
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    setPalette(own);
}

} // namespace Landfall
