// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimit.h"
namespace Landfall {
std::optional<RateLimit> parseRateLimit(
    const QList<QNetworkReply::RawHeaderPair> &, const QDateTime &)
{
    return {};
}
} // namespace Landfall
