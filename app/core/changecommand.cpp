// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changecommand.h"

#include "deploymentjson.h"
#include "deploymentmodel.h"
#include "settingsstore.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace Landfall {

namespace {

Q_LOGGING_CATEGORY(commandLog, "landfall.command", QtInfoMsg)

constexpr std::chrono::milliseconds longestRun = 30s;
constexpr int mostWaiting = 100;

} // namespace

ChangeCommand::ChangeCommand(DeploymentModel &model, const SettingsStore &settings, QObject *parent)
    : QObject(parent), m_model(model), m_settings(settings)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(longestRun);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    // What it starts itself would go on when only it is killed.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    connect(&m_process, &QProcess::started, this, &ChangeCommand::giveLine);
    connect(&m_process, &QProcess::errorOccurred, this, &ChangeCommand::noteError);
    connect(&m_process, &QProcess::finished, this, &ChangeCommand::noteEnd);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        qCWarning(commandLog) << "the command on change was killed: it ran for"
                              << m_limit.interval() << "ms";
        kill();
    });
}

ChangeCommand::~ChangeCommand()
{
    m_process.disconnect(this);
    kill();
    m_process.close();
}

void ChangeCommand::start()
{
    connect(&m_model, &DeploymentModel::deploymentChanged, this, &ChangeCommand::noteChange);
}

void ChangeCommand::noteChange(const Deployment &before, const Deployment &after)
{
    const bool isFirstSight = before.id.isEmpty();
    const bool isSame = before.phase == after.phase && before.health == after.health
        && before.status == after.status;
    if (m_settings.settings().changeCommand.isEmpty() || (isFirstSight && isOver(after))
        || (!isFirstSight && isSame))
        return;
    if (m_waiting.size() >= mostWaiting) {
        qCWarning(commandLog) << "the command on change is too slow: a change was left out";
        m_waiting.removeFirst();
    }
    const QJsonObject line =
        eventJson(eventName(before, after), after, QDateTime::currentDateTimeUtc());
    m_waiting.append(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    runNext();
}

void ChangeCommand::runNext()
{
    if (m_process.state() != QProcess::NotRunning || m_waiting.isEmpty())
        return;
    const QStringList command = m_settings.settings().changeCommand;
    if (command.isEmpty()) {
        m_waiting.clear();
        return;
    }
    m_line = m_waiting.dequeue();
    m_limit.start();
    m_process.start(command.constFirst(), command.mid(1), QIODevice::WriteOnly);
}

void ChangeCommand::giveLine()
{
    m_group = m_process.processId();
    m_process.write(std::exchange(m_line, {}));
    m_process.closeWriteChannel();
}

void ChangeCommand::noteError(QProcess::ProcessError error)
{
    // One that does not read its input is not told of here, and one that ends is told of once.
    if (error != QProcess::FailedToStart)
        return;
    m_limit.stop();
    qCWarning(commandLog).noquote()
        << "the command on change could not be started:" << m_process.errorString();
    QMetaObject::invokeMethod(this, &ChangeCommand::runNext, Qt::QueuedConnection);
}

void ChangeCommand::noteEnd(int exitCode, QProcess::ExitStatus status)
{
    m_limit.stop();
    m_group = 0;
    if (status == QProcess::CrashExit)
        qCWarning(commandLog) << "the command on change was ended by a signal";
    else if (exitCode != 0)
        qCWarning(commandLog) << "the command on change ended with exit code" << exitCode;
    QMetaObject::invokeMethod(this, &ChangeCommand::runNext, Qt::QueuedConnection);
}

void ChangeCommand::kill()
{
#ifdef Q_OS_UNIX
    if (m_group > 0 && m_process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(-m_group), SIGKILL);
#endif
    m_process.kill();
}

} // namespace Landfall
