// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QFontMetrics;
class QPainter;
class QRect;
class QString;

namespace Landfall {

/// Type sizes as ratios of the system font's, so that all text follows it.

[[nodiscard]] QFont secondaryFont(const QFont &font); ///< second lines: 12 of 13
[[nodiscard]] QFont smallFont(const QFont &font); ///< ages and remarks: 11 of 13
[[nodiscard]] QFont labelFont(const QFont &font); ///< labels in bars: 11 of 13, medium
[[nodiscard]] QFont tagFont(const QFont &font); ///< framed words beside a name: 11 of 13, semi-bold
[[nodiscard]] QFont strongFont(const QFont &font); ///< names: full size, semi-bold
[[nodiscard]] QFont headingFont(const QFont &font); ///< panel headings: 12 of 13, semi-bold
[[nodiscard]] QFont titleFont(const QFont &font); ///< title of the details: 15 of 13, semi-bold
[[nodiscard]] QFont emptyTitleFont(const QFont &font); ///< title of an empty page: 20 of 13
[[nodiscard]] QFont fixedFont(const QFont &font); ///< ids, codes: fixed pitch, 12 of 13
[[nodiscard]] QFont codeFont(const QFont &font); ///< a code to type elsewhere: fixed, 25 of 13

/// A length of the screen design, which belongs to a system font of 13 px, for this font; never
/// less than the design's.
[[nodiscard]] int scaledLength(int pixels, const QFontMetrics &metrics);

/// Paints a time or count right-aligned in `rect`, all digits equally wide in any font, so that
/// ticking figures do not jump.
void paintFigures(QPainter &painter, const QRect &rect, const QString &text);

} // namespace Landfall
