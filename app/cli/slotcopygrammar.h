// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

namespace CLI {
class App;
}

namespace Landfall {

/// Adds `slot-copy` to the commands. Both references must outlive the parsing.
void addSlotCopy(CLI::App &app, CommandLine &result, bool &hasCommand);

} // namespace Landfall
