// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "traystate.h"

#include <QIcon>
#include <QPalette>

namespace Landfall {

/// The colours of the panel that the icon stands on, as far as anybody knows: no desktop on Linux
/// tells. GNOME's and Unity's panels are dark whatever the windows are; all others are taken to be
/// like the windows. `desktop` is XDG_CURRENT_DESKTOP.
[[nodiscard]] QPalette panelPalette(const QPalette &windows, const QString &desktop);

/// The mark with the badge of a state, `size` device pixels in the square.
[[nodiscard]] QPixmap trayPixmap(TrayState::Kind kind, int size, const QPalette &panel);

/// In all sizes that panels use.
[[nodiscard]] QIcon trayArtwork(TrayState::Kind kind, const QPalette &panel);

} // namespace Landfall
