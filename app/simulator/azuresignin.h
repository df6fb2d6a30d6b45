// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurepeople.h"
#include "routes.h"

#include <QHash>

namespace Landfall::SimulatedAzure {

/// The sign-in host: its token endpoint, codes for people, and what became of the tokens that it
/// handed out.
class SignIn {
public:
    enum class Verdict { Valid, Missing, Unknown, Expired };

    /// `speed` divides the pauses that a person's code asks for, down to a second.
    explicit SignIn(double speed);

    /// A service principal that may sign in, the usual account first, one with a bearer token, one
    /// with a bearer token that may read and no more, and sees a subscription that it may not even
    /// read, and a person who signed in with a code.
    [[nodiscard]] static QList<SimulatedAccount> accounts(const QString &name, const QUrl &server);

    /// The directory that everybody signs in to, and one that is listed and takes nobody.
    [[nodiscard]] static QString tenant();
    [[nodiscard]] static QString strangeTenant();

    /// `path` is without the prefix: {tenant}/oauth2/v2.0/token or …/devicecode, or the page where
    /// a code would be typed.
    [[nodiscard]] SimulatedAnswer answer(
        const SimulatedRequest &request, const QStringList &path, const QDateTime &now);

    /// As People::control().
    [[nodiscard]] SimulatedAnswer control(const SimulatedRequest &request)
    {
        return m_people.control(request);
    }

    /// Whether a request's bearer token is good.
    [[nodiscard]] Verdict verdict(const SimulatedRequest &request, const QDateTime &now) const;

    /// Whether a request's bearer token is the one with few rights.
    [[nodiscard]] static bool isRestricted(const SimulatedRequest &request);

private:
    [[nodiscard]] SimulatedAnswer endpoint(
        const SimulatedRequest &request, const QStringList &path, const QDateTime &now);
    [[nodiscard]] SimulatedAnswer personAnswer(const SimulatedRequest &request,
        const People::Form &form, bool wantsCode, const QDateTime &now);
    [[nodiscard]] SimulatedAnswer grant(const QDateTime &now, const PersonGrant &person = {});

    People m_people;

    QHash<QByteArray, QDateTime> m_tokens; ///< with their end
    int m_count = 0;
};

} // namespace Landfall::SimulatedAzure
