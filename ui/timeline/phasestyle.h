// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QColor>
#include <QPalette>
#include <QString>

namespace Landfall {

/// How a deployment, stage or part is shown: its phase, and for a deployment its health as well.
enum class Look {
    Queued,
    Running,
    Succeeded,
    Unverified, ///< succeeded, but the service does not tell whether it runs
    Partial,
    Failed,
    Canceled,
    Skipped,
    Stalled,
    Unknown
};

/// A success that does not run well looks partial or failed.
[[nodiscard]] Look lookOf(const Deployment &deployment);
[[nodiscard]] Look lookOf(Phase phase);

/// 0 is the worst. A closed tree node shows the worst look below it.
[[nodiscard]] int lookRank(Look look);

/// The translated word for people.
[[nodiscard]] QString lookName(Look look);

/// This file is the only place with colours. Each one here is readable (WCAG 2 contrast of 4.5 or
/// more) on Base, Window and the selection tint of the palette it was asked for.
struct LookColors {
    QColor strong; ///< glyph, text, outline, solid fill
    QColor tint; ///< quiet fill
    QColor stripe; ///< second colour of a running fill
    QColor onStrong; ///< text on a solid fill
};
[[nodiscard]] LookColors lookColors(Look look, const QPalette &palette);

/// The ground of a banner whose bar and glyph take the strong colour of a look: failed, canceled or
/// running.
[[nodiscard]] QColor bannerGround(Look look, const QPalette &palette);

/// Whether windows are darker than the text on them.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Black and white only: everything is drawn in Text then, tints are off, stripes are hatching.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

[[nodiscard]] QColor secondaryText(const QPalette &palette);
[[nodiscard]] QColor placeholderText(const QPalette &palette);
[[nodiscard]] QColor linkColor(const QPalette &palette);
[[nodiscard]] QColor forecastOutline(const QPalette &palette);
[[nodiscard]] QColor controlBorder(const QPalette &palette);

/// The line between two rows.
[[nodiscard]] QColor gridLine(const QPalette &palette);

/// The line between the panes of a window.
[[nodiscard]] QColor paneLine(const QPalette &palette);

/// Background of a selected row; grey when the view has no focus.
[[nodiscard]] QColor selectionTint(const QPalette &palette, bool active);

/// The bar and frame of a selected row; grey when the view has no focus.
[[nodiscard]] QColor selectionBar(const QPalette &palette, bool active);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] qreal contrast(const QColor &one, const QColor &other);

} // namespace Landfall
