// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace Landfall {

/// The contract's JSON of a deployment: CLI output, history, expected results of tests.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(const Deployment &deployment);
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(const Target &target);

/// A line of `watch --json`: the deployment with `event` and `at`, which is UTC.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject eventJson(
    const QString &event, const Deployment &deployment, const QDateTime &at);

/// `first`, `changed` or `finished`; `before` is a default value at the first sight.
[[nodiscard]] LANDFALL_CORE_EXPORT QString eventName(
    const Deployment &before, const Deployment &after);

/// The contract's JSON of a problem; `account` may be empty.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(const Error &error, const QString &account);

/// A deployment's or an action's `errors`. On the way back what makes no sense is left out.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonArray toJson(const QList<Problem> &errors);
[[nodiscard]] LANDFALL_CORE_EXPORT QList<Problem> problemsFromJson(const QJsonArray &array);

/// The way back. Unknown members are ignored; a member of the wrong type is an error with its path.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Deployment> deploymentFromJson(const QJsonObject &object);

} // namespace Landfall
