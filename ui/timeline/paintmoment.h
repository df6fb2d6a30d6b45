// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <forecast.h>

#include <QDateTime>

#include <optional>

namespace Landfall {

/// What changes from one paint to the next while nothing else does. A view owns one for all its
/// delegates.
struct PaintMoment {
    QDateTime now; ///< UTC
    qreal turn = 0; ///< of running glyphs and stripes, 0 to 1; once in 1.2 s
    bool animate = true; ///< false: nothing moves
    QDateTime staleSince; ///< last news of the account, null while it answers
    std::optional<Forecast> forecast; ///< of the row's target
};

} // namespace Landfall
