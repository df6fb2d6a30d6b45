// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcolors.h"

#include <timeline/phasestyle.h>

#include <algorithm>
#include <array>

namespace Landfall {

namespace {

constexpr qreal readable = 4.5;
constexpr quint32 trueColor = 0x1000000;
constexpr quint32 firstOfCube = 16;
constexpr quint32 firstGrey = 232;

struct Shade {
    QRgb light;
    QRgb dark;
};

/// Black, red, green, yellow, blue, magenta, cyan, white.
constexpr std::array<Shade, 8> terminal {{{0xff1b1e22, 0xff8c949c}, {0xffae1f12, 0xffff8a7a},
    {0xff0b6e4d, 0xff52d1ac}, {0xff735700, 0xffe3c26b}, {0xff0a5fc2, 0xff62aeff},
    {0xff86358c, 0xffe09be4}, {0xff0b6272, 0xff5cc8d7}, {0xff545b64, 0xffe7e9eb}}};
constexpr Shade yellow = terminal.at(3);

QRgb ofPalette(quint32 color)
{
    if (color >= firstGrey) {
        const int grey = 8 + 10 * int(color - firstGrey);
        return qRgb(grey, grey, grey);
    }
    static constexpr std::array steps {0, 95, 135, 175, 215, 255};
    const quint32 place = color - firstOfCube;
    return qRgb(steps.at(place / 36), steps.at(place / 6 % 6), steps.at(place % 6));
}

QColor asked(quint32 color, bool isDark)
{
    if (color < firstOfCube) {
        const Shade &shade = terminal.at(color % terminal.size());
        return QColor(isDark ? shade.dark : shade.light);
    }
    return QColor(color >= trueColor ? QRgb(color & 0xffffff) : ofPalette(color));
}

QColor withLightness(const QColor &color, float lightness)
{
    float hue = 0;
    float saturation = 0;
    float old = 0;
    color.getHslF(&hue, &saturation, &old);
    return QColor(QColor::fromHslF(std::max(hue, 0.0F), saturation, lightness).rgb());
}

} // namespace

QColor readableOn(const QColor &ground, const QColor &color)
{
    const bool lighter = contrast(ground, Qt::white) > contrast(ground, Qt::black);
    const float step = lighter ? 0.02F : -0.02F;
    QColor result = color;
    float lightness = color.lightnessF();
    while (contrast(result, ground) < readable && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + step, 0.0F, 1.0F);
        result = withLightness(color, lightness);
    }
    if (contrast(result, ground) < readable)
        result = lighter ? Qt::white : Qt::black;
    return result;
}

LogColors::LogColors(const QPalette &palette)
    : base(palette.color(QPalette::Base)), text(palette.color(QPalette::Text)),
      number(placeholderText(palette)), remark(secondaryText(palette)),
      gutterLine(gridLine(palette)), error(lookColors(Look::Failed, palette).strong),
      isDark(Landfall::isDark(palette)), isHighContrast(Landfall::isHighContrast(palette))
{
    if (isHighContrast) {
        warning = hitMark = hitGround = currentHitGround = text;
        errorGround = hitText = base;
        errorNumber = text;
        return;
    }
    errorGround = lookColors(Look::Failed, palette).tint;
    errorNumber = readableOn(errorGround, number);
    warning = readableOn(base, QColor(isDark ? yellow.dark : yellow.light));
    hitGround = QColor(isDark ? 0xff5a4a12 : 0xffffe79a);
    currentHitGround = QColor(isDark ? 0xff85690f : 0xffffc93d);
    hitText = QColor(isDark ? 0xffffffff : 0xff1b1e22);
    hitMark = QColor(isDark ? 0xffb8912a : 0xffb07d00);
}

QColor LogColors::ansi(quint32 color, const QColor &ground) const
{
    return isHighContrast ? text : readableOn(ground, asked(color, isDark));
}

QColor LogColors::ansiGround(quint32 color) const
{
    // What a terminal paints behind light text would glare here as it is: half way to the base.
    if (isHighContrast)
        return base;
    const QColor full = asked(color, isDark);
    return QColor((full.red() + base.red() * 2) / 3, (full.green() + base.green() * 2) / 3,
        (full.blue() + base.blue() * 2) / 3);
}

} // namespace Landfall
