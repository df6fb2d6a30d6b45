// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include "widgets/icon.h"

#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Landfall {

WindowActions::WindowActions(QMainWindow &window, bool demo) : QObject(&window), m_window(window)
{
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addDeploymentMenu();
    addAccountMenu(demo);
    addHelpMenu();
    setHasAccounts(false);
    setHasAccount(false, false, false);
    setHasDeployment(false, false, false, false);
}

QAction *WindowActions::add(
    QMenu &menu, const QString &text, const QKeySequence &keys, const QString &iconName)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

void WindowActions::addFileMenu()
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&File"));
    refresh = add(menu, tr("&Refresh"), Qt::Key_F5, u"refresh"_s);
    menu.addSeparator();
    close = add(menu, tr("&Close the window and quit"), Qt::CTRL | Qt::Key_W);
    quit = add(menu, tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::addEditMenu()
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&Edit"));
    copyId = add(menu, tr("&Copy id"), Qt::CTRL | Qt::Key_C, u"copy"_s);
    copyText = add(menu, tr("Copy as &text"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    menu.addSeparator();
    filter = add(menu, tr("&Filter"), Qt::CTRL | Qt::Key_F, u"search"_s);
    menu.addSeparator();
    pauseNotifications =
        add(menu, tr("Pause &notifications"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, u"bell"_s);
    pauseNotifications->setCheckable(true);
    preferences = add(menu, tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma);
    preferences->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::addViewMenu()
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&View"));
    list = add(menu, tr("&List"), Qt::CTRL | Qt::Key_1, u"list"_s);
    list->setCheckable(true);
    list->setChecked(true);
    menu.addSeparator();
    sidebar = add(menu, tr("&Sidebar"), Qt::Key_F9, u"sidebar"_s);
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    details = add(menu, tr("&Details"), Qt::CTRL | Qt::Key_I, u"details"_s);
    details->setCheckable(true);
    details->setChecked(true);
    notices = add(menu, tr("N&otices"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    notices->setCheckable(true);
    menu.addSeparator();
    showNew = add(menu, tr("Show &new deployments"), Qt::CTRL | Qt::Key_J);
    showNew->setEnabled(false);
    firstMessage = add(menu, tr("&First message"), Qt::Key_F7);
    firstMessage->setEnabled(false);
    menu.addSeparator();
    nextPane = add(menu, tr("Next &pane"), Qt::Key_F6);
    previousPane = add(menu, tr("Pre&vious pane"), Qt::SHIFT | Qt::Key_F6);
}

void WindowActions::addDeploymentMenu()
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&Deployment"));
    watch = add(menu, tr("&Watch a deployment…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W, u"watch"_s);
    menu.addSeparator();
    viewLog = add(menu, tr("View &log"), Qt::CTRL | Qt::Key_L, u"log"_s);
    viewLog->setIconText(tr("Log")); // of the tool bar
    openDashboard = add(menu, tr("&Open in dashboard"), Qt::CTRL | Qt::Key_O, u"open-external"_s);
    openSite = add(menu, tr("Open &site"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, u"site"_s);
    handOver = add(menu, tr("&Hand over…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    menu.addSeparator();
    notifyEnd = add(menu, tr("Notify when it &ends"), Qt::CTRL | Qt::Key_B, u"bell"_s);
    notifyEnd->setCheckable(true);
    watchOnly = add(menu, tr("Watch &just this one"), {}, u"bell-only"_s);
    watchOnly->setCheckable(true);
    menu.addSeparator();
    copySlot = add(menu, tr("Cop&y slot…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, u"copy-slot"_s);
    showCopy = add(menu, tr("Show copy p&rogress…"), {}, u"copy-slot"_s);
    startHook = add(menu, tr("Start &deploy hook…"), {});
    menu.addSeparator();
    nextFailed = add(menu, tr("&Next failed"), Qt::Key_F8);
    previousFailed = add(menu, tr("&Previous failed"), Qt::SHIFT | Qt::Key_F8);
}

void WindowActions::addAccountMenu(bool demo)
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&Account"));
    if (!demo) {
        addAccount = add(menu, tr("&Add account…"), Qt::CTRL | Qt::Key_N, u"add"_s);
        menu.addSeparator();
    }
    refreshAccount = add(menu, tr("&Refresh this account"), Qt::SHIFT | Qt::Key_F5);
    testAccount = add(menu, tr("&Test now"), {});
    accountHealth = add(menu, tr("Account &health…"), {});
    menu.addSeparator();
    if (demo)
        leaveDemo = add(menu, tr("&Leave demo"), {});
    else
        addAccountChanges(menu);
}

void WindowActions::addAccountChanges(QMenu &menu)
{
    editAccount = add(menu, tr("&Edit…"), {});
    signInAgain = add(menu, tr("Si&gn in again…"), {});
    signInAgain->setVisible(false);
    renameAccount = add(menu, tr("Re&name…"), Qt::Key_F2);
    removeAccount = add(menu, tr("Re&move…"), QKeySequence::Delete);
    menu.addSeparator();
    moveAccountUp = add(menu, tr("Move &up"), Qt::ALT | Qt::Key_Up);
    moveAccountDown = add(menu, tr("Move &down"), Qt::ALT | Qt::Key_Down);
    // Elsewhere these keys belong to what has the focus.
    for (QAction *action : {renameAccount, removeAccount, moveAccountUp, moveAccountDown})
        action->setShortcutContext(Qt::WidgetShortcut);
}

QList<QAction *> WindowActions::ofAccount() const
{
    QList<QAction *> actions {refreshAccount, testAccount, accountHealth, editAccount, signInAgain,
        renameAccount, removeAccount, moveAccountUp, moveAccountDown};
    actions.removeAll(nullptr);
    return actions;
}

void WindowActions::addHelpMenu()
{
    QMenu &menu = *m_window.menuBar()->addMenu(tr("&Help"));
    shortcuts = add(menu, tr("&Keyboard shortcuts"), Qt::CTRL | Qt::Key_Slash);
    about = add(menu, tr("&About Landfall"), {});
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setHasAccounts(bool has)
{
    for (QAction *action : {refresh, watch, nextFailed, previousFailed})
        action->setEnabled(has);
}

void WindowActions::setHasAccount(bool has, bool canMoveUp, bool canMoveDown)
{
    for (QAction *action : ofAccount())
        action->setEnabled(has);
    if (moveAccountUp)
        moveAccountUp->setEnabled(canMoveUp);
    if (moveAccountDown)
        moveAccountDown->setEnabled(canMoveDown);
}

void WindowActions::setHasDeployment(bool has, bool hasLog, bool hasDashboard, bool hasSite)
{
    copyId->setEnabled(has);
    copyText->setEnabled(has);
    handOver->setEnabled(has);
    viewLog->setEnabled(hasLog);
    openDashboard->setEnabled(hasDashboard);
    openSite->setEnabled(hasSite);
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    for (const QAction *menu : m_window.menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions()) {
            if (!action->isSeparator())
                actions.append(action);
        }
    }
    return actions;
}

} // namespace Landfall
