// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `providers`: what is loaded, from where, and what its accounts need.
QCoro::Task<ExitCode> listProviders(Context context);

} // namespace Landfall
