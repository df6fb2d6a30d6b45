// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <deployment.h>
#include <historyentry.h>
#include <logs/logbuffer.h>

#include <QCoroTask>

#include <optional>

namespace Landfall {

/// Notes the first error of a log that was read to its end, and says on standard error which
/// earlier deployment had the same one, which is the result. `buffer` is looked at before the first
/// pause only.
QCoro::Task<std::optional<LoggedError>> sayWhereSeen(
    Context context, Deployment deployment, const LogBuffer *buffer);

} // namespace Landfall
