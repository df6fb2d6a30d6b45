// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "accountcommands.h"
#include "context.h"
#include "democommand.h"
#include "handovercommand.h"
#include "historycommands.h"
#include "hookcommands.h"
#include "listcommands.h"
#include "logcommands.h"
#include "providerscommand.h"
#include "showcommands.h"
#include "signincommand.h"
#include "simulatecommand.h"
#include "slotcopycommand.h"
#include "starthookcommand.h"
#include "watchcommand.h"

#include <keychainstore.h>
#include <paths.h>

#include <QCoroSignal>

namespace Landfall {

Program::Program(const CommandLine &arguments)
    : m_arguments(arguments), m_output(arguments.json, arguments.color)
{
}

QCoro::Task<ExitCode> Program::run()
{
    if (m_arguments.command == CommandLine::Simulate) {
        const auto code = co_await simulate(&m_output, &m_arguments);
        co_return code;
    }
    const Result<Done> opened = openEngine();
    if (!opened) {
        m_output.problem(opened.error());
        co_return exitCode(opened.error());
    }
    const auto code = co_await command();
    // A renewed sign-in that is not in the keychain yet would be lost.
    Sessions *sessions = &(m_demo ? m_demo->engine() : *m_engine).sessions();
    while (sessions->isStoring())
        co_await qCoro(sessions, &Sessions::stored);
    if (m_engine)
        co_await keepHistory();
    co_return code;
}

QCoro::Task<> Program::keepHistory()
{
    // That it could not be kept changes nothing about how the command went.
    HistoryStore *history = &m_engine->history();
    const auto kept = co_await history->flush();
    const QString problem = history->problem();
    if (!kept || !problem.isEmpty())
        m_output.note(problem.isEmpty() ? kept.error().message : problem);
}

Result<Done> Program::openEngine()
{
    if (m_arguments.demo) {
        m_demo = std::make_unique<Demo>();
        return m_demo->start();
    }
    m_engine = std::make_unique<Engine>(Paths::standard(), std::make_unique<KeychainStore>());
    return Done {};
}

QCoro::Task<ExitCode> Program::command()
{
    const Context context(m_demo ? m_demo->engine() : *m_engine, m_output, m_arguments);
    switch (m_arguments.command) {
    case CommandLine::PlayDemo:
    case CommandLine::Simulate:
        break;
    case CommandLine::Providers:
        return listProviders(context);
    case CommandLine::AccountAdd:
        return addAccount(context);
    case CommandLine::AccountAddHook:
        return addHook(context);
    case CommandLine::AccountList:
        return listAccounts(context);
    case CommandLine::AccountRemove:
        return removeAccount(context);
    case CommandLine::AccountRemoveHook:
        return removeHook(context);
    case CommandLine::AccountSignIn:
        return signInToAccount(context);
    case CommandLine::AccountTest:
        return testAccount(context);
    case CommandLine::Targets:
        return listTargets(context);
    case CommandLine::List:
        return listDeployments(context);
    case CommandLine::Show:
        return showDeployment(context);
    case CommandLine::Watch:
        return watchDeployments(context);
    case CommandLine::Logs:
        return showLogs(context);
    case CommandLine::HandOver:
        return writeHandOver(context);
    case CommandLine::DeployHook:
        return startThroughHook(context);
    case CommandLine::History:
        return showHistory(context);
    case CommandLine::Stats:
        return showStats(context);
    case CommandLine::SlotCopy:
        return copySlot(context);
    }
    return playDemo(context, &m_demo->simulator());
}

} // namespace Landfall
