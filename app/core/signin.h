// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"
#include "secret.h"
#include "session.h"

#include <QCoroTask>
#include <QDateTime>
#include <QUrl>

#include <memory>

namespace Landfall {

/// What a person has to do: type the code on the page, in any browser.
struct SignInPrompt {
    QString code;
    QUrl page; ///< text from the service: opened like any other link
    QDateTime expires; ///< UTC: until when the code serves
};

/// Where the prompt is shown. Called any number of times while a sign-in runs.
class SignInScreen {
public:
    virtual ~SignInScreen() = default;
    virtual void show(const SignInPrompt &prompt) = 0;
};

/// What a sign-in gives.
struct SignedIn {
    Secret secret; ///< to be kept in the keychain; empty where nothing is to be kept
    QString identity; ///< who signed in; empty where the service does not tell
};

/// Interactive sign-in, an optional capability of a provider.
class SignIn {
public:
    virtual ~SignIn() = default;

    /// Whether an account with these fields is signed in to by a person.
    [[nodiscard]] virtual bool appliesTo(const Account &account) const = 0;

    /// Asks the service for a code, shows it, waits until the person has signed in elsewhere. Ends
    /// as Cancelled when the session's client is cancelled; Unauthorized when the person declined
    /// or the code ran out (its `code` says which: a new one helps). The session has no secret.
    virtual QCoro::Task<Result<SignedIn>> signIn(
        Session session, std::shared_ptr<SignInScreen> screen) = 0;
};

} // namespace Landfall
