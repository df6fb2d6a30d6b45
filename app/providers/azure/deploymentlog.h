// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kudurecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Landfall::Azure {

/// One line or more of a deployment's log.
struct LogEntry {
    QString id;
    QByteArray text; ///< with its time, ends in a newline
    bool hasDetails = false; ///< a log of its own lies behind it

    LogEntry() = default;
};
/// The log that Kudu keeps of a deployment, bare or as a list of resources; none for any other
/// answer.
[[nodiscard]] std::optional<QList<LogEntry>> readLogEntries(const QJsonDocument &body);

/// The errors of a build as lines of its log; empty when the record has none.
[[nodiscard]] QByteArray buildErrorLines(const Record &record);

/// A file that a machine of the site wrote its container's log to.
struct ContainerLog {
    QString machine;
    QDateTime updated; ///< UTC
    qint64 size = -1; ///< bytes; -1 where the list does not say
    QString path; ///< on the site's SCM host, encoded; empty for one that is not to be fetched
    QString url; ///< for a browser, see shownUrl()
    std::optional<bool> looksFailed; ///< none: its end was not looked at

    ContainerLog() = default;
};
/// The list at `/api/logs/docker`, newest first; none for any other answer. `scm` is the only host
/// whose files are taken. No more than 50 of them, of the first 10000 elements.
[[nodiscard]] std::optional<QList<ContainerLog>> readContainerLogs(
    const QJsonDocument &body, const QUrl &scm);

/// Whether the end of a machine's log tells that its container did not start. No list says which
/// machine failed.
[[nodiscard]] bool tellsOfFailedStart(const QByteArray &log);

/// Whether an encoded path of an SCM host is that of a log file: below `/api/vfs/` or `/api/logs/`,
/// and stays there however often it is decoded. Without a query.
[[nodiscard]] bool isLogFilePath(const QString &path);

/// The id of one file of a log of failed instances, and the file's path back; none for any other
/// id.
[[nodiscard]] QString containerLogId(const QString &failedLog, const QString &path);
[[nodiscard]] std::optional<QString> containerLogPath(const QString &logId);

/// An address as one may see it and open it: https, without what could carry a signature. Empty for
/// any other.
[[nodiscard]] QString shownUrl(const QString &address);

/// Path and query of an address on the site's own SCM host; none for any other address.
[[nodiscard]] std::optional<QString> pathOnScm(const QString &address, const QUrl &scm);

} // namespace Landfall::Azure
