// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountstore.h"

#include "accountsfile.h"

#include <algorithm>

namespace Landfall {

namespace {

Result<SharedFile::Version> check(const QByteArray &content)
{
    const auto parsed = parseAccountsFile(content);
    if (!parsed)
        return parsed.error();
    return parsed->newer ? SharedFile::Version::Newer : SharedFile::Version::Current;
}

/// Of content that was checked.
QList<Account> accountsIn(const QByteArray &content)
{
    if (content.isEmpty())
        return {};
    const auto parsed = parseAccountsFile(content);
    return parsed ? parsed->accounts : QList<Account>();
}

} // namespace

AccountStore::AccountStore(QString file, QObject *parent)
    : QObject(parent), m_file(std::move(file), check, words()),
      m_accounts(accountsIn(m_file.content())), m_told(m_file.problem())
{
    connect(&m_file, &SharedFile::changed, this, &AccountStore::take);
}

SharedFile::Words AccountStore::words()
{
    SharedFile::Words words;
    words.newer = tr("“%1” was written by a newer version of Landfall. Its accounts are "
                     "shown but cannot be changed here: update Landfall.");
    words.missing = tr("“%1” is missing. The previous version is used: check your accounts.");
    words.setAside = tr("“%1” could not be read: %2 It is kept as “%3”: correct it, or add "
                        "your accounts again.");
    words.replaced = tr("“%1” could not be read: %2 It is kept as “%3”, and the previous version "
                        "is used: check your accounts.");
    words.busy = tr("The accounts are being changed by another program. Try again.");
    return words;
}

std::optional<Account> AccountStore::account(const QString &name) const
{
    const qsizetype index = indexOfAccount(m_accounts, name);
    return index < 0 ? std::nullopt : std::optional(m_accounts.at(index));
}

Error AccountStore::inUse(const QString &name)
{
    return {
        Error::BadInput, tr("There is an account “%1” already. Choose another name.").arg(name)};
}

Error AccountStore::unknown(const QString &name)
{
    return {Error::BadInput,
        tr("There is no account “%1”. Look at the names of your accounts.").arg(name)};
}

Result<Done> AccountStore::add(const Account &account)
{
    if (auto checked = checkAccountName(account.name); !checked)
        return checked;
    return change([&](QList<Account> &accounts) -> Result<Done> {
        if (indexOfAccount(accounts, account.name) >= 0)
            return inUse(account.name);
        accounts.append(account);
        return Done {};
    });
}

Result<Done> AccountStore::update(const Account &account)
{
    return change([&](QList<Account> &accounts) -> Result<Done> {
        const qsizetype index = indexOfAccount(accounts, account.name);
        if (index < 0)
            return Error {
                Error::BadInput, tr("There is no account “%1”. Add it first.").arg(account.name)};
        accounts[index] = account;
        return Done {};
    });
}

Result<Done> AccountStore::remove(const QString &name)
{
    return change([&](QList<Account> &accounts) -> Result<Done> {
        const qsizetype index = indexOfAccount(accounts, name);
        if (index < 0)
            return unknown(name);
        accounts.removeAt(index);
        return Done {};
    });
}

Result<Done> AccountStore::rename(const QString &name, const QString &newName)
{
    if (auto checked = checkAccountName(newName); !checked)
        return checked;
    return change([&](QList<Account> &accounts) -> Result<Done> {
        const qsizetype index = indexOfAccount(accounts, name);
        if (index < 0)
            return unknown(name);
        const qsizetype other = indexOfAccount(accounts, newName);
        if (other >= 0 && other != index)
            return inUse(newName);
        accounts[index].name = newName;
        return Done {};
    });
}

Result<Done> AccountStore::move(const QString &name, int places)
{
    return change([&](QList<Account> &accounts) -> Result<Done> {
        const qsizetype index = indexOfAccount(accounts, name);
        if (index < 0)
            return unknown(name);
        accounts.move(index, std::clamp<qsizetype>(index + places, 0, accounts.size() - 1));
        return Done {};
    });
}

void AccountStore::take()
{
    const QList<Account> accounts = accountsIn(m_file.content());
    if (accounts == m_accounts && m_file.problem() == m_told)
        return;
    m_accounts = accounts;
    m_told = m_file.problem();
    Q_EMIT changed();
}

Result<Done> AccountStore::change(const Edit &edit)
{
    return m_file.change([&edit](const QByteArray &content) -> Result<QByteArray> {
        const QList<Account> before = accountsIn(content);
        QList<Account> accounts = before;
        if (const auto edited = edit(accounts); !edited)
            return edited.error();
        return accounts == before ? content : formatAccountsFile(accounts);
    });
}

} // namespace Landfall
