// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>

namespace Landfall {

/// `account list`
QCoro::Task<ExitCode> listAccounts(Context context);

/// `account add`: the secret first, then the account, so that no account is left without one.
QCoro::Task<ExitCode> addAccount(Context context);

/// `account remove`: the secret first; the account stays when the keychain does not give way.
QCoro::Task<ExitCode> removeAccount(Context context);

/// `account test`
QCoro::Task<ExitCode> testAccount(Context context);

} // namespace Landfall
