// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "primarybutton.h"

#include "fonts.h"
#include "timeline/phasestyle.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace Landfall {

namespace {

constexpr int radius = 3;
constexpr int padding = 8;
constexpr int darkness = 120; ///< per cent
constexpr qreal inset = 2.5;
constexpr qreal readable = 4.5; ///< WCAG 2 contrast
constexpr int step = 104; ///< per cent

/// The palette's highlight, as dark as its text needs it, which is white on most desktops.
QColor readableFill(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::HighlightedText);
    QColor fill = palette.color(QPalette::Highlight);
    const bool isLightText = text.lightnessF() > fill.lightnessF();
    for (int tries = 0; tries < 50 && contrast(fill, text) < readable; ++tries)
        fill = isLightText ? fill.darker(step) : fill.lighter(step);
    return fill;
}

} // namespace

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : PrimaryButton(QIcon(), text, parent)
{
}

PrimaryButton::PrimaryButton(const QIcon &icon, const QString &text, QWidget *parent)
    : QPushButton(icon, text, parent)
{
    setFont(strongFont(font()));
    setDefault(true);
}

QSize PrimaryButton::sizeHint() const
{
    return QPushButton::sizeHint().grownBy(QMargins(padding, 1, padding, 1));
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    if (!isEnabled()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    option.palette.setColor(QPalette::ButtonText, option.palette.color(QPalette::HighlightedText));
    if (!icon().isNull())
        option.icon = QIcon(icon().pixmap(iconSize(), devicePixelRatio(), QIcon::Selected));
    const QColor fill = readableFill(option.palette);
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? fill.darker(darkness) : fill);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(option.palette.color(QPalette::HighlightedText));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace Landfall
