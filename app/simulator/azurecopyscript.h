// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QJsonObject>

#include <array>

namespace Landfall::SimulatedAzure {

/// What becomes of a copy onto a slot. A scenario says it as `copy` of the slot's target:
///
/// - `duration`: seconds from the acceptance to the end of the operation, 133 unless told. The
///   slot's new deployment shows after an eighth of it.
/// - `instances`: how many of the slot start, 2 unless told.
/// - `fails`: true, or {`status`, `code`, `message`} of the answer that the operation ends with;
/// the
///   deployment ends with RuntimeFailed then.
/// - `unseen`: true: no deployment of the slot shows, as where the service keeps no record.
struct CopyScript {
    double duration = 133;
    int instances = 2;
    int status = 0; ///< 0: it goes well
    QString code;
    QString message; ///< empty: the service's usual sentence
    bool isUnseen = false;
};

/// `members` are a target's; `path` is where it stands in the scenario.
[[nodiscard]] Result<CopyScript> copyScript(const QJsonObject &members, const QString &path);

/// What is wrong with a target of the provider "azure" in a scenario.
[[nodiscard]] Result<Done> checkTarget(const QJsonObject &target, const QString &path);

} // namespace Landfall::SimulatedAzure
