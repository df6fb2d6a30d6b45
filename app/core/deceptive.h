// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QString>

namespace Landfall {

/// Not seen, or changes what is seen beside it (direction, joining): characters with which one text
/// can look like another. Controls and line ends are not among them.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isDeceptive(char32_t character);

/// `‹U+202E›`: how such a character is shown.
[[nodiscard]] LANDFALL_CORE_EXPORT QString spelledOut(char32_t character);

} // namespace Landfall
