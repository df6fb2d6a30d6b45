// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>
#include <secret.h>

#include <QString>

namespace Landfall {

/// Reads one line from standard input; on a terminal after `prompt` and without echo. Waits for the
/// person: to be used before anything else goes on. BadInput when there is nothing, or when it
/// cannot be a secret.
[[nodiscard]] Result<Secret> readSecret(const QString &prompt);

/// Whether standard input is a terminal.
[[nodiscard]] bool hasInputTerminal();

} // namespace Landfall
