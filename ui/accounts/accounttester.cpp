// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttester.h"

#include <logging.h>
#include <providercall.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace Landfall {

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
    m_client.reset();
    Q_EMIT finished(trial);
}

bool AccountTester::mayUseStoredSecret(const AccountDraft &draft) const
{
    const std::optional<Account> stored = m_engine.accounts().account(draft.account.name);
    return stored && !needsNewSecret(m_engine, *stored, draft);
}

QCoro::Task<> AccountTester::run(int number, AccountDraft draft, Secret secret)
{
    const QPointer<AccountTester> self(this);
    QElapsedTimer clock;
    clock.start();
    AccountTrial trial;
    if (draft.needsSecret && secret.isEmpty() && !mayUseStoredSecret(draft)) {
        trial.report = Error(Error::SecretMissing, tr("Enter the secret first."));
        finish(trial);
        co_return;
    }
    if (draft.needsSecret && secret.isEmpty()) {
        const QString key = draft.account.name;
        const auto stored = co_await m_engine.secrets().read(key);
        if (!self || number != m_number)
            co_return;
        if (!stored) {
            trial.report = stored.error();
            finish(trial);
            co_return;
        }
        secret = *stored;
    }
    const Result<Provider *> provider = m_engine.providers().provider(draft.account.provider);
    if (!provider) {
        trial.report = provider.error();
        finish(trial);
        co_return;
    }
    maskInLogs(secret);
    const QList<QUrl> origins(draft.origins.begin(), draft.origins.end());
    const auto client = std::make_shared<AccountClient>(m_engine.http(), draft.account, origins);
    m_client = client;
    const OpenAccount open(*provider, Session(draft.account, secret, client));
    const auto report = co_await callProvider(open, &Provider::test);
    if (!self || number != m_number)
        co_return;
    trial.report = report;
    trial.limit = client->rateLimit();
    trial.took = std::chrono::milliseconds(clock.elapsed());
    finish(trial);
}

} // namespace Landfall
