// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentlog.h"

#include <jsonreader.h>
#include <origin.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr qsizetype mostEntries = 100'000;
constexpr qsizetype mostFiles = 20;

/// A list of a service that answers bare here and as resources there.
std::optional<QJsonArray> listOf(const QJsonDocument &body)
{
    if (body.isArray())
        return body.array();
    const QJsonValue value = body.object().value("value"_L1);
    return value.isArray() ? std::optional(value.toArray()) : std::nullopt;
}

QJsonObject unwrapped(const QJsonValue &item)
{
    const QJsonObject object = item.toObject();
    const QJsonValue properties = object.value("properties"_L1);
    return properties.isObject() ? properties.toObject() : object;
}

QLatin1StringView weightText(std::optional<qint64> type)
{
    if (type == 1)
        return "warning: "_L1;
    return type == 2 ? "error: "_L1 : ""_L1;
}

LogEntry readEntry(const QJsonObject &object)
{
    JsonReader reader(object);
    LogEntry entry;
    entry.id = reader.string(u"id"_s);
    const QDateTime time = reader.time(u"log_time"_s);
    QString line = time.isValid() ? formatTimestamp(time) + ' '_L1 : QString();
    line += weightText(reader.integer(u"type"_s)) + reader.string(u"message"_s);
    entry.text = line.toUtf8();
    if (!entry.text.endsWith('\n'))
        entry.text += '\n';
    entry.hasDetails = !reader.string(u"details_url"_s).isEmpty();
    return entry;
}

} // namespace

std::optional<QList<LogEntry>> readLogEntries(const QJsonDocument &body)
{
    const auto items = listOf(body);
    if (!items)
        return std::nullopt;
    QList<LogEntry> entries;
    for (qsizetype i = 0; i < std::min(items->size(), mostEntries); ++i) {
        const QJsonObject object = unwrapped(items->at(i));
        if (object.contains("message"_L1))
            entries.append(readEntry(object));
    }
    if (entries.isEmpty() && !items->isEmpty())
        return std::nullopt;
    return entries;
}

std::optional<QList<LogFile>> readLogFiles(const QJsonDocument &body, const QUrl &scm)
{
    const auto items = listOf(body);
    if (!items)
        return std::nullopt;
    QList<LogFile> files;
    for (const QJsonValue &item : *items) {
        JsonReader reader(unwrapped(item));
        if (!reader.has(u"href"_s))
            continue;
        LogFile file;
        file.machine = reader.string(u"machineName"_s);
        file.updated = reader.time(u"lastUpdated"_s);
        file.pathAndQuery = pathOnScm(reader.string(u"href"_s), scm).value_or(QString());
        files.append(file);
    }
    if (files.isEmpty() && !items->isEmpty())
        return std::nullopt;
    std::stable_sort(files.begin(), files.end(),
        [](const LogFile &a, const LogFile &b) { return a.updated > b.updated; });
    return files.mid(0, mostFiles);
}

bool tellsOfFailedStart(const QByteArray &log)
{
    constexpr qsizetype end = 16 * 1024;
    constexpr std::array marks {"failing site start", "did not start within expected time limit",
        "didn't respond to HTTP pings"};
    const QByteArray last = log.right(end);
    return std::any_of(
        marks.begin(), marks.end(), [&](const char *mark) { return last.contains(mark); });
}

std::optional<QString> pathOnScm(const QString &address, const QUrl &scm)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isOwn = !scm.isEmpty() && url.isValid() && url.userInfo().isEmpty()
        && sameOrigin(url, scm) && url.path().startsWith(u'/') && !url.path().contains("/.."_L1);
    if (!isOwn)
        return std::nullopt;
    return url.toString(
        QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

} // namespace Landfall::Azure
