// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Landfall {

/// The command line of landfall.
struct StartOptions {
    bool demo = false;
    bool minimized = false;
    bool quit = false;
    QStringList references;
};

/// What the command line asks for, or how to end at once: with `text` on standard output (code 0)
/// or standard error.
struct StartRequest {
    StartOptions options;
    std::optional<int> exitCode;
    QString text;
};

/// `arguments` with the program's name first.
[[nodiscard]] StartRequest parseCommandLine(const QStringList &arguments);

} // namespace Landfall
