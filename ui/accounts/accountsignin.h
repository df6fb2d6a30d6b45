// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace Landfall {

/// Whether a person signs in to an account with these fields, as its provider says.
[[nodiscard]] bool isSignedInByPerson(Engine &engine, const Account &account);

/// Signs a person in to an account as it was typed, with a client of its own: nothing is stored and
/// no session in use is touched. One sign-in at a time.
class AccountSignIn : public QObject {
    Q_OBJECT
public:
    /// The engine must outlive this.
    explicit AccountSignIn(Engine &engine, QObject *parent = nullptr);
    /// Ends the requests under way.
    ~AccountSignIn() override;

    /// BadInput when a field is wrong; then nothing was begun. prompted() comes any number of
    /// times, finished() once, neither from within this call; an earlier sign-in ends without it.
    Result<Done> start(const Account &account);
    /// Ends the sign-in without finished().
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_client != nullptr; }

Q_SIGNALS:
    void prompted(const Landfall::SignInPrompt &prompt);
    void finished(const Landfall::Result<Landfall::SignedIn> &result);

private:
    class Screen;
    QCoro::Task<> run(int number, SignIn *signIn, Session session);

    Engine &m_engine;
    std::shared_ptr<AccountClient> m_client;
    int m_number = 0;
};

} // namespace Landfall
