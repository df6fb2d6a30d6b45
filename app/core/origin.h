// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QString>
#include <QUrl>

namespace Landfall {

/// Whether a host means this machine: `localhost`, 127.0.0.0/8 or `[::1]`.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isLoopback(const QString &host);

/// Scheme, host and port agree; the scheme's own port and no port are the same.
[[nodiscard]] LANDFALL_CORE_EXPORT bool sameOrigin(const QUrl &a, const QUrl &b);

/// `scheme://host[:port]`, for sentences and as a key; the scheme's own port is left out.
[[nodiscard]] LANDFALL_CORE_EXPORT QString originText(const QUrl &url);

/// Whether a credential may travel there at all: https, or http to a loopback host; a host; no user
/// information.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkOrigin(const QUrl &url);

/// Reads a base URL from an account's field: checkOrigin(), no query, no fragment, no trailing `/`.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<QUrl> parseBaseUrl(const QString &text);

} // namespace Landfall
