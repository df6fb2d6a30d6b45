// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace Landfall {

class WindowActions;

/// The commands about accounts: adding, changing, renaming, removing, their order, testing, how
/// they are.
class AccountCommands : public QObject {
    Q_OBJECT
public:
    /// The name of the account that a command is about; empty when none is chosen.
    using Chosen = std::function<QString()>;

    /// The window is the dialogs' parent and owns this; engine and actions outlive it.
    AccountCommands(WindowActions &actions, Engine &engine, Chosen chosen, QWidget &window);

    /// Switches the commands by what is chosen now.
    void update();

    /// Opens the account to be changed, at its secret.
    void editSecret(const QString &account);
    /// The same at one of its fields; empty: at none.
    void editField(const QString &account, const QString &key);
    void testNow(const QString &account);

    /// Opens the dialog to change that account and begins the sign-in of a person there; at its
    /// secret where nobody signs in. Does nothing when there is no such account.
    void signInAgain(const QString &account);

    /// Shows how it stands with that account; brings it to the front where it is shown already.
    void showHealth(const QString &account);

Q_SIGNALS:
    void demoRequested();
    void renamed(const QString &newName);

private:
    void connectAction(QAction *action, void (AccountCommands::*command)(const Account &));
    void add();
    void edit(const Account &account);
    void rename(const Account &account);
    void remove(const Account &account);
    void test(const Account &account);
    void health(const Account &account);
    void personSignIn(const Account &account);
    void moveUp(const Account &account);
    void moveDown(const Account &account);
    void move(const Account &account, int places);
    [[nodiscard]] std::optional<Account> current() const;

    WindowActions &m_actions;
    Engine &m_engine;
    Chosen m_chosen;
    QWidget &m_window;
};

} // namespace Landfall
