// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QQueue>
#include <QTimer>

#include <chrono>

namespace Landfall {

class DeploymentModel;
class SettingsStore;

/// Runs the user's command at each change of a deployment: its phase, health or status word; not
/// for what was over when it was first seen. The program and its arguments as they are set, no
/// shell, no words of a service among them; the deployment as the line of `watch --json` on
/// standard input, which then ends. One at a time; what it writes is dropped, and how it failed is
/// in the log. Of changes that come faster than it runs, the newest 100 wait.
class LANDFALL_CORE_EXPORT ChangeCommand : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    ChangeCommand(DeploymentModel &model, const SettingsStore &settings, QObject *parent = nullptr);
    /// Kills what still runs.
    ~ChangeCommand() override;

    /// From now on. Call it once.
    void start();

    /// After which a command is killed, with all that it started.
    void setLimit(std::chrono::milliseconds limit) { m_limit.setInterval(limit); }

private:
    void noteChange(const Deployment &before, const Deployment &after);
    void runNext();
    void giveLine();
    void noteError(QProcess::ProcessError error);
    void noteEnd(int exitCode, QProcess::ExitStatus status);
    void kill();

    DeploymentModel &m_model;
    const SettingsStore &m_settings;
    QProcess m_process;
    QTimer m_limit;
    QQueue<QByteArray> m_waiting; ///< lines
    QByteArray m_line; ///< of the one that runs
    qint64 m_group = 0; ///< the process group while it runs
};

} // namespace Landfall
