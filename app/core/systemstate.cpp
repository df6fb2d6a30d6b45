// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemstate.h"

namespace Landfall {

void SystemState::start() { }

} // namespace Landfall
