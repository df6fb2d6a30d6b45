// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QCoroTask>

namespace Landfall {

/// Copies production over staging of the demo's app for it, as a person would: looked at,
/// confirmed, sent once. Ends when the simulator has answered. An error: nothing was copied.
QCoro::Task<Result<ActionRecord>> copyDemoSlot(Engine *engine);

} // namespace Landfall
