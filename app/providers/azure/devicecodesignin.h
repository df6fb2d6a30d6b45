// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <signin.h>

namespace Landfall::Azure {

/// Signs a person in with a code that is typed on another page. What is kept is the refresh token.
class DeviceCodeSignIn : public SignIn {
public:
    [[nodiscard]] bool appliesTo(const Account &account) const override;

    /// Asks for as long as the code is valid, also when the network is away in between.
    QCoro::Task<Result<SignedIn>> signIn(
        Session session, std::shared_ptr<SignInScreen> screen) override;
};

} // namespace Landfall::Azure
