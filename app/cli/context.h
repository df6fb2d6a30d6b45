// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "output.h"

#include <engine.h>

#include <QJsonArray>

#include <QList>
#include <QString>

namespace Landfall {

/// What every command works with. What it points to outlives all commands, so coroutines take it
/// by value.
struct Context {
    Engine *engine;
    Output *output;
    const CommandLine *arguments;

    Context(Engine &engine_, Output &output_, const CommandLine &arguments_)
        : engine(&engine_), output(&output_), arguments(&arguments_)
    {
    }
};

/// An account that could not be asked, or a part of one.
struct AccountProblem {
    QString account; ///< empty where it belongs to none
    Error error;
};

/// The accounts a command is about: the one that --account names, else all. BadInput when there is
/// no account of that name.
[[nodiscard]] Result<QList<Account>> chosenAccounts(Context context);

/// The account that the command line names. BadInput when there is none of that name.
[[nodiscard]] Result<Account> namedAccount(Context context);

/// Says what was wrong and gives the exit code for it. With --json that is a document with
/// `problems` and nothing else.
ExitCode fail(Context context, const Error &error, const QString &account = {});

/// Says each problem on standard error. An account that is set up wrongly counts as one that could
/// not be asked.
[[nodiscard]] ExitCode report(Context context, const QList<AccountProblem> &problems);

/// The contract's `problems`.
[[nodiscard]] QJsonArray toJson(const QList<AccountProblem> &problems);

} // namespace Landfall
