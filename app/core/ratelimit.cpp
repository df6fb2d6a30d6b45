// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimit.h"

#include <QHash>

#include <array>

namespace Landfall {

namespace {

/// A reset further off than this is no rate limit but a mistake.
constexpr qint64 longestReset = 31LL * 24 * 3600;
/// Numbers from here on are a time since 1970, not a time from now.
constexpr qint64 firstEpochSecond = 1'000'000'000;

/// One member of the draft's lists: `"name";r=50;t=30`.
struct Item {
    QByteArray name;
    QHash<QByteArray, int> numbers;
};

QByteArray value(const QList<QNetworkReply::RawHeaderPair> &headers, QByteArrayView name)
{
    for (const auto &[key, text] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return text;
    }
    return {};
}

/// The number that begins a text such as `100` or `100;w=60`; none below 0 or beyond an int.
std::optional<int> number(const QByteArray &text)
{
    bool isNumber = false;
    const int parsed = text.split(';').first().trimmed().toInt(&isNumber);
    return isNumber && parsed >= 0 ? std::optional(parsed) : std::nullopt;
}

QList<Item> items(const QByteArray &text)
{
    QList<Item> found;
    for (const QByteArray &part : text.split(',')) {
        const QList<QByteArray> fields = part.split(';');
        Item item {fields.first().trimmed(), {}};
        for (const QByteArray &field : fields.mid(1)) {
            const qsizetype equals = field.indexOf('=');
            if (const auto parsed = number(field.mid(equals + 1)); equals > 0 && parsed)
                item.numbers.insert(field.left(equals).trimmed().toLower(), *parsed);
        }
        found.append(item);
    }
    return found;
}

QDateTime resetTime(qint64 seconds, const QDateTime &now)
{
    if (seconds >= firstEpochSecond)
        seconds -= now.toSecsSinceEpoch();
    return seconds >= 0 && seconds <= longestReset ? now.toUTC().addSecs(seconds) : QDateTime();
}

/// Adds the policy of the same name; a service with one policy may call it otherwise.
void addPolicy(RateLimit &limit, const QByteArray &policies, const QByteArray &name)
{
    const QList<Item> known = items(policies);
    for (const Item &policy : known) {
        if (!policy.numbers.contains("q") || (policy.name != name && known.size() != 1))
            continue;
        limit.limit = policy.numbers.value("q");
        if (const int window = policy.numbers.value("w"); window > 0)
            limit.window = std::chrono::seconds(window);
        return;
    }
}

std::optional<RateLimit> parseDraft(
    const QByteArray &limits, const QByteArray &policies, const QDateTime &now)
{
    std::optional<RateLimit> tightest;
    for (const Item &item : items(limits)) {
        if (!item.numbers.contains("r"))
            continue;
        RateLimit limit;
        limit.left = item.numbers.value("r");
        addPolicy(limit, policies, item.name);
        if (item.numbers.contains("t"))
            limit.resetsAt = resetTime(item.numbers.value("t"), now);
        if (!tightest || limit.left < tightest->left)
            tightest = limit;
    }
    return tightest;
}

/// Azure's Resource Manager tells what is left alone. Where it names several buckets, the first of
/// these is the one that the request was taken from.
constexpr std::array azureReads {"X-Ms-Ratelimit-Remaining-Subscription-Resource-Requests",
    "X-Ms-Ratelimit-Remaining-Subscription-Reads", "X-Ms-Ratelimit-Remaining-Tenant-Reads"};

/// Documented for reads; a bucket that holds more has been raised, nobody tells how far.
constexpr int azureReadLimit = 250;

std::optional<RateLimit> parseAzure(const QList<QNetworkReply::RawHeaderPair> &headers)
{
    for (const char *const name : azureReads) {
        const auto left = number(value(headers, name));
        if (!left)
            continue;
        RateLimit limit;
        limit.left = *left;
        if (name != azureReads.front() && *left <= azureReadLimit)
            limit.limit = azureReadLimit;
        return limit;
    }
    return std::nullopt;
}

} // namespace

std::optional<RateLimit> parseRateLimit(
    const QList<QNetworkReply::RawHeaderPair> &headers, const QDateTime &now)
{
    if (const auto draft =
            parseDraft(value(headers, "Ratelimit"), value(headers, "Ratelimit-Policy"), now))
        return draft;
    const auto left = number(value(headers, "X-Ratelimit-Remaining"));
    if (!left)
        return parseAzure(headers);
    RateLimit limit;
    limit.left = *left;
    limit.limit = number(value(headers, "X-Ratelimit-Limit"));
    if (const auto reset = number(value(headers, "X-Ratelimit-Reset")))
        limit.resetsAt = resetTime(*reset, now);
    return limit;
}

} // namespace Landfall
