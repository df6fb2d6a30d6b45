// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activation.h"
#include "mainwindow.h"
#include "sidebar.h"
#include "slotcopycommands.h"
#include "windowactions.h"

/// Every way from the window to what changes something at a service.

namespace Landfall {

void MainWindow::connectCopies()
{
    const SlotCopyCommands::Chosen chosen = [this] { return selectedAccount(); };
    auto *copies = new SlotCopyCommands(*m_actions, m_engine, *m_view, chosen, *this);
    connect(m_sidebar, &Sidebar::scopeChanged, copies, &SlotCopyCommands::update);
    connect(copies, &SlotCopyCommands::showRequested, this, [this](const Deployment &deployment) {
        bringToFront(*this);
        showDeployment(deployment);
    });
    m_sidebar->addAction(m_actions->startHook);
}

} // namespace Landfall
