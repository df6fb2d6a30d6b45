// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pollsimulation.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

/// Prints how long an end stays unknown, with the poll policy and with a fixed interval that makes
/// as many requests over the same hours.
int main()
{
    QTextStream out(stdout);
    for (const PollSimulation::Scenario &scenario : PollSimulation::scenarios()) {
        const PollSimulation::Outcome outcome = PollSimulation::run(scenario);
        out << u"\n%1: %2 requests a day, as every %3 s\n"_s.arg(scenario.name)
                   .arg(outcome.requests / scenario.days)
                   .arg(outcome.interval, 0, 'f', 1);
        for (const PollSimulation::Delay &delay : outcome.delays)
            out << u"    %1 %2 %3 ends  policy %4 s  fixed %5 s  ratio %6\n"_s.arg(delay.kind, -16)
                       .arg(delay.isFailure ? u"failed early"_s : u"went well"_s, -12)
                       .arg(delay.ends, 6)
                       .arg(delay.policy, 6, 'f', 2)
                       .arg(delay.fixed, 6, 'f', 2)
                       .arg(delay.ratio(), 5, 'f', 2);
    }
    return 0;
}
