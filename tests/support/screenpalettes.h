// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <localization.h>

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>
#include <QTest>
#include <QWidget>

/// The look of the screen design: its palettes, font and style. And pictures of it.
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

/// In the language of the environment (LC_ALL=de_DE.UTF-8), else in English.
inline void take(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setPalette(lightPalette());
    Landfall::installTranslations(application);
}

/// NAME-light.png and NAME-dark.png, each once everything is in its place.
inline void save(QWidget &window, const QDir &folder, const QString &name)
{
    constexpr int settle = 400;
    QTest::qWait(settle);
    window.grab().save(folder.filePath(name + QStringLiteral("-light.png")));
    QApplication::setPalette(darkPalette());
    QTest::qWait(settle);
    window.grab().save(folder.filePath(name + QStringLiteral("-dark.png")));
    QApplication::setPalette(lightPalette());
}

} // namespace ScreenLook
