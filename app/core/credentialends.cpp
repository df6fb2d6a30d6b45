// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentialends.h"

#include "providercall.h"
#include "sessions.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// What a person waits for at the start comes first.
constexpr auto soon = 1min;
constexpr auto aDay = 24h;

} // namespace

CredentialEnds::CredentialEnds(Sessions &sessions, QObject *parent)
    : QObject(parent), m_sessions(sessions)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_daily.setInterval(aDay);
    connect(&m_soon, &QTimer::timeout, this, &CredentialEnds::askNow);
    connect(&m_daily, &QTimer::timeout, this, [this] {
        for (const Account &account : std::as_const(m_accounts))
            m_due.insert(account.name.toCaseFolded());
        askNow();
    });
    // Another secret may have come with the same fields.
    connect(&sessions, &Sessions::keychainAnswered, this, &CredentialEnds::askSoon);
}

void CredentialEnds::setAccounts(const QList<Account> &accounts)
{
    const QList<Account> before = std::exchange(m_accounts, accounts);
    for (const Account &account : before) {
        if (!accounts.contains(account))
            m_ends.remove(account.name.toCaseFolded());
    }
    for (const Account &account : accounts) {
        if (!before.contains(account))
            askSoon(account.name);
    }
    if (accounts.isEmpty())
        m_daily.stop();
    else if (!m_daily.isActive())
        m_daily.start();
    Q_EMIT changed();
}

void CredentialEnds::askNow()
{
    const QSet<QString> due = std::exchange(m_due, {});
    const QList<Account> accounts = m_accounts;
    for (const Account &account : accounts) {
        if (due.contains(account.name.toCaseFolded()))
            ask(account);
    }
}

QDateTime CredentialEnds::end(const QString &accountName) const
{
    return m_ends.value(accountName.toCaseFolded());
}

void CredentialEnds::askSoon(const QString &accountName)
{
    m_due.insert(accountName.toCaseFolded());
    m_soon.start();
}

QCoro::Task<> CredentialEnds::ask(Account account)
{
    // A keychain that does not give the secret is asked by who mends that, not again and again.
    const auto known = m_sessions.keychainAnswer(account.name);
    if (known && !known->result)
        co_return;
    const QPointer<CredentialEnds> self(this);
    const auto opened = co_await m_sessions.open(account);
    if (!self || !opened)
        co_return;
    const OpenAccount open = *opened;
    const auto report = co_await callProvider(open, &Provider::test);
    if (!self || !report || !m_accounts.contains(account))
        co_return;
    QDateTime &end = m_ends[account.name.toCaseFolded()];
    if (std::exchange(end, report->expires) != report->expires)
        Q_EMIT changed();
}

} // namespace Landfall
