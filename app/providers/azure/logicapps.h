// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"
#include "workflowactionlog.h"

namespace Landfall::Azure {

/// Whether a list says why it is empty: worth a sentence to who asked for that workflow, none to
/// who asked for everything.
enum class Explains { No, Yes };

/// The newest runs of a workflow, newest first.
///
/// What it costs: one request for 30 runs at first, afterwards one for those as new as the oldest
/// under way; and one each for the actions of the newest few that are under way or did not go well,
/// of those that are over only once. A workflow that keeps no history has no runs, which is no
/// error; with Explains::Yes the reason is a problem of the listing, once in a session.
QCoro::Task<Result<Listing>> fetchRuns(
    Call call, Workflow workflow, int limit, Explains explains = Explains::No);

/// One run with its actions. NotFound says what the workflow host keeps.
QCoro::Task<Result<Deployment>> fetchRun(Call call, Workflow workflow, QString run);

[[nodiscard]] QString runsPath(const WorkflowId &workflow);

/// A refusal of the question, not of the account or because of the hour.
[[nodiscard]] bool isRefusedQuery(const Error &error);

/// What the workflow host answered about one run.
struct RunAnswer {
    QJsonObject object;
    QJsonValue actions; ///< an object or an array; anything else: they could not be asked for
    std::optional<Error> problem; ///< why not

    RunAnswer() = default;
};
QCoro::Task<Result<RunAnswer>> fetchRunAnswer(Call call, WorkflowId workflow, QString run);

/// Hands what the actions of a run did to the sink, as text: see actionLog(). `link` is one with
/// isActionLog().
QCoro::Task<Result<Done>> fetchActionLog(Call call, LogLink link, LogSink *sink);

} // namespace Landfall::Azure
