// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <deployment.h>
#include <result.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Landfall::Azure {

/// One deployment as Kudu, the deployment service of a site, keeps it. It tells how the steps went
/// and nothing about whether the site runs. Times are UTC, null where it has none.
struct Record {
    QString id;
    std::optional<qint64> number; ///< its `status`; none when absent
    bool isComplete = false;
    bool isTemporary = false; ///< stands for an upload that has no real record yet
    std::optional<bool> isActive; ///< what it deployed is what the site serves
    QDateTime received;
    QDateTime started;
    QDateTime ended;
    QString statusText; ///< for people, in the service's words
    QString author;
    QString deployer; ///< `ZipDeploy`, `GITHUB_ZIP_DEPLOY`, `GitHub`, …
    QString message;
    QString commit;
    QString repository; ///< `owner/name`, where a workflow of GitHub told it
    QString slotName; ///< the slot that a workflow of GitHub meant
    QList<Problem> buildErrors;
    QString unreadable; ///< the member of its state that could not be read; empty when all could
};

/// The service's word for a record's `status`; the number as text where it has none that is known.
[[nodiscard]] QString numberName(const Record &record);

/// What that number says of a record that is complete; none for a number that is not known or that
/// contradicts completeness.
[[nodiscard]] std::optional<Phase> completePhase(const Record &record);

/// Reads a record, bare (as an SCM host gives it) or as a resource with `properties` (as Resource
/// Manager does). BadReply when it has no id that can be asked for.
[[nodiscard]] Result<Record> readRecord(const QJsonObject &object, const SiteId &site);

/// The records of a list, newest first by the time they were received; temporary ones are left out,
/// because they turn into a real one under another id.
[[nodiscard]] Rows<Record> readRecords(const QJsonArray &items, const SiteId &site);

} // namespace Landfall::Azure
