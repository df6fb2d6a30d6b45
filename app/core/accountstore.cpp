// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountstore.h"

#include "accountsfile.h"
#include "savefile.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto settleTime = 100ms;
constexpr std::chrono::milliseconds lockPatience = 200ms;

/// The other program holds it for a few milliseconds, so it is never stale by age.
class FileLock {
public:
    explicit FileLock(const QString &file) : m_lock(file + ".lock"_L1)
    {
        m_lock.setStaleLockTime(0);
        m_locked = m_lock.tryLock(static_cast<int>(lockPatience.count()));
    }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] bool isHeldByOther() const
    {
        return m_lock.error() == QLockFile::LockFailedError;
    }

private:
    QLockFile m_lock;
    bool m_locked = false;
};

} // namespace

AccountStore::AccountStore(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &AccountStore::load);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    load();
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

QString AccountStore::problem() const
{
    return m_problem.isEmpty() ? m_repaired : m_problem;
}

AccountStore::Content AccountStore::broken(const QString &reason)
{
    Content content;
    content.broken = true;
    content.problem = reason;
    return content;
}

AccountStore::Content AccountStore::readOnly(const QString &problem) const
{
    Content content;
    content.accounts = m_accounts;
    content.readOnly = true;
    content.problem = problem;
    return content;
}

AccountStore::Content AccountStore::read() const
{
    const auto bytes = loadFile(m_file);
    if (!bytes && bytes.error().kind == Error::NotFound)
        return readBackup();
    if (!bytes && bytes.error().code == "too-large"_L1)
        return broken(tr("It is too large."));
    if (!bytes)
        return readOnly(bytes.error().message);
    const auto parsed = parseAccountsFile(*bytes);
    if (!parsed)
        return broken(parsed.error().message);
    Content content;
    content.accounts = parsed->accounts;
    if (parsed->newer) {
        content.readOnly = true;
        content.problem = tr("“%1” was written by a newer version of Landfall. Its accounts are "
                             "shown but cannot be changed here: update Landfall.")
                              .arg(m_file);
    }
    return content;
}

AccountStore::Content AccountStore::readBackup() const
{
    const auto bytes = loadFile(backupPath(m_file));
    if (!bytes)
        return {};
    const auto parsed = parseAccountsFile(*bytes);
    if (!parsed || parsed->newer)
        return {};
    Content content;
    content.accounts = parsed->accounts;
    content.problem =
        tr("“%1” is missing. The previous version is used: check your accounts.").arg(m_file);
    return content;
}

/// Only under the lock, or the other program's good file is set aside.
AccountStore::Content AccountStore::repair(const QString &reason) const
{
    const QString kept = setAsideName(m_file);
    if (!QFile::rename(m_file, kept))
        return readOnly(
            tr("“%1” could not be read: %2 It could not be set aside either: correct it by hand.")
                .arg(m_file, reason));
    Content content = readBackup();
    if (content.problem.isEmpty()) {
        content.repaired = tr("“%1” could not be read: %2 It is kept as “%3”: correct it, or add "
                              "your accounts again.")
                               .arg(m_file, reason, kept);
        return content;
    }
    content.repaired = tr("“%1” could not be read: %2 It is kept as “%3”, and the previous version "
                          "is used: check your accounts.")
                           .arg(m_file, reason, kept);
    if (saveFile(m_file, formatAccountsFile(content.accounts)))
        content.problem.clear();
    return content;
}

void AccountStore::load()
{
    watch();
    Content content = read();
    if (content.broken) {
        const FileLock lock(m_file);
        content = read();
        if (content.broken && lock.isLocked())
            content = repair(content.problem);
        else if (content.broken)
            content = readOnly(
                tr("“%1” could not be read: %2 Correct it by hand.").arg(m_file, content.problem));
    }
    take(content);
}

void AccountStore::take(const Content &content)
{
    const QString before = problem();
    m_problem = content.problem;
    if (!content.repaired.isEmpty())
        m_repaired = content.repaired;
    if (content.accounts == m_accounts && problem() == before)
        return;
    m_accounts = content.accounts;
    Q_EMIT changed();
}

void AccountStore::watch()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    // A folder that cannot be made is told of with the first change.
    if (!makePrivateFolder(folder) && !QFileInfo(folder).isDir())
        return;
    QStringList paths {folder};
    if (QFileInfo::exists(m_file))
        paths.append(m_file);
    // A file that was replaced is no longer watched.
    for (const QString &path : paths) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    }
}

Result<Done> AccountStore::change(const Edit &edit)
{
    if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    const FileLock lock(m_file);
    if (!lock.isLocked())
        return Error {Error::Storage,
            lock.isHeldByOther()
                ? tr("The accounts are being changed by another program. Try again.")
                : tr("“%1” could not be locked: make room or correct the permissions of its "
                     "folder, then try again.")
                      .arg(m_file)};
    Content content = read();
    if (content.broken)
        content = repair(content.problem);
    take(content);
    if (content.readOnly)
        return Error {Error::Storage, content.problem};
    if (auto edited = edit(content.accounts); !edited)
        return edited;
    if (auto saved = saveFile(m_file, formatAccountsFile(content.accounts)); !saved)
        return saved;
    m_repaired = content.repaired;
    content.problem.clear();
    take(content);
    return Done {};
}

} // namespace Landfall
