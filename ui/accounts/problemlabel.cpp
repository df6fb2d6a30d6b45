// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemlabel.h"

#include "timeline/phasestyle.h"

#include <QEvent>
#include <QGuiApplication>

namespace Landfall {

ProblemLabel::ProblemLabel(QWidget *parent) : PlainLabel(parent)
{
    setWordWrap(true);
    setSelectable();
    setFocusPolicy(Qt::NoFocus);
    takeColor();
    hide();
}

void ProblemLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    // With a palette of its own a label hears of the program's by one or the other.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        takeColor();
}

void ProblemLabel::takeColor()
{
    const QColor color = lookColors(Look::Failed, QGuiApplication::palette()).strong;
    if (palette().color(QPalette::WindowText) == color)
        return;
    // Nothing but the colours of its own: a full palette would hear of no change any more.
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    setPalette(own);
}

} // namespace Landfall
