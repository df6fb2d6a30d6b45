// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QDateTime>
#include <QList>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace Landfall {

/// What a service says about its request limit.
struct RateLimit {
    int left = 0; ///< requests left until the reset
    std::optional<int> limit; ///< requests in a window, where the service tells
    std::optional<std::chrono::seconds> window; ///< where it tells that too
    QDateTime resetsAt; ///< UTC, null where it does not tell

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

/// Reads `Ratelimit`/`Ratelimit-Policy` (the IETF draft: `"default";r=50;t=30`), the older
/// `x-ratelimit-limit/-remaining/-reset`, and what Azure tells of its buckets for reads
/// (`x-ms-ratelimit-remaining-…`). None when the answer carries none of them.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<RateLimit> parseRateLimit(
    const QList<QNetworkReply::RawHeaderPair> &headers, const QDateTime &now);

} // namespace Landfall
