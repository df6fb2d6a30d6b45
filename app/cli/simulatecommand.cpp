// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatecommand.h"

#include "terminationsignal.h"

#include <savefile.h>
#include <simulator.h>

#include <QCoroSignal>

namespace Landfall {

namespace {

Result<Scenario> scenario(const CommandLine &arguments)
{
    Scenario result = demoScenario();
    if (!arguments.scenario.isEmpty()) {
        const Result<QByteArray> file = loadFile(arguments.scenario);
        if (!file)
            return Error {Error::BadInput, file.error().message};
        const Result<Scenario> parsed = parseScenario(*file);
        if (!parsed)
            return Error {Error::BadInput, parsed.error().message};
        result = *parsed;
    }
    if (arguments.speed)
        result.speed = *arguments.speed;
    return result;
}

} // namespace

QCoro::Task<ExitCode> simulate(Output *output, const CommandLine *arguments)
{
    const Result<Scenario> played = scenario(*arguments);
    if (!played) {
        output->problem(played.error());
        co_return ExitCode::Usage;
    }
    const auto ending = std::make_unique<TerminationSignal>();
    const auto simulator = std::make_unique<Simulator>(*played);
    const Result<Done> listening = simulator->listen(arguments->port);
    if (!listening) {
        output->problem(listening.error());
        co_return exitCode(listening.error());
    }
    output->jsonLine(simulator->announcement());
    co_await qCoro(ending.get(), &TerminationSignal::received);
    co_return ExitCode::Success;
}

} // namespace Landfall
