// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentlog.h"

#include "azureid.h"

#include <jsonreader.h>
#include <origin.h>
#include <timestamp.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr qsizetype mostEntries = 100'000;
constexpr qsizetype mostListed = 10'000;
constexpr qsizetype mostFiles = 50;
constexpr qsizetype longestName = 100;
constexpr qsizetype longestPath = 1000;

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

/// In the words by which the levels of a log are known.
QLatin1StringView levelText(std::optional<qint64> type)
{
    if (type == 1)
        return "WARN "_L1;
    return type == 2 ? "ERROR "_L1 : ""_L1;
}

LogEntry readEntry(const QJsonObject &object)
{
    JsonReader reader(object);
    LogEntry entry;
    entry.id = reader.string(u"id"_s);
    const QDateTime time = reader.time(u"log_time"_s);
    QString line = time.isValid() ? formatTimestamp(time) + ' '_L1 : QString();
    line += levelText(reader.integer(u"type"_s)) + reader.string(u"message"_s);
    entry.text = line.toUtf8();
    if (!entry.text.endsWith('\n'))
        entry.text += '\n';
    entry.hasDetails = !reader.string(u"details_url"_s).isEmpty();
    return entry;
}

ContainerLog readContainerLog(JsonReader &reader, const QString &address, const QUrl &scm)
{
    ContainerLog file;
    file.machine = reader.string(u"machineName"_s).left(longestName).simplified();
    file.updated = reader.time(u"lastUpdated"_s);
    file.size = std::max<qint64>(-1, reader.integer(u"size"_s).value_or(-1));
    file.url = shownUrl(address);
    const QString path = pathOnScm(address, scm).value_or(QString());
    if (isLogFilePath(path))
        file.path = path;
    return file;
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

QByteArray buildErrorLines(const Record &record)
{
    QString lines;
    for (const Problem &problem : record.buildErrors) {
        QStringList words {problem.code.simplified(), problem.message.trimmed()};
        words.removeAll(QString());
        const QString text = words.join(": "_L1).replace(u'\n', "\n    "_L1);
        lines += "ERROR "_L1 + text + u'\n';
    }
    return lines.toUtf8();
}

std::optional<QList<ContainerLog>> readContainerLogs(const QJsonDocument &body, const QUrl &scm)
{
    const auto items = listOf(body);
    if (!items)
        return std::nullopt;
    QList<ContainerLog> files;
    for (qsizetype i = 0; i < std::min(items->size(), mostListed); ++i) {
        JsonReader reader(unwrapped(items->at(i)));
        const QString address = reader.string(u"href"_s);
        if (!address.isEmpty())
            files.append(readContainerLog(reader, address, scm));
    }
    if (files.isEmpty() && !items->isEmpty())
        return std::nullopt;
    std::stable_sort(files.begin(), files.end(),
        [](const ContainerLog &a, const ContainerLog &b) { return a.updated > b.updated; });
    return files.mid(0, mostFiles);
}

bool tellsOfFailedStart(const QByteArray &log)
{
    constexpr qsizetype end = 16 * 1024;
    constexpr std::array marks {"failing site start", "did not start within expected time limit",
        "didn't respond to HTTP pings", "because it failed during startup"};
    const QByteArray last = log.right(end);
    return std::any_of(
        marks.begin(), marks.end(), [&](const char *mark) { return last.contains(mark); });
}

bool isLogFilePath(const QString &path)
{
    static const QRegularExpression form(uR"(^/api/(?:vfs|logs)/[!-~]+$)"_s);
    if (path.size() > longestPath || !form.match(path).hasMatch())
        return false;
    const QString plain = QUrl::fromPercentEncoding(path.toLatin1());
    const auto isUnsafe = [](QChar c) {
        return c.category() == QChar::Other_Control || u"%\\?#"_s.contains(c);
    };
    return plain.isValidUtf16() && !plain.contains(QChar::ReplacementCharacter)
        && !plain.contains(".."_L1) && !plain.contains("//"_L1) && !plain.contains("/./"_L1)
        && plain.count(u'/') == path.count(u'/')
        && std::none_of(plain.begin(), plain.end(), isUnsafe);
}

QString containerLogId(const QString &failedLog, const QString &path)
{
    return failedLog + "/files/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path));
}

std::optional<QString> containerLogPath(const QString &logId)
{
    static const QRegularExpression form(
        uR"(^(.+)/failedlogs/[1-9][0-9]?/files/([A-Za-z0-9._~%-]+)$)"_s);
    const QRegularExpressionMatch match = form.match(logId);
    const auto owner = parseResourceId(match.captured(1));
    // What stands between the deployment and its logs is nothing.
    const bool isWhole = owner && owner->kind == ResourceId::Deployment
        && match.captured(1).section(u'/', -1).compare(owner->id, Qt::CaseInsensitive) == 0;
    const QString path = QUrl::fromPercentEncoding(match.captured(2).toLatin1());
    return isWhole && isLogFilePath(path) ? std::optional(path) : std::nullopt;
}

QString shownUrl(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isPlain = url.scheme() == "https"_L1 && !url.host().isEmpty()
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    return isPlain ? address : QString();
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
