// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollpolicy.h"
namespace Landfall {
std::optional<std::chrono::milliseconds> nextPoll(const PollState &, Steady, double)
{
    return std::chrono::seconds(5);
}
} // namespace Landfall
