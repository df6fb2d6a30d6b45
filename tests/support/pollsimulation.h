// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <vector>

/// Working days of one watch, in simulated time: deployments of some targets begin at random, and
/// the poll policy with the forecasts asks about them. A fixed interval makes as many requests over
/// the same hours. The same seed gives the same days.
namespace PollSimulation {

/// A target whose deployments are alike.
struct Kind {
    QString name;
    std::chrono::seconds usual {0}; ///< the median of those that go well
    double scatter = 0.25; ///< of the logarithm: a standard deviation
    double deploymentsPerDay = 0;
    double failingShare = 0.2; ///< each at a moment of its own between a tenth and nine tenths
    double mostRatio = 0.5; ///< what is promised of Delay::ratio()
    double mostRatioOfFailed = 0.5; ///< the same of those that fail early
};

struct Scenario {
    QString name;
    std::vector<Kind> kinds; ///< all in one watch
    std::chrono::hours day {8};
    int days = 240; ///< one after the other
    bool isHidden = false; ///< the window
};

/// From the ends of deployments to their being known, on average, in seconds.
struct Delay {
    QString kind;
    bool isFailure = false; ///< of those that failed early, else of those that went well
    int ends = 0;
    double policy = 0;
    double fixed = 0; ///< the mean of all moments at which its first request may lie
    double mostRatio = 0.5; ///< promised
    [[nodiscard]] double ratio() const { return policy / fixed; }
};

struct Outcome {
    int requests = 0; ///< of either
    double interval = 0; ///< the fixed one, in seconds
    std::vector<Delay> delays;
};

/// A few and many deployments a day; one kind alone and all in one watch. Half the time is kept in
/// all but two:
///
/// - 20 min ten times a day run for four tenths of it. There a fixed interval of as many requests
///   is close to what is left for the busy hours, and no more than about half could be saved: the
///   policy comes to 0.52, and the best allotment by the true chances of an end to about 0.5.
/// - One of 30 s that fails early runs for 15 s. With 60 s between two requests while the window is
///   hidden three of four such are over before any request could see them, and are known of 22 s
///   later on average, after (60 - 15) / 2 s: 17 s in all, where the fixed interval takes 15 s.
[[nodiscard]] std::vector<Scenario> scenarios();

[[nodiscard]] Outcome run(const Scenario &scenario, unsigned seed = 1);

} // namespace PollSimulation
