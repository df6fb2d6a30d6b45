// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"

#include <QHash>
#include <QSet>

#include <variant>

namespace Landfall::SimulatedAzure {

/// What a person is given besides an access token; empty where it was not asked for.
struct PersonGrant {
    QString refreshToken;
    QString idToken;
};

/// People who sign in with a code, and the refresh tokens that they were given. As at the service a
/// refresh token that was used goes on working beside its successor, until all are revoked.
class People {
public:
    using Form = QHash<QString, QString>;
    using Answer = std::variant<PersonGrant, SimulatedAnswer>;

    /// `interval`: the seconds that have to lie between two questions about a code.
    explicit People(int interval) : m_interval(interval) { }

    /// The application that people sign in to, and a refresh token of such a person.
    [[nodiscard]] static QString client();
    [[nodiscard]] static QByteArray refreshToken();

    /// A code to type at `page`. What the form asks for has been checked.
    [[nodiscard]] SimulatedAnswer newCode(
        const Form &form, const QString &page, const QDateTime &now);

    /// The answer to a token request with a device code or a refresh token.
    [[nodiscard]] Answer ask(const Form &form, const QDateTime &now);

    /// What a person or an administrator does, see Simulator.
    [[nodiscard]] SimulatedAnswer control(const SimulatedRequest &request);

private:
    enum class State { Waiting, Approved, Declined, Expired };
    struct Code {
        QString typed;
        QString scope;
        QDateTime end;
        QDateTime lastQuestion;
        int interval = 0;
        int questionsLeft = 0; ///< before it is approved by itself; negative: it never is
        State state = State::Waiting;
        bool isToSlowDown = false;
    };

    [[nodiscard]] Answer askCode(const Form &form, const QDateTime &now);
    [[nodiscard]] Answer askRefresh(const Form &form, const QDateTime &now);
    [[nodiscard]] static QString wordFor(Code &code, const QDateTime &now);
    [[nodiscard]] PersonGrant grant(const QString &scope);
    [[nodiscard]] int apply(const QString &what, const QString &typed);

    QHash<QString, Code> m_codes; ///< by device code
    QSet<QString> m_refreshTokens {QString::fromLatin1(refreshToken())};
    QSet<QString> m_revoked;
    int m_interval;
    int m_approveAfter = 3;
    int m_count = 0;
};

} // namespace Landfall::SimulatedAzure
