// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

class Simulator;

/// `--demo` alone: every change as a line, until the script is played; well below a minute.
QCoro::Task<ExitCode> playDemo(Context context, Simulator *simulator);

} // namespace Landfall
