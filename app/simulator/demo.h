// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>
#include <result.h>

#include <QTemporaryDir>

#include <memory>

namespace Landfall {

class Simulator;

/// The simulator and an engine pointed at it: what --demo runs. Touches no account, no keychain
/// and no file of the user's; everything is in memory or in a temporary folder that goes with it.
class Demo {
public:
    Demo();
    ~Demo();
    Q_DISABLE_COPY_MOVE(Demo)

    /// Starts the server and makes the engine with the demo's accounts; the program starts the
    /// engine. There is something new for an hour; one that ends by itself waits for
    /// Simulator::isOver(), which is within 60 s. The stuck deployment is not over then.
    Result<Done> start();

    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] Simulator &simulator() { return *m_simulator; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Engine> m_engine;
};

} // namespace Landfall
