// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QDateTime>
#include <QString>

namespace Landfall {

/// Reads a provider's time stamp: ISO 8601 with 0 to 9 fraction digits, with or without a zone.
/// Without a zone it means UTC. Null for anything else and for years outside 2000 to 2100.
[[nodiscard]] LANDFALL_CORE_EXPORT QDateTime parseTimestamp(const QString &text);

/// Reads an HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT"). Null for anything else.
[[nodiscard]] LANDFALL_CORE_EXPORT QDateTime parseHttpDate(const QByteArray &text);

/// UTC, milliseconds, `Z`: the contract's form. Empty for a null time.
[[nodiscard]] LANDFALL_CORE_EXPORT QString formatTimestamp(const QDateTime &time);

} // namespace Landfall
