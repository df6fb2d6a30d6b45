// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `account add-hook`: checks the URL, keeps it in the keychain, never asks for it.
QCoro::Task<ExitCode> addHook(Context context);

/// `account remove-hook`
QCoro::Task<ExitCode> removeHook(Context context);

} // namespace Landfall
