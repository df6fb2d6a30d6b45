// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "targetsearch.h"

#include <provider.h>
#include <ratelimit.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace Landfall {

/// `account test` for people, a line each: what was found, the rights, when the credential ends,
/// how many requests are left where the service tells. `now` is UTC.
[[nodiscard]] QStringList reportLines(
    const TestReport &report, const std::optional<RateLimit> &limit, const QDateTime &now);

/// What `account test` warns of: the provider's warnings, and the last week of the credential.
[[nodiscard]] QStringList reportWarnings(const TestReport &report, const QDateTime &now);

/// The members of `account test --json` that come from the report.
[[nodiscard]] QJsonObject toJson(const TestReport &report);

/// What the search saw of one scope, for people: its count, why it shows less, or that it was not
/// searched.
[[nodiscard]] QString scopeLine(const FoundScope &found);

/// The `scopes` of `targets --json`.
[[nodiscard]] QJsonArray toJson(const QList<FoundScope> &scopes);

} // namespace Landfall
