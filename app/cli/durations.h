// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Landfall {

/// The contract's DURATION: a whole number with `s`, `m`, `h` or `d`. None for anything else, for
/// zero and for more than ten years.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(const QString &text);

} // namespace Landfall
