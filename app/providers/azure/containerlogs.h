// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// What lies behind one address on the SCM host that a site names, and on no other: a list of the
/// machines' log files, one file, or the log of a build that failed. `path` is encoded and may have
/// a query.

/// The logs there, newest first; of the newest ten files the end is looked at. `link` is the one
/// whose address it is.
QCoro::Task<Result<QList<OfferedLog>>> fetchOfferedLogs(
    Call call, Site site, QString path, LogLink link);

/// All that lies there, as it arrives; of a list all files, newest first, each with a heading. One
/// that cannot be fetched does not lose the others.
QCoro::Task<Result<Done>> fetchScmLog(Call call, Site site, QString path, LogSink *sink);

/// One file of the list, as it arrives.
QCoro::Task<Result<Done>> fetchContainerLog(Call call, Site site, QString path, LogSink *sink);

} // namespace Landfall::Azure
