// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"
#include "deploymentstatus.h"
#include "kudurecord.h"

#include <deployment.h>

#include <chrono>
#include <optional>

namespace Landfall::Azure {

/// What is known from `deploymentStatus`, the half of a deployment that tells whether it runs.
enum class Tracking {
    None, ///< never tracked, not asked for or refused: the record alone speaks
    Awaited, ///< it may still begin, or could not be asked for just now
    Told, ///< the report is the newest word
    Gone ///< the report is the last word: the service forgot the rest
};

/// How a deployment stands, by both halves.
struct Verdict {
    Phase phase = Phase::Unknown;
    Health health = Health::None;
    QString status; ///< the word that it rests on
    bool isOver = false; ///< also of a phase that is unknown
    bool endsWithRecord = false; ///< over since the record's end; else later, and nobody tells when
    std::optional<std::chrono::seconds> stalledAfter;
    std::optional<std::chrono::seconds> settledAfter;
};

/// Production of a Linux site goes on to start its instances after the build. Slots and Windows
/// sites need not tell any more.
[[nodiscard]] bool tellsRuntime(const Site &site);

/// Joins both halves; each may be missing. `deploymentStatus` wins, but for one of Kudu's own words
/// beside a record that is complete (a lost report): there the record speaks. Succeeded and healthy
/// is only what the service itself says runs. A Linux site that is built waits for that word: its
/// verdict is running, with `settledAfter`.
[[nodiscard]] Verdict judge(const Site &site, const std::optional<Record> &record,
    const std::optional<StatusReport> &report, Tracking tracking);

} // namespace Landfall::Azure
