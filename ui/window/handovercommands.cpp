// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handovercommands.h"

#include "handoverdialog.h"
#include "timeline/timelineview.h"
#include "windowactions.h"

#include <engine.h>
#include <handovercollection.h>

#include <QCoroFuture>
#include <QFileDialog>

namespace Landfall {

HandOverCommands::HandOverCommands(
    Engine &engine, WindowActions &actions, TimelineView &view, QWidget &window)
    : QObject(&window), m_engine(engine), m_view(view), m_window(window)
{
    connect(actions.handOver, &QAction::triggered, this, &HandOverCommands::askForFolder);
}

void HandOverCommands::askForFolder()
{
    const std::optional<Deployment> deployment = m_view.currentDeployment();
    if (!deployment)
        return;
    auto *dialog = new QFileDialog(&m_window, tr("Where to write the hand-over"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Write here"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, chosen = *deployment](const QString &folder) { write(chosen, folder); });
    dialog->open();
}

void HandOverCommands::write(const Deployment &deployment, const QString &folder)
{
    auto *dialog = new HandOverDialog(&m_window);
    dialog->open();
    (void)collect(&m_engine, dialog, deployment, folder);
}

QCoro::Task<> HandOverCommands::collect(
    QPointer<Engine> engine, QPointer<HandOverDialog> dialog, Deployment deployment, QString folder)
{
    const auto handOver = co_await collectHandOver(engine, deployment);
    if (!handOver) {
        if (dialog)
            dialog->showProblem(handOver.error());
        co_return;
    }
    const auto written = co_await startHandOver(*handOver, folder);
    if (!dialog)
        co_return;
    if (written)
        dialog->showWritten(*written, handOverSummary(*handOver));
    else
        dialog->showProblem(written.error());
}

} // namespace Landfall
