// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appservicedeployment.h"

#include <httpclient.h>
#include <result.h>

#include <QHash>

#include <chrono>

namespace Landfall::Azure {

/// What one session knows of a deployment's `deploymentStatus`.
struct KnownStatus {
    enum State {
        Unasked,
        Awaited, ///< not there, but the deployment is too young for that to mean anything
        Told, ///< there, and it goes on
        Over, ///< there, and it has ended
        Gone, ///< was there and is no more; what was told stays
        NeverTracked, ///< is not there and will not be
        Refused ///< could not be asked; see problem
    };
    State state = Unasked;
    std::optional<StatusReport> report;
    QStringList seen; ///< words before the report's, in order
    QDateTime endSeen; ///< UTC
    int missing = 0; ///< how often in a row it was not there
    QDateTime begun; ///< the start of the attempt that this is about, UTC; null until it is told
    std::optional<Error> problem; ///< of the last time it was asked
    std::chrono::steady_clock::time_point notBefore; ///< of the next time
    /// When it was first asked for in vain, without a record to tell its age.
    std::optional<std::chrono::steady_clock::time_point> soughtSince;
};

/// What was learned about the deployments of one site or slot, by their ids in folded case.
struct StatusMemory {
    QHash<QString, KnownStatus> known;
};

/// Takes what the record says of its start. A deployment that was started anew, under the same id,
/// is known no more: what was told is about the attempt before.
void rememberStart(KnownStatus &known, const Record &record);

/// Whether there is anything to be learned by asking again now.
[[nodiscard]] bool isDue(const KnownStatus &known);

/// Takes an answer about the deployment `id`. A 404 means "not yet" beside a record under two
/// minutes old, "gone" after an earlier answer (the second time in a row), else "never tracked";
/// any other refusal, and an answer without a word, leaves what was known. `body` is the answer as
/// JSON, null where it is none.
void remember(KnownStatus &known, const HttpReply &reply, const QJsonDocument *body,
    const QString &id, const std::optional<Record> &record);
/// Takes that there was no answer, or a refusal.
void rememberProblem(KnownStatus &known, const Error &error);

/// The error for a deployment that neither its record nor its status shows. In the first two
/// minutes of asking it may not be known yet: the error then has a retryAfter, and isDue() holds.
[[nodiscard]] Error unknownDeployment(KnownStatus &known, const QString &id);

/// What it comes to for the deployment, at `now` (UTC).
[[nodiscard]] Told told(
    const KnownStatus &known, const std::optional<Record> &record, const QDateTime &now);

/// The problem where it matters: a right that is missing, a request limit, or an answer that is
/// missing about a deployment of these minutes.
[[nodiscard]] std::optional<Error> worthTelling(
    const KnownStatus &known, const std::optional<Record> &record, const QDateTime &now);

} // namespace Landfall::Azure
