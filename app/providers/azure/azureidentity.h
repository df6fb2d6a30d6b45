// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Landfall::Azure {

/// Who an `id_token` says has signed in: `preferred_username`, else `name`; one line, at most 128
/// characters, empty where it says nothing. Its signature is not checked: only for showing.
[[nodiscard]] QString identityOf(const QString &idToken);

/// Text of a service or a program as one harmless line: without control, format and deceptive
/// characters, and cut.
[[nodiscard]] QString harmlessLine(const QString &text, qsizetype longest);

} // namespace Landfall::Azure
