// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "secret.h"

#include <QLoggingCategory>
#include <QString>

namespace Landfall {

Q_DECLARE_LOGGING_CATEGORY(httpLog)
Q_DECLARE_LOGGING_CATEGORY(watchLog)
Q_DECLARE_LOGGING_CATEGORY(keychainLog)
Q_DECLARE_LOGGING_CATEGORY(pluginLog)

/// Replaces known secrets (also base64 and URL-encoded), user information and queries of URLs, and
/// escapes control characters, so that remote text cannot forge a line.
[[nodiscard]] LANDFALL_CORE_EXPORT QString redact(const QString &text);

/// From now on redact() knows this secret by value. Kept as long as any copy of it lives.
LANDFALL_CORE_EXPORT void maskInLogs(const Secret &secret);

/// The one sink of all messages: a rotating file (5 of 1 MiB, mode 0600) in `folder`, and standard
/// error for warnings, or for everything of `landfall.http` with `verbose`. Everything is redacted;
/// there is no switch that ends that.
LANDFALL_CORE_EXPORT void installLogging(const QString &folder, bool verbose);

} // namespace Landfall
