// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helpcommands.h"

#include "shortcutsdialog.h"
#include "textdialog.h"
#include "windowactions.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Landfall {

HelpCommands::HelpCommands(WindowActions &actions, QWidget &window)
    : QObject(&window), m_window(window)
{
    connect(actions.shortcuts, &QAction::triggered, this, [this, &actions] {
        auto *dialog = new ShortcutsDialog(actions.all(), &m_window);
        dialog->open();
    });
    connect(actions.about, &QAction::triggered, this, &HelpCommands::showAbout);
}

void HelpCommands::startDemo()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}))
        say(tr("Demo"), tr("The demo could not be started. Run this in a terminal:"),
            u"landfall --demo"_s);
}

void HelpCommands::say(const QString &title, const QString &sentence, const QString &command)
{
    auto *dialog = new TextDialog(title, sentence, command, &m_window);
    dialog->open();
}

void HelpCommands::showAbout()
{
    say(tr("About Landfall"),
        tr("Landfall %1\n\nWatches deployments of several services in one window.\n\nFree software "
           "under the GNU General Public License, version 3 or later.")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace Landfall
