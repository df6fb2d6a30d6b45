// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logline.h>

#include <QColor>
#include <QPalette>

namespace Landfall {

/// The colours of a log in a palette. Text is readable (WCAG 2 contrast of 4.5 or more) on the
/// ground it was asked for.
struct LogColors {
    explicit LogColors(const QPalette &palette);

    QColor base;
    QColor text;
    QColor number; ///< of a line
    QColor errorNumber; ///< of one with an error
    QColor remark; ///< about hidden lines and cut ones
    QColor gutterLine;
    QColor error; ///< mark
    QColor warning; ///< mark
    QColor errorGround;
    QColor hitGround;
    QColor currentHitGround;
    QColor hitText;
    QColor hitMark; ///< in the overview
    bool isDark = false;
    bool isHighContrast = false;

    /// AnsiStyle's number as a colour for text on `ground`.
    [[nodiscard]] QColor ansi(quint32 color, const QColor &ground) const;
    /// AnsiStyle's number as a ground.
    [[nodiscard]] QColor ansiGround(quint32 color) const;
};

/// `color` with its hue, its lightness stepped until it can be read on `ground`.
[[nodiscard]] QColor readableOn(const QColor &ground, const QColor &color);

} // namespace Landfall
