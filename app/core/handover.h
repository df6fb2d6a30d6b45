// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "historyentry.h"
#include "httpclient.h"
#include "landfall_core_export.h"
#include "logs/logbuffer.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

namespace Landfall {

/// A log as it is handed over: its beginning and its end, what lies between left out.
struct HandedLog {
    QString label;
    QByteArray head; ///< as the service sent it, whole lines
    qsizetype leftOut = 0; ///< lines between head and tail
    QByteArray tail;
    QString firstError; ///< the line, as it is shown; empty: none
    qsizetype firstErrorLine = 0; ///< from 1
    std::optional<LoggedError> earlier; ///< the newest earlier deployment with the same first error
    std::optional<Error> problem; ///< why it is not whole

    HandedLog() = default;
    explicit HandedLog(QString label_) : label(std::move(label_)) { }
};
/// Keeps at most 8 MiB of the text.
[[nodiscard]] LANDFALL_CORE_EXPORT HandedLog handedLog(
    const QString &label, const LogBuffer &buffer);

/// What somebody else needs to go on with a deployment that went wrong. Not yet redacted: that is
/// done where it is written.
struct HandOver {
    Deployment deployment;
    QString provider; ///< its name for people
    QDateTime at; ///< UTC, when this was put together
    QList<HandedLog> logs; ///< the failed ones
    QList<Deployment> running; ///< what runs in each slot or environment of the app, inEachSlot()
    QList<RequestNote> requests; ///< of the account, oldest first

    HandOver() = default;
};

/// Of the same app as `of`, in each slot or environment the one that serves, or where the service
/// does not tell that the newest good one; by the slots' names. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT QList<Deployment> inEachSlot(
    const QList<Deployment> &deployments, const Deployment &of);

/// "Same first error as 14 Nov 13:02, shop-api production (REF)": local time, plain text.
[[nodiscard]] LANDFALL_CORE_EXPORT QString sameErrorText(const LoggedError &earlier);

/// The hand-over as Markdown, redacted. Remote text stands in code spans that it cannot leave, so
/// it makes no link, heading, table or HTML. Times are UTC. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT QString handOverSummary(const HandOver &handOver);

/// Remote text, redacted, as a code span of Markdown; at most `limit` characters of it.
[[nodiscard]] LANDFALL_CORE_EXPORT QString codeSpan(const QString &text, qsizetype limit = 500);

/// The times of a deployment and its stages and the requests, in order, a line each. Redacted.
[[nodiscard]] LANDFALL_CORE_EXPORT QString handOverTimeline(const HandOver &handOver);

/// Writes a new folder `landfall-TARGET-ID-TIME` in `folder`, which must be there: summary.md,
/// deployment.json, timeline.txt, requests.json and logs/. Only the owner may read it, everything
/// is redacted, nothing is overwritten. Gives the folder's path; Storage when it cannot be written,
/// and then nothing is left of it. Blocks.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<QString> writeHandOver(
    const HandOver &handOver, const QString &folder);

/// The same on another thread.
[[nodiscard]] LANDFALL_CORE_EXPORT QFuture<Result<QString>> startHandOver(
    const HandOver &handOver, const QString &folder);

/// Letters, digits, dots, dashes and underscores of a text, the rest as single dashes; at most
/// `limit` characters and never beginning with a dot or a dash. "none" for nothing. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT QString fileNamePart(const QString &text, qsizetype limit = 40);

} // namespace Landfall
