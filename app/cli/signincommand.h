// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `account sign-in`: shows what the person has to do, waits for it, keeps what it gave.
QCoro::Task<ExitCode> signInToAccount(Context context);

} // namespace Landfall
