// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appserviceverdict.h"

#include <QStringList>

namespace Landfall::Azure {

/// The steps of a deployment that only its record tells of: `Pending` from its receipt to its
/// start, `Deploying` from there to its end, all reported. A step without length is left out.
[[nodiscard]] QList<Stage> recordStages(const Record &record, const Verdict &verdict);

/// The steps of a deployment whose words are followed: the one under way, and those of `seen`, the
/// words before it, that the record has times for. Where no word was seen before, the record's own
/// steps stand for what went before. A word that nobody saw is not in it. Times are the reported
/// ones; observe() adds when the others were seen.
[[nodiscard]] QList<Stage> wordStages(const std::optional<Record> &record,
    const StatusReport &report, const QStringList &seen, const Verdict &verdict);

} // namespace Landfall::Azure
