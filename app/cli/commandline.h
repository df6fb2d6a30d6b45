// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace Landfall {

/// What a person asked for, checked as far as it can be without looking at accounts. A member that
/// the command does not know keeps its default.
struct CommandLine {
    enum Command {
        PlayDemo, ///< `--demo` without a command
        Providers,
        AccountAdd,
        AccountAddHook,
        AccountList,
        AccountRemove,
        AccountRemoveHook,
        AccountSignIn,
        AccountTest,
        Targets,
        List,
        Show,
        Watch,
        Logs,
        HandOver,
        DeployHook,
        History,
        Stats,
        Simulate,
        SlotCopy,
    };

    Command command = PlayDemo;
    bool json = false;
    bool demo = false;
    bool color = true; ///< not switched off; whether it is a terminal is another question
    bool verbose = false;

    QString account; ///< a name; empty: any
    QString provider;
    QStringList fields; ///< `FIELD=VALUE`, as they were given
    bool secretFromInput = false;
    QString hook; ///< a deploy hook's label
    QString confirm; ///< the name that an action is confirmed with

    QStringList references;
    QStringList targets; ///< ids or names
    QList<Phase> phases; ///< empty: all
    int limit = 25;

    std::optional<std::chrono::seconds> timeout;
    std::optional<std::chrono::seconds> since; ///< before now
    bool keep = false;

    bool failedLogs = false;
    bool listLogs = false;
    QString log; ///< an id
    bool raw = false;
    bool follow = false;
    QString output; ///< a folder; empty: the current one

    QString app; ///< of a slot copy: a name or a resource id
    QString sourceSlot; ///< empty: production
    QString targetSlot;
    QString siteConfig; ///< a file; empty: the content alone
    bool dryRun = false;

    quint16 port = 0; ///< 0: a free one
    QString scenario; ///< a file; empty: the demo's
    std::optional<double> speed;
};

/// A command line that leaves nothing to do: help, the version, or what is wrong with it.
struct CommandLineEnd {
    ExitCode exitCode = ExitCode::Success;
    QString text; ///< for standard output, or for standard error with ExitCode::Usage
};

/// `arguments` as QCoreApplication::arguments() gives them, the program's name first.
[[nodiscard]] std::variant<CommandLine, CommandLineEnd> parseCommandLine(
    const QStringList &arguments);

} // namespace Landfall
