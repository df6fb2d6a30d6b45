// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"

#include <QHash>

namespace Landfall::SimulatedAzure {

/// The token endpoint, and what became of the tokens that it handed out.
class SignIn {
public:
    enum class Verdict { Valid, Missing, Unknown, Expired };

    /// A service principal that may sign in, the usual account first, one with a bearer token, and
    /// one with a bearer token that may read and no more, and sees a subscription that it may not
    /// even read.
    [[nodiscard]] static QList<SimulatedAccount> accounts(const QString &name, const QUrl &server);

    /// `path` is without the prefix: {tenant}/oauth2/v2.0/token.
    [[nodiscard]] SimulatedAnswer answer(
        const SimulatedRequest &request, const QStringList &path, const QDateTime &now);

    /// Whether a request's bearer token is good.
    [[nodiscard]] Verdict verdict(const SimulatedRequest &request, const QDateTime &now) const;

    /// Whether a request's bearer token is the one with few rights.
    [[nodiscard]] static bool isRestricted(const SimulatedRequest &request);

private:
    [[nodiscard]] SimulatedAnswer grant(const QDateTime &now);

    QHash<QByteArray, QDateTime> m_tokens; ///< with their end
    int m_count = 0;
};

} // namespace Landfall::SimulatedAzure
