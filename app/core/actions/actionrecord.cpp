// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionrecord.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr std::array names {
    std::pair {ActionRecord::Prepared, "prepared"_L1},
    std::pair {ActionRecord::Sent, "sent"_L1},
    std::pair {ActionRecord::Accepted, "accepted"_L1},
    std::pair {ActionRecord::Unknown, "unknown"_L1},
    std::pair {ActionRecord::NotSent, "not-sent"_L1},
    std::pair {ActionRecord::Done, "done"_L1},
    std::pair {ActionRecord::Failed, "failed"_L1},
};

} // namespace

QString stateName(ActionRecord::State state)
{
    const auto *found = std::find_if(
        names.begin(), names.end(), [&](const auto &entry) { return entry.first == state; });
    return found == names.end() ? QString() : QString(found->second);
}

std::optional<ActionRecord::State> stateFromName(const QString &name)
{
    const auto *found = std::find_if(
        names.begin(), names.end(), [&](const auto &entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

bool canFollow(ActionRecord::State before, ActionRecord::State after)
{
    using Record = ActionRecord;
    switch (before) {
    case Record::Prepared:
        return after == Record::Prepared || after == Record::Sent || after == Record::NotSent
            || after == Record::Failed;
    case Record::Sent:
        return after != Record::Prepared;
    case Record::Accepted:
    case Record::Unknown:
        return after == Record::Accepted || after == Record::Unknown || after == Record::Done
            || after == Record::Failed;
    case Record::NotSent:
    case Record::Done:
    case Record::Failed:
        break;
    }
    return before == after;
}

} // namespace Landfall
