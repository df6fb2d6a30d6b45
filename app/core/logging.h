// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "secret.h"

#include <QLoggingCategory>
#include <QString>

namespace Landfall {

/// The categories, for qCInfo() and its like.
LANDFALL_CORE_EXPORT const QLoggingCategory &httpLog();
LANDFALL_CORE_EXPORT const QLoggingCategory &watchLog();
LANDFALL_CORE_EXPORT const QLoggingCategory &keychainLog();
LANDFALL_CORE_EXPORT const QLoggingCategory &historyLog();
LANDFALL_CORE_EXPORT const QLoggingCategory &pluginLog();

/// Masks what must not be told: known secrets by value (also base64 at any offset and URL-encoded),
/// user information and queries of URLs, e-mail addresses, and what looks like a credential
/// (`Bearer …`, `sig=…`, `X-Amz-Signature=…`, web tokens, credential headers). Escapes control,
/// format and line-separating characters, so that remote text cannot forge a line.
[[nodiscard]] LANDFALL_CORE_EXPORT QString redact(const QString &text);

/// From now on redact() knows this secret by value, as long as any copy of it lives. Ones of fewer
/// than 4 characters are left out. Thread-safe, as redact() is.
LANDFALL_CORE_EXPORT void maskInLogs(const Secret &secret);

/// The one sink of all messages: a rotating file PROGRAM.log (5 of 1 MiB, mode 0600) in `folder`,
/// and standard error for warnings; `verbose` switches the lines of `landfall.http` on, one for
/// each request, and shows them there too. Everything is redacted; there is no switch that ends
/// that. Without a file that can be written only standard error is left.
LANDFALL_CORE_EXPORT void installLogging(const QString &folder, bool verbose);

} // namespace Landfall
