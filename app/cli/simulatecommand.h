// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "output.h"

#include <QCoroTask>

namespace Landfall {

/// `simulate`: prints the announcement as one JSON line and serves until SIGINT or SIGTERM. Needs
/// no engine; both arguments must outlive it.
QCoro::Task<ExitCode> simulate(Output *output, const CommandLine *arguments);

} // namespace Landfall
