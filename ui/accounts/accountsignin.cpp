// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsignin.h"

#include <logging.h>
#include <providercall.h>

#include <QPointer>
#include <QTimer>

namespace Landfall {

namespace {

/// Null where the account is not signed in to by a person.
SignIn *signInOf(Engine &engine, const Account &account)
{
    const Result<Provider *> provider = engine.providers().provider(account.provider);
    return provider ? Landfall::signInOf(**provider, account) : nullptr;
}

} // namespace

/// The provider may keep it for as long as it likes.
class AccountSignIn::Screen : public SignInScreen {
public:
    Screen(AccountSignIn *owner, int number) : m_owner(owner), m_number(number) { }

    void show(const SignInPrompt &prompt) override
    {
        if (m_owner && m_owner->m_number == m_number)
            Q_EMIT m_owner->prompted(prompt);
    }

private:
    QPointer<AccountSignIn> m_owner;
    int m_number;
};

bool isSignedInByPerson(Engine &engine, const Account &account)
{
    return signInOf(engine, account) != nullptr;
}

AccountSignIn::AccountSignIn(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine) { }

AccountSignIn::~AccountSignIn()
{
    cancel();
}

Result<Done> AccountSignIn::start(const Account &account)
{
    cancel();
    const Result<Provider *> provider = m_engine.providers().provider(account.provider);
    if (!provider)
        return provider.error();
    const Result<AccountNeeds> needs = needsOf(**provider, account);
    if (!needs)
        return needs.error();
    SignIn *signIn = signInOf(m_engine, account);
    if (!signIn)
        return Error {Error::BadInput, tr("Nobody signs in to an account with these fields.")};
    m_client = std::make_shared<AccountClient>(m_engine.http(), account, needs->origins);
    const int number = m_number;
    const Session session(account, Secret(), m_client);
    QTimer::singleShot(0, this, [this, number, signIn, session] {
        if (number == m_number)
            run(number, signIn, session);
    });
    return Done {};
}

void AccountSignIn::cancel()
{
    ++m_number;
    if (const auto client = std::exchange(m_client, nullptr))
        client->cancel();
}

QCoro::Task<> AccountSignIn::run(int number, SignIn *signIn, Session session)
{
    const QPointer<AccountSignIn> self(this);
    const auto screen = std::make_shared<Screen>(this, number);
    const auto signedIn = co_await callSignIn(signIn, session, screen);
    if (!self || number != m_number)
        co_return;
    if (signedIn)
        maskInLogs(signedIn->secret);
    m_client.reset();
    Q_EMIT finished(signedIn);
}

} // namespace Landfall
