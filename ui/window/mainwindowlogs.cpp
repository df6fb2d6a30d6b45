// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activation.h"
#include "deploymentcommands.h"
#include "details/detailspanel.h"
#include "details/logoffers.h"
#include "log/logwindows.h"
#include "mainwindow.h"
#include "referenceopener.h"
#include "windowactions.h"

/// Every way from a deployment of the window to its log, and back.

namespace Landfall {

void MainWindow::connectLogs()
{
    m_logs = new LogWindows(m_engine, this);
    auto *commands = new DeploymentCommands(*m_actions, *m_view, this);
    connect(commands, &DeploymentCommands::logRequested, m_logs,
        [this](const Deployment &deployment) { m_logs->open(deployment); });
    connect(m_details, &DetailsPanel::logRequested, m_logs,
        [this](
            const Deployment &deployment, const LogWish &wish) { m_logs->open(deployment, wish); });
    connect(m_logs, &LogWindows::showRequested, this, &MainWindow::showReference);
    connect(&m_engine.model(), &DeploymentModel::deploymentChanged, m_logs,
        [this](const Deployment &, const Deployment &after) { m_logs->update(after); });
    m_details->setLogOffers(*new LogOffers(m_engine, this));
    m_details->setCommands({m_actions->showCopy, m_actions->copySlot, m_actions->openSite,
        m_actions->copyId, m_actions->copyText, m_actions->notifyEnd, m_actions->watchOnly});
}

void MainWindow::showReference(const QString &account, const QString &reference)
{
    bringToFront(*this);
    Deployment named;
    named.account = account;
    named.provider = reference.section(u':', 0, 0);
    named.id = reference.section(u':', 1);
    const int row = m_engine.model().rowOf(named);
    if (row >= 0)
        showDeployment(m_engine.model().deployment(row));
    else
        m_opener->open({reference});
}

} // namespace Landfall
