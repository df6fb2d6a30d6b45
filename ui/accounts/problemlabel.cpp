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
    QPalette loud = QGuiApplication::palette();
    const QColor color = lookColors(Look::Failed, loud).strong;
    if (palette().color(QPalette::WindowText) == color)
        return;
    loud.setColor(QPalette::WindowText, color);
    loud.setColor(QPalette::Text, color);
    setPalette(loud);
}

} // namespace Landfall
