// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <functional>

namespace Landfall {

/// Whether the program starts with the desktop; empty functions where that cannot be set.
struct LoginStart {
    std::function<bool()> isOn;
    std::function<Result<Done>(bool)> setOn;
};

} // namespace Landfall
