// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

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

/// A file that a machine of the site wrote its container's log to.
struct LogFile {
    QString machine;
    QDateTime updated; ///< UTC
    QString pathAndQuery; ///< on the site's SCM host; empty when the list names another host

    LogFile() = default;
};
/// The list at `/api/logs/docker`, newest first; none for any other answer. `scm` is the only host
/// whose files are taken.
[[nodiscard]] std::optional<QList<LogFile>> readLogFiles(
    const QJsonDocument &body, const QUrl &scm);

/// Whether the end of a machine's log tells that its container did not start. No list says which
/// machine failed.
[[nodiscard]] bool tellsOfFailedStart(const QByteArray &log);

/// Path and query of an address on the site's own SCM host; none for any other address.
[[nodiscard]] std::optional<QString> pathOnScm(const QString &address, const QUrl &scm);

} // namespace Landfall::Azure
