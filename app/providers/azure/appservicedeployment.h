// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appserviceverdict.h"

#include <QDateTime>
#include <QStringList>

namespace Landfall::Azure {

/// What was learned from `deploymentStatus` about one deployment.
struct Told {
    Tracking tracking = Tracking::None;
    std::optional<StatusReport> report;
    QStringList seen; ///< the words before the report's, in the order in which they were seen
    QDateTime endSeen; ///< when a last word was first seen, UTC

    Told() = default;
};

/// One deployment from both halves; each may be missing. What only the account knows (provider,
/// account, the portal's address) is left to the caller.
///
/// `finished` is the record's end where the record or Kudu's own word ended it. What the platform
/// says about the instances comes later and without a time: `finished` is then left to observe(),
/// which knows when it was seen, and stays null for one that was over at the first sight.
[[nodiscard]] Deployment deployment(
    const Site &site, const QString &id, const std::optional<Record> &record, const Told &told);

/// Gives equal texts of a list one buffer: the deployments of a site repeat most of theirs.
void shareTexts(QList<Deployment> &deployments);

/// The id of a deployment's build log, and of its n-th (from 1) log of failed instances.
[[nodiscard]] QString buildLogId(const QString &deployment);
[[nodiscard]] QString failedLogId(const QString &deployment, qsizetype number);
/// The number back; none for any other log.
[[nodiscard]] std::optional<qsizetype> failedLogNumber(const QString &logId);

} // namespace Landfall::Azure
