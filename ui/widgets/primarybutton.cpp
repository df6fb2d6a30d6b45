// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "primarybutton.h"

#include "fonts.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace Landfall {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : PrimaryButton(QIcon(), text, parent)
{
}

PrimaryButton::PrimaryButton(const QIcon &icon, const QString &text, QWidget *parent)
    : QPushButton(icon, text, parent)
{
    setFont(strongFont(font()));
    setDefault(true);
    takeColors();
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        takeColors();
}

void PrimaryButton::takeColors()
{
    QPalette colors = QGuiApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colors.setColor(group, QPalette::Button, colors.color(group, QPalette::Highlight));
        colors.setColor(
            group, QPalette::ButtonText, colors.color(group, QPalette::HighlightedText));
    }
    setPalette(colors);
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (isEnabled() && !icon().isNull())
        option.icon = QIcon(icon().pixmap(iconSize(), devicePixelRatio(), QIcon::Selected));
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace Landfall
