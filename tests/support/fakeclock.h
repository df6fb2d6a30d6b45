// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <clock.h>

/// A clock that stands still until it is moved.
class FakeClock : public Landfall::Clock {
public:
    [[nodiscard]] Landfall::Steady now() const override { return m_start + m_passed; }
    [[nodiscard]] QDateTime today() const override
    {
        return QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC).addMSecs(m_passed.count());
    }

    void advanceTo(Landfall::Steady time)
    {
        m_passed = std::chrono::ceil<std::chrono::milliseconds>(time - m_start);
        Q_EMIT jumped();
    }

private:
    const Landfall::Steady m_start = std::chrono::steady_clock::now();
    std::chrono::milliseconds m_passed {0};
};
