// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clock.h"

namespace Landfall {

Steady Clock::now() const
{
    return std::chrono::steady_clock::now();
}

QDateTime Clock::today() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace Landfall
