// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <provider.h>
#include <sessions.h>

#include <QCoroTask>

namespace Landfall {

/// The logs of a deployment, and what kept some of them from being named.
struct OfferedLogs {
    QList<OfferedLog> logs;
    QList<AccountProblem> problems;
};

/// The links themselves, each about a failure followed by the files that it stands for.
QCoro::Task<OfferedLogs> offeredLogs(OpenAccount open, QList<LogLink> links);

/// A table, or a document with the contract's `logs` and the problems.
void listLogs(Output &output, const OfferedLogs &offered);

/// A log's link as the contract has it.
[[nodiscard]] QJsonObject logJson(const LogLink &link);

} // namespace Landfall
