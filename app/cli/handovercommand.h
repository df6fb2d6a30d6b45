// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `hand-over REF`: writes the folder, and without --output prints its summary.
QCoro::Task<ExitCode> writeHandOver(Context context);

} // namespace Landfall
