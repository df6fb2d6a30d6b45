// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quietlabel.h"

#include "fonts.h"
#include "timeline/phasestyle.h"

#include <QEvent>
#include <QGuiApplication>

namespace Landfall {

QuietLabel::QuietLabel(const QString &text, QWidget *parent, Size size) : PlainLabel(text, parent)
{
    setWordWrap(true);
    if (size == Remark)
        setFont(secondaryFont(font()));
    takeColor();
}

void QuietLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    // With a palette of its own a label hears of the program's by one or the other.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        takeColor();
}

void QuietLabel::takeColor()
{
    const QColor color = secondaryText(QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == color)
        return;
    // Nothing but the colours of its own: a full palette would hear of no change any more. The
    // second one counts where the background is that of lists.
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    setPalette(own);
}

} // namespace Landfall
