// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QString>

namespace Landfall {

/// Text from the network made fit for one line of a label or a cell: cut to `limit` characters
/// before anything lays it out, line breaks as blanks, and every character that cannot be seen but
/// changes what is seen (bidirectional and zero-width controls) spelled out as ‹U+202E›.
[[nodiscard]] LANDFALL_CORE_EXPORT QString visibleText(const QString &text, qsizetype limit = 200);

/// The same for several lines: line breaks stay.
[[nodiscard]] LANDFALL_CORE_EXPORT QString visibleLines(
    const QString &text, qsizetype limit = 2000);

} // namespace Landfall
