// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <QDateTime>

namespace Landfall {

/// Turns the seconds of a scenario into wall-clock times. Speed divides seconds that are played;
/// negative ones lie before something and are real seconds, so that yesterday stays yesterday.
class PlayClock {
public:
    /// `start` is when the scenario begins, UTC.
    PlayClock(QDateTime start, double speed) : m_start(std::move(start)), m_speed(speed) { }

    [[nodiscard]] const QDateTime &start() const { return m_start; }
    [[nodiscard]] double speed() const { return m_speed; }

    [[nodiscard]] QDateTime after(const QDateTime &origin, double seconds) const
    {
        const double played = seconds < 0 ? seconds : seconds / m_speed;
        return origin.addMSecs(qRound64(played * 1000));
    }

private:
    QDateTime m_start;
    double m_speed;
};

/// When a scripted deployment begins, UTC.
[[nodiscard]] inline QDateTime beginOf(const ScenarioDeployment &deployment, const PlayClock &clock)
{
    return clock.after(clock.start(), deployment.at);
}

} // namespace Landfall
