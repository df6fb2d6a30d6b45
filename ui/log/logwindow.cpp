// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwindow.h"

#include "widgets/plaintext.h"

#include <engine.h>

using namespace Qt::StringLiterals;

namespace Landfall {

LogWindow::LogWindow(Engine &engine, const Deployment &deployment, QWidget *parent)
    : QWidget(parent, Qt::Window), m_engine(engine)
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1100, 720);
    setDeployment(deployment);
}

void LogWindow::show(const LogWish &)
{
    QWidget::show();
}

void LogWindow::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    setWindowTitle(tr("Log of %1 – Landfall").arg(visibleText(deployment.target.name)));
}

} // namespace Landfall
