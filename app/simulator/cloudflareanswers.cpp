// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareanswers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

constexpr int badPaging = 8000024;

QJsonObject envelope(bool success, const QJsonArray &errors, const QJsonValue &result)
{
    return {{u"success"_s, success}, {u"errors"_s, errors}, {u"messages"_s, QJsonArray()},
        {u"result"_s, result}};
}

SimulatedAnswer send(int status, const QJsonObject &body)
{
    return {status, "application/json", {}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/// A whole number of the query within limits; none when it is something else.
std::optional<int> number(
    const QUrlQuery &query, const QString &key, int usual, int smallest, int largest)
{
    if (!query.hasQueryItem(key))
        return usual;
    bool isNumber = false;
    const int value = query.queryItemValue(key).toInt(&isNumber);
    if (!isNumber || value < smallest || value > largest)
        return std::nullopt;
    return value;
}

} // namespace

SimulatedAnswer success(const QJsonValue &result)
{
    return send(200, envelope(true, {}, result));
}

SimulatedAnswer failure(int status, int code, const QString &message)
{
    const QJsonObject error {{u"code"_s, code}, {u"message"_s, message}};
    return send(status, envelope(false, {error}, QJsonValue::Null));
}

SimulatedAnswer refusal(int status)
{
    switch (status) {
    case 400:
        return failure(400, 9106, u"Authentication failed."_s);
    case 401:
        return failure(401, 10000, u"Authentication error"_s);
    case 403:
        return failure(403, 9109, u"This credential may not see the resource."_s);
    case 404:
        return failure(404, 8000007, u"Project not found."_s);
    case 429:
        return failure(429, 971, u"Too many requests. Send them more slowly."_s);
    default:
        return failure(status, 8000000, u"An unknown error occurred."_s);
    }
}

SimulatedAnswer page(const Entries &all, const QUrlQuery &query, const PageSizes &sizes)
{
    const auto page = number(query, u"page"_s, 1, 1, 1'000'000);
    const auto perPage = number(query, u"per_page"_s, sizes.usual, sizes.smallest, sizes.largest);
    if (!page || !perPage)
        return failure(400, badPaging,
            u"The list options are invalid: check page and per_page (at most %1)."_s.arg(
                sizes.largest));
    const int total = all.count;
    const int begin = std::min(total, (*page - 1) * *perPage);
    const int end = std::min(total, begin + *perPage);
    QJsonArray entries;
    for (int i = begin; i < end; ++i)
        entries.append(all.entry(i));
    const QJsonObject info {{u"page"_s, *page}, {u"per_page"_s, *perPage},
        {u"count"_s, entries.size()}, {u"total_count"_s, total},
        {u"total_pages"_s, (total + *perPage - 1) / *perPage}};
    QJsonObject body = envelope(true, {}, entries);
    body.insert(u"result_info"_s, info);
    return send(200, body);
}

SimulatedAnswer log(const QJsonArray &lines, const QUrlQuery &query)
{
    const auto count = static_cast<int>(lines.size());
    const auto after = number(query, u"after"_s, 0, 0, INT_MAX);
    const auto before = number(query, u"before"_s, count, 0, INT_MAX);
    const auto size = number(query, u"size"_s, count, 0, INT_MAX);
    if (!after || !before || !size)
        return failure(400, badPaging, u"size, before and after are whole numbers."_s);
    const int end = std::min(*before, count);
    const int begin = std::max(*after, end - *size);
    QJsonArray data;
    for (int i = begin; i < end; ++i)
        data.append(lines.at(i));
    return success(QJsonObject {
        {u"total"_s, count}, {u"includes_container_logs"_s, false}, {u"data"_s, data}});
}

} // namespace Landfall::Cloudflare
