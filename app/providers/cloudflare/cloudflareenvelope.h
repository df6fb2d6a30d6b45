// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <result.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonValue>

#include <optional>

namespace Landfall::Cloudflare {

/// A good answer without its wrapping.
struct Envelope {
    QJsonValue result;
    int perPage = 0; ///< size of a page as the service understood it; 0 when it does not say
    std::optional<qint64> totalCount; ///< elements on all pages, where the service tells
    QDateTime served; ///< the service's own clock, UTC; null when it does not say
};

/// Takes an answer out of its envelope. An error is decided by the HTTP status first and by the
/// service's code second, never by its text; `success` must be true whatever the status. `json` is
/// the reply's body; that it is no JSON matters only below status 400.
[[nodiscard]] Result<Envelope> parseEnvelope(
    const HttpReply &reply, const Result<QJsonDocument> &json);

} // namespace Landfall::Cloudflare
