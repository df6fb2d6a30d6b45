// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `watch`: follows references or targets until each is over or the time is.
QCoro::Task<ExitCode> watchDeployments(Context context);

} // namespace Landfall
