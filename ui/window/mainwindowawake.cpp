// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activation.h"
#include "details/detailspanel.h"
#include "mainwindow.h"
#include "referenceopener.h"
#include "timeline/timelineview.h"

#include <utility>

/// The window when it is shown and hidden: it works only while somebody can see it.

namespace Landfall {

void MainWindow::raiseWith(const QStringList &references, const QString &activationToken)
{
    bringToFront(*this, activationToken);
    m_opener->open(references);
}

void MainWindow::showEvent(QShowEvent *event)
{
    updateAwake();
    QMainWindow::showEvent(event);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateAwake();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateAwake();
}

void MainWindow::updateAwake()
{
    const bool isAwake = isVisible() && !isMinimized() && !m_engine.systemState().isLocked();
    if (std::exchange(m_isAwake, isAwake) == isAwake)
        return;
    m_engine.watcher().setHidden(!isAwake);
    m_view->setAwake(isAwake);
    m_details->setAwake(isAwake);
    if (!isAwake) {
        m_clock.stop();
        m_summaryTimer.stop();
        return;
    }
    m_filter.setNow(QDateTime::currentDateTimeUtc());
    refreshSummary();
    m_clock.start();
}

} // namespace Landfall
