// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requestbudget.h"

namespace Landfall {

/// When an account may be asked: as its budget allows, and not in a pause that its service asked
/// for. After such a pause one poll goes ahead, the others wait for its answer. Pure.
class AccountPace {
public:
    AccountPace(double perMinute, quint64 sent, Steady now);

    /// To be told before anything is asked of it. `underWay`: polls without an answer yet.
    void update(double perMinute, quint64 sent, int underWay, Steady now);

    /// Not before `now`. An urgent poll waits for a pause but for no budget.
    [[nodiscard]] Steady earliest(Steady now, bool isUrgent) const;

    void begin(Steady now) { m_budget.reserve(now); }

    /// The service met a limit. What was already under way when a pause began makes no other of it.
    void limited(Steady now);
    /// How many pauses followed each other.
    [[nodiscard]] int pauses() const { return m_pauses; }
    void pauseUntil(Steady until);

    /// An answer without a word of a limit came.
    void answered() { m_pauses = 0; }

private:
    RequestBudget m_budget;
    Steady m_pausedUntil;
    int m_pauses = 0;
    int m_underWay = 0;
};

} // namespace Landfall
