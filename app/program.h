// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "startoptions.h"

class QApplication;

namespace Landfall {

/// The window on the user's accounts, or a wish handed to the one that is open. Gives the exit
/// code.
int runWindow(QApplication &app, const StartOptions &options);

/// The window on the embedded simulator, beside whatever else runs.
int runDemo(QApplication &app, const StartOptions &options);

/// Asks the open window to end; works too where there is none. Needs no display.
void quitRunning();

} // namespace Landfall
