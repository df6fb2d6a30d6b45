// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

namespace Landfall {

/// First thing in main(): files are private (umask 077), no core dumps, not dumpable by others of
/// the same user. Debug builds stay open to a debugger.
LANDFALL_CORE_EXPORT void hardenProcess();

} // namespace Landfall
