// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

class QMainWindow;
class QMenu;

namespace Landfall {

/// Every command of the main window with its words, icon and keys, and the menus that hold them.
/// Commands that need a deployment or an account are switched by setHasDeployment(),
/// setHasAccount() and setHasAccounts(). What they do is the window's business.
class WindowActions : public QObject {
    Q_OBJECT
public:
    /// Fills the window's menu bar; the window owns this. `demo` adds what only the demo has.
    WindowActions(QMainWindow &window, bool demo);

    void setHasAccounts(bool has);
    /// One is chosen, and where it may be moved in their order.
    void setHasAccount(bool has, bool canMoveUp, bool canMoveDown);
    void setHasDeployment(bool has, bool hasLog, bool hasDashboard, bool hasSite);

    /// Those about the chosen account.
    [[nodiscard]] QList<QAction *> ofAccount() const;

    /// All of them, in the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;

    QAction *refresh = nullptr;
    QAction *close = nullptr; ///< its text says what closing does
    QAction *quit = nullptr;
    QAction *copyId = nullptr;
    QAction *copyText = nullptr;
    QAction *filter = nullptr;
    QAction *pauseNotifications = nullptr;
    QAction *preferences = nullptr;
    QAction *list = nullptr;
    QAction *sidebar = nullptr;
    QAction *details = nullptr;
    QAction *notices = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *showNew = nullptr;
    QAction *firstMessage = nullptr;
    QAction *watch = nullptr;
    QAction *viewLog = nullptr;
    QAction *openDashboard = nullptr;
    QAction *openSite = nullptr;
    QAction *handOver = nullptr;
    QAction *notifyEnd = nullptr;
    QAction *watchOnly = nullptr;
    QAction *copySlot = nullptr;
    QAction *showCopy = nullptr; ///< seen only on a slot copy
    QAction *startHook = nullptr; ///< seen only where an account has deploy hooks
    QAction *nextFailed = nullptr;
    QAction *previousFailed = nullptr;
    QAction *refreshAccount = nullptr;
    QAction *testAccount = nullptr;
    QAction *accountHealth = nullptr;
    QAction *addAccount = nullptr; ///< this and the next six are null in the demo
    QAction *editAccount = nullptr;
    QAction *signInAgain = nullptr; ///< seen only where a person signs in
    QAction *renameAccount = nullptr;
    QAction *removeAccount = nullptr;
    QAction *moveAccountUp = nullptr;
    QAction *moveAccountDown = nullptr;
    QAction *leaveDemo = nullptr; ///< null outside the demo
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

private:
    QAction *add(
        QMenu &menu, const QString &text, const QKeySequence &keys, const QString &iconName = {});
    void addFileMenu();
    void addEditMenu();
    void addViewMenu();
    void addDeploymentMenu();
    void addAccountMenu(bool demo);
    void addAccountChanges(QMenu &menu);
    void addHelpMenu();

    QMainWindow &m_window;
};

} // namespace Landfall
