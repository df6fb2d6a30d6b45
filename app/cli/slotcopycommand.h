// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `slot-copy`: says what would be sent; sends it once where it was confirmed, and follows it. An
/// interruption leaves the copy alone.
QCoro::Task<ExitCode> copySlot(Context context);

} // namespace Landfall
