// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logview.h"

namespace Landfall {

class LogRows;

/// Of the lines that are shown the text between two places, without colors and control characters.
/// A line that the view cuts is whole here, up to 1 MiB; of everything at most 16 Mi characters,
/// and the last line says so.
[[nodiscard]] QString copiedText(
    const LogBuffer &buffer, const LogRows &rows, const LogPlace &from, const LogPlace &to);

} // namespace Landfall
