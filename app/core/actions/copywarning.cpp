// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copywarning.h"

namespace Landfall {

CopyWarning copyWarning(
    const CopyApp &, const SlotCopy &, const std::optional<ActionRecord> &, const QDateTime &)
{
    return {};
}

QString slotSummary(const CopySlot &, const QDateTime &)
{
    return {};
}

} // namespace Landfall
