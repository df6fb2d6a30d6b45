// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `targets`
QCoro::Task<ExitCode> listTargets(Context context);

/// `list`: all accounts are asked at once; what came is shown even when one could not be asked.
QCoro::Task<ExitCode> listDeployments(Context context);

/// Passes what a provider handed out through the model, as the watcher does, and gives it back the
/// way the rest of the program sees it: with what the history knows besides.
QCoro::Task<Deployment> observed(Context context, Deployment deployment, Account account);

} // namespace Landfall
