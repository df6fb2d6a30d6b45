// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttester.h"

#include <logging.h>
#include <providercall.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace Landfall {

namespace {

/// Where this fails the old one stays, and the next answer that wants another says so.
QCoro::Task<> keepRenewed(SecretStore *secrets, QString key, Secret renewed)
{
    const auto kept = co_await secrets->write(key, renewed);
    if (!kept)
        qCWarning(keychainLog).noquote()
            << "A renewed secret could not be kept:" << kept.error().message;
}

} // namespace

AccountTester::AccountTester(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine) { }

AccountTester::~AccountTester()
{
    cancel();
}

void AccountTester::start(const AccountDraft &draft, const Secret &typed)
{
    cancel();
    m_isRunning = true;
    const int number = m_number;
    QTimer::singleShot(0, this, [this, number, draft, typed] {
        if (number == m_number)
            run(number, draft, typed);
    });
}

void AccountTester::cancel()
{
    ++m_number;
    m_isRunning = false;
    if (m_client)
        m_client->cancel();
    m_client.reset();
}

void AccountTester::finish(const AccountTrial &trial)
{
    m_isRunning = false;
    if (!trial.report)
        m_client.reset();
    Q_EMIT finished(trial);
}

bool AccountTester::mayUseStoredSecret(const AccountDraft &draft) const
{
    const std::optional<Account> stored = m_engine.accounts().account(draft.account.name);
    return stored && !needsNewSecret(m_engine, *stored, draft);
}

QCoro::Task<Result<Secret>> AccountTester::secretOf(AccountDraft draft, Secret typed)
{
    if (!draft.needsSecret || !typed.isEmpty())
        co_return typed;
    if (!mayUseStoredSecret(draft))
        co_return Error(Error::SecretMissing, tr("Enter the secret first."));
    const QString key = draft.account.name;
    const auto stored = co_await m_engine.secrets().read(key);
    co_return stored;
}

OpenAccount AccountTester::open(
    int number, Provider *provider, const AccountDraft &draft, const Secret &secret, bool isStored)
{
    maskInLogs(secret);
    const QList<QUrl> origins(draft.origins.begin(), draft.origins.end());
    m_client = std::make_shared<AccountClient>(m_engine.http(), draft.account, origins);
    Session session(draft.account, secret, m_client);
    const QPointer<AccountTester> self(this);
    const QString name = draft.account.name;
    session.keepSecret = [self, number, name, isStored](const Secret &other) {
        maskInLogs(other);
        if (!self || self->m_number != number)
            return;
        if (isStored)
            keepRenewed(&self->m_engine.secrets(), name, other);
        else
            Q_EMIT self->renewed(other);
    };
    return {provider, session};
}

QCoro::Task<> AccountTester::run(int number, AccountDraft draft, Secret secret)
{
    const QPointer<AccountTester> self(this);
    QElapsedTimer clock;
    clock.start();
    const auto usable = co_await secretOf(draft, secret);
    if (!self || number != m_number)
        co_return;
    AccountTrial trial;
    const Result<Provider *> provider = m_engine.providers().provider(draft.account.provider);
    if (!usable || !provider) {
        trial.report = usable ? provider.error() : usable.error();
        finish(trial);
        co_return;
    }
    const OpenAccount opened =
        open(number, *provider, draft, *usable, draft.needsSecret && secret.isEmpty());
    const auto report = co_await callProvider(opened, &Provider::test);
    if (!self || number != m_number)
        co_return;
    trial.report = report;
    trial.limit = opened.session.http->rateLimit();
    trial.took = std::chrono::milliseconds(clock.elapsed());
    finish(trial);
    if (self && number == m_number && report)
        search(number, opened);
}

QCoro::Task<> AccountTester::search(int number, OpenAccount open)
{
    const QPointer<AccountTester> self(this);
    const auto listing = co_await callProvider(open, &Provider::targets);
    if (!self || number != m_number)
        co_return;
    m_client.reset();
    Q_EMIT listed(listing);
}

} // namespace Landfall
