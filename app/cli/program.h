// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "output.h"

#include <demo.h>
#include <engine.h>

#include <QCoroTask>

#include <memory>

namespace Landfall {

/// One run of landfall-cli: its streams, the accounts it works on (the person's own, or the demo's)
/// and its command.
class Program {
public:
    explicit Program(const CommandLine &arguments);
    Q_DISABLE_COPY_MOVE(Program)

    /// Needs the event loop, and this until it has ended.
    QCoro::Task<ExitCode> run();

private:
    Result<Done> openEngine();
    QCoro::Task<ExitCode> command();
    QCoro::Task<> keepHistory();

    CommandLine m_arguments;
    Output m_output;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Engine> m_engine;
};

} // namespace Landfall
