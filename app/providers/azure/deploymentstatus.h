// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <result.h>

#include <QJsonDocument>
#include <QString>
#include <QStringList>

#include <optional>

namespace Landfall::Azure {

/// Where in a deployment a word of `deploymentStatus` stands.
enum class Step {
    Build, ///< Kudu's own part is under way
    Built, ///< that part is over; whether the instances start is still to come
    Start, ///< the platform starts the instances
    End
};

struct StatusWord {
    QLatin1StringView word;
    Phase phase; ///< of the word by itself; RuntimeFailed beside successes is Partial
    Step step;
};
/// None for a word that is not known. Words are compared as they are.
[[nodiscard]] const StatusWord *statusWord(const QString &word);
[[nodiscard]] std::optional<Phase> statusPhase(const QString &word);

/// One answer of `deploymentStatus`.
struct StatusReport {
    QString word; ///< empty: the answer says nothing yet
    bool isLast = false; ///< HTTP 200: the service says that it is over; 202: that it goes on
    std::optional<InstanceCounts> instances;
    QList<Problem> errors;
    QStringList failedLogs; ///< addresses, not to be trusted
    QString unreadable; ///< the member that could not be read; empty when all could

    friend bool operator==(const StatusReport &, const StatusReport &) = default;
};

/// Reads the body of a 200 or 202. BadReply when it is none or about another deployment than
/// `asked`. Counters may be numbers, texts or null.
[[nodiscard]] Result<StatusReport> readStatus(
    const QJsonDocument &body, int httpStatus, const QString &asked);

} // namespace Landfall::Azure
