// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "accountdialog.h"
#include "accounthealthdialog.h"
#include "accountquestions.h"
#include "accounttestdialog.h"
#include "window/textdialog.h"
#include "window/windowactions.h"

namespace Landfall {

AccountCommands::AccountCommands(
    WindowActions &actions, Engine &engine, Chosen chosen, QWidget &window)
    : QObject(&window), m_actions(actions), m_engine(engine), m_chosen(std::move(chosen)),
      m_window(window)
{
    connectAction(actions.testAccount, &AccountCommands::test);
    connectAction(actions.accountHealth, &AccountCommands::health);
    if (actions.addAccount) {
        connect(actions.addAccount, &QAction::triggered, this, &AccountCommands::add);
        connectAction(actions.editAccount, &AccountCommands::edit);
        connectAction(actions.signInAgain, &AccountCommands::personSignIn);
        connectAction(actions.renameAccount, &AccountCommands::rename);
        connectAction(actions.removeAccount, &AccountCommands::remove);
        connectAction(actions.moveAccountUp, &AccountCommands::moveUp);
        connectAction(actions.moveAccountDown, &AccountCommands::moveDown);
    }
    connect(&engine.accounts(), &AccountStore::changed, this, &AccountCommands::update);
    update();
}

void AccountCommands::connectAction(
    QAction *action, void (AccountCommands::*command)(const Account &))
{
    connect(action, &QAction::triggered, this, [this, command] {
        if (const std::optional<Account> account = current())
            (this->*command)(*account);
    });
}

std::optional<Account> AccountCommands::current() const
{
    return m_engine.accounts().account(m_chosen());
}

void AccountCommands::update()
{
    const QList<Account> accounts = m_engine.accounts().accounts();
    const std::optional<Account> account = current();
    const qsizetype place = account ? accounts.indexOf(*account) : -1;
    m_actions.setHasAccount(account.has_value(), place > 0, account && place < accounts.size() - 1);
    if (m_actions.signInAgain)
        m_actions.signInAgain->setVisible(account && isSignedInByPerson(m_engine, *account));
}

void AccountCommands::add()
{
    auto *dialog = new AccountDialog(m_engine, &m_window);
    connect(dialog, &AccountDialog::demoRequested, this, &AccountCommands::demoRequested);
    dialog->open();
}

void AccountCommands::edit(const Account &account)
{
    auto *dialog = new AccountDialog(m_engine, account, &m_window);
    dialog->open();
}

void AccountCommands::editSecret(const QString &name)
{
    const auto account = m_engine.accounts().account(name);
    if (!account)
        return;
    auto *dialog = new AccountDialog(m_engine, *account, &m_window);
    dialog->open();
    dialog->goToSecret();
}

void AccountCommands::editField(const QString &name, const QString &key)
{
    const auto account = m_engine.accounts().account(name);
    if (!account)
        return;
    auto *dialog = new AccountDialog(m_engine, *account, &m_window);
    dialog->open();
    dialog->goToField(key);
}

void AccountCommands::testNow(const QString &name)
{
    if (const auto account = m_engine.accounts().account(name))
        test(*account);
}

void AccountCommands::rename(const Account &account)
{
    auto *dialog = new RenameAccountDialog(m_engine, account, &m_window);
    connect(dialog, &RenameAccountDialog::renamed, this, &AccountCommands::renamed);
    dialog->open();
}

void AccountCommands::remove(const Account &account)
{
    auto *dialog = new RemoveAccountDialog(m_engine, account, &m_window);
    dialog->open();
}

void AccountCommands::test(const Account &account)
{
    auto *dialog = new AccountTestDialog(m_engine, account, &m_window);
    dialog->open();
}

void AccountCommands::personSignIn(const Account &account)
{
    auto *dialog = new AccountDialog(m_engine, account, &m_window);
    dialog->open();
    dialog->signIn();
}

void AccountCommands::signInAgain(const QString &account)
{
    const std::optional<Account> known = m_engine.accounts().account(account);
    if (known && isSignedInByPerson(m_engine, *known))
        personSignIn(*known);
    else
        editSecret(account);
}

void AccountCommands::health(const Account &account)
{
    for (auto *shown : m_window.findChildren<AccountHealthDialog *>()) {
        if (shown->account() == account.name) {
            shown->raise();
            shown->activateWindow();
            return;
        }
    }
    auto *dialog = new AccountHealthDialog(m_engine, account, &m_window);
    connect(dialog, &AccountHealthDialog::signInRequested, this, &AccountCommands::signInAgain);
    dialog->show();
}

void AccountCommands::showHealth(const QString &account)
{
    if (const std::optional<Account> known = m_engine.accounts().account(account))
        health(*known);
}

void AccountCommands::moveUp(const Account &account)
{
    move(account, -1);
}

void AccountCommands::moveDown(const Account &account)
{
    move(account, 1);
}

void AccountCommands::move(const Account &account, int places)
{
    const Result<Done> moved = m_engine.accounts().move(account.name, places);
    if (moved)
        return;
    auto *dialog =
        new TextDialog(tr("Order of the accounts"), moved.error().message, {}, &m_window);
    dialog->open();
}

} // namespace Landfall
