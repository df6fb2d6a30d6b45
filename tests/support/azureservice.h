// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "faultserver.h"

#include <provider.h>

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace Landfall::Test {

/// Resource Manager and a sign-in host on two loopback ports, whose answers are written down one by
/// one. Both note every byte they were sent.
class AzureService {
public:
    AzureService();

    /// The answer to a path below the base URL, with or without its query (with it wins). Several
    /// answers to one are given in turn, the last one again and again. What has none is a 404.
    void answer(const QString &path, const QJsonValue &body, int status = 200,
        const QByteArray &fields = {});
    /// Takes a request to it and closes the connection without a word.
    void closeOn(const QString &path) { m_answers[path].append({0, {}, {}}); }
    /// A list of one page.
    void answerList(const QString &path, const QJsonArray &items);
    /// The same for requests with this bearer token alone.
    void answerListFor(const QByteArray &token, const QString &path, const QJsonArray &items);
    /// The sign-in host's answers, in turn as well. At first it gives tokens `token-1`, `token-2`,
    /// … that live for an hour.
    void answerSignIn(const QJsonObject &body, int status = 200);
    /// The same for one tenant alone.
    void answerSignInOf(const QString &tenant, const QJsonObject &body, int status = 200);
    void forget(const QString &path) { m_answers.remove(path); }
    /// From now on the sign-in host takes this long.
    void delaySignIn(int milliseconds) { m_signInDelay = milliseconds; }

    [[nodiscard]] const FaultServer &arm() const { return m_arm; }
    [[nodiscard]] const FaultServer &login() const { return m_login; }
    [[nodiscard]] QString armUrl() const { return m_arm.url(QStringLiteral("/arm")).toString(); }
    /// Paths below Resource Manager's base URL, decoded, with queries but for the API version, in
    /// the order of their arrival, since the last call.
    [[nodiscard]] QStringList takeRequests();
    /// The bearer tokens that Resource Manager was shown, in the order of their arrival; with a
    /// path those of requests to it.
    [[nodiscard]] QList<QByteArray> tokens(const QByteArray &path = {}) const;

    /// A session of a service principal, or with `auth` among the fields of what these say.
    [[nodiscard]] Session session(const Provider &provider, HttpClient &http,
        const QMap<QString, QString> &fields = {}) const;

private:
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray fields;
    };
    void respond(QTcpSocket &socket, const QByteArray &head);
    void signIn(QTcpSocket &socket, const QByteArray &head);

    QHash<QString, QList<Answer>> m_answers;
    QList<Answer> m_signIns;
    QHash<QByteArray, QList<Answer>> m_tenantSignIns;
    QStringList m_requests;
    int m_signInDelay = 0;
    int m_tokens = 0;
    FaultServer m_arm;
    FaultServer m_login;
};

} // namespace Landfall::Test
