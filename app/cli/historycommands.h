// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `history`: what was seen here, also of accounts and records that are gone. Asks no service.
QCoro::Task<ExitCode> showHistory(Context context);

/// `stats`
QCoro::Task<ExitCode> showStats(Context context);

} // namespace Landfall
