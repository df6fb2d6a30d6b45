// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwindows.h"

#include "logwindow.h"
#include "window/activation.h"

#include <engine.h>

using namespace Qt::StringLiterals;

namespace Landfall {

LogWindows::LogWindows(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

LogWindows::~LogWindows()
{
    const QHash<QString, QPointer<LogWindow>> windows = m_windows;
    for (const QPointer<LogWindow> &window : windows)
        delete window.data();
}

LogWindow *LogWindows::open(
    const Deployment &deployment, const LogWish &wish, const QString &activationToken)
{
    if (deployment.logs.isEmpty())
        return nullptr;
    QPointer<LogWindow> &window = m_windows[deploymentKey(deployment)];
    if (!window) {
        window = new LogWindow(m_engine, deployment);
        connect(window, &LogWindow::showRequested, this, &LogWindows::showRequested);
    } else {
        window->setDeployment(deployment);
    }
    window->open(wish);
    bringToFront(*window, activationToken);
    return window;
}

void LogWindows::update(const Deployment &deployment)
{
    const QPointer<LogWindow> window = m_windows.value(deploymentKey(deployment));
    if (window)
        window->setDeployment(deployment);
}

} // namespace Landfall
