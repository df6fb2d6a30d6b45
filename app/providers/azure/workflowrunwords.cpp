// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflowrunwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct WordPhase {
    QLatin1StringView word;
    Phase phase;
};
constexpr std::array wordPhases {
    WordPhase {"Waiting"_L1, Phase::Queued},
    WordPhase {"Paused"_L1, Phase::Queued},
    WordPhase {"Suspended"_L1, Phase::Queued},
    WordPhase {"Running"_L1, Phase::Running},
    WordPhase {"Succeeded"_L1, Phase::Succeeded},
    WordPhase {"Failed"_L1, Phase::Failed},
    WordPhase {"Faulted"_L1, Phase::Failed},
    WordPhase {"TimedOut"_L1, Phase::Failed},
    WordPhase {"Cancelled"_L1, Phase::Canceled},
    WordPhase {"Aborted"_L1, Phase::Canceled},
    WordPhase {"Skipped"_L1, Phase::Skipped},
    WordPhase {"Ignored"_L1, Phase::Skipped},
    WordPhase {"NotSpecified"_L1, Phase::Unknown},
};

} // namespace

std::optional<Phase> phaseOfRunWord(const QString &word)
{
    const auto found = std::find_if(wordPhases.begin(), wordPhases.end(),
        [&](const WordPhase &entry) { return word.compare(entry.word, Qt::CaseInsensitive) == 0; });
    return found == wordPhases.end() ? std::nullopt : std::optional(found->phase);
}

} // namespace Landfall::Azure
