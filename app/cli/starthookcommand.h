// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `deploy-hook`: starts a deployment through a stored hook, once, and watches it. Without a
/// confirmation that is equal to the label it says what it would do.
QCoro::Task<ExitCode> startThroughHook(Context context);

} // namespace Landfall
