// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHttpServer>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Landfall::Test {

/// A service on loopback whose answers are written down one by one, for what no simulator plays:
/// lists that move while they are read, answers that contradict each other.
class ScriptedService {
public:
    ScriptedService();

    [[nodiscard]] QUrl url() const;

    /// The answer to a path, with or without its query (with it wins). Several answers to one are
    /// given in turn, the last one again and again. What has no answer is 404.
    void answer(const QString &path, const QJsonValue &result, int status = 200);
    void answerBody(const QString &path, const QJsonObject &body, int status = 200);
    /// The service's clock from now on, as the header of an answer; empty: it has none.
    void setDate(const QByteArray &date) { m_date = date; }
    void forget(const QString &path) { m_answers.remove(path); }

    /// Paths with queries, in the order of their arrival, since the last call.
    [[nodiscard]] QStringList takeRequests();
    /// A header of the last request; empty when it had none.
    [[nodiscard]] QByteArray lastHeader(const QByteArray &name) const;

private:
    struct Answer {
        int status = 200;
        QByteArray body;
    };
    void respond(const QHttpServerRequest &request, QHttpServerResponder &responder);

    QHttpServer m_server;
    quint16 m_port = 0;
    QHash<QString, QList<Answer>> m_answers;
    QByteArray m_date;
    QStringList m_requests;
    QHash<QByteArray, QByteArray> m_headers;
};

} // namespace Landfall::Test
