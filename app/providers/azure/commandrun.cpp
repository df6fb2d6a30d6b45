// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>

#include <unistd.h>
#endif

namespace Landfall::Azure {

namespace {

constexpr qsizetype mostErrors = 16 * 1024;

} // namespace

CommandRun::CommandRun(
    QString program, QStringList arguments, std::chrono::milliseconds limit, qint64 mostBytes)
    : QObject(QCoreApplication::instance()), m_name(std::move(program)),
      m_arguments(std::move(arguments)), m_mostBytes(mostBytes)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    m_process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    // What it starts itself would go on, and hold its output open, when only it is killed.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    connect(&m_limit, &QTimer::timeout, this, [this] { stop(CommandResult::TimedOut); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CommandRun::takeOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &CommandRun::takeErrors);
    connect(&m_process, &QProcess::started, this, [this] { m_group = m_process.processId(); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        finish(CommandResult::NotStarted);
        deleteLater();
    });
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        takeOutput();
        takeErrors();
        finish(status == QProcess::NormalExit ? CommandResult::Finished : CommandResult::Crashed);
        deleteLater();
    });
}

CommandRun::~CommandRun()
{
    m_process.disconnect(this);
    kill();
    // At the end of the program only, when nobody collects what was killed.
    m_process.close();
    if (!m_isOver)
        finish(CommandResult::Cancelled);
}

QFuture<CommandResult> CommandRun::start()
{
    m_promise.start();
    QFuture<CommandResult> result = m_promise.future();
    const QString path = QStandardPaths::findExecutable(m_name);
    if (path.isEmpty()) {
        finish(CommandResult::NotFound);
        return result;
    }
    m_limit.start();
    m_process.start(path, m_arguments, QIODevice::ReadOnly);
    return result;
}

void CommandRun::takeOutput()
{
    m_output += m_process.readAllStandardOutput();
    if (m_output.size() > m_mostBytes)
        stop(CommandResult::TooMuch);
}

void CommandRun::takeErrors()
{
    m_errors += m_process.readAllStandardError();
    m_errors.truncate(mostErrors);
}

void CommandRun::stop(CommandResult::End end)
{
    kill();
    finish(end);
}

void CommandRun::kill()
{
#ifdef Q_OS_UNIX
    if (m_group > 0 && m_process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(-m_group), SIGKILL);
#endif
    m_process.kill();
}

void CommandRun::finish(CommandResult::End end)
{
    if (std::exchange(m_isOver, true))
        return;
    m_limit.stop();
    CommandResult result;
    result.end = end;
    result.exitCode = m_process.exitCode();
    result.output = Secret(std::exchange(m_output, {}));
    result.errors = m_errors;
    m_promise.addResult(result);
    m_promise.finish();
    // One that was killed is collected first: a QProcess that goes before would wait for it.
    if (m_process.state() == QProcess::NotRunning)
        deleteLater();
}

} // namespace Landfall::Azure
