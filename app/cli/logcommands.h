// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `logs`: the build log, those of what failed, or one by its id; each as it arrives, and with
/// --follow as long as the deployment runs.
QCoro::Task<ExitCode> showLogs(Context context);

} // namespace Landfall
