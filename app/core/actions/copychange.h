// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "slotcopier.h"

#include <QString>

namespace Landfall {

/// What is no longer as it was shown, of the two slots of a copy: a slot that is gone, another
/// deployment, another phase of it. One sentence or more; empty: nothing. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT QString changeSince(
    const CopyApp &shown, const CopyApp &now, const SlotCopy &copy);

} // namespace Landfall
