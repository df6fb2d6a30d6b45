// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>
#include <QTranslator>

/// The look of the screen design: its palettes, font and style.
namespace ScreenLook {

inline QPalette lightPalette()
{
    QPalette palette(QColor(0xf1f2f3));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::Highlight, QColor(0x0562cd));
    return palette;
}

inline QPalette darkPalette()
{
    QPalette palette(QColor(0x292b2f));
    const QColor text(0xe7e9eb);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(0x1d1f22));
    palette.setColor(QPalette::Highlight, QColor(0x3490ee));
    palette.setColor(QPalette::PlaceholderText, QColor(0x868d95));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x70767d));
    return palette;
}

/// `plurals` must outlive the application's windows.
inline void take(QTranslator &plurals)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setPalette(lightPalette());
    if (plurals.load(QStringLiteral(":/i18n/landfall_en")))
        QCoreApplication::installTranslator(&plurals);
}

} // namespace ScreenLook
