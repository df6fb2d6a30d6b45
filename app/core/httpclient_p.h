// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"
#include "pendingreply.h"
#include "requestqueue.h"

#include <QByteArray>
#include <QHash>
#include <QNetworkRequest>

#include <optional>

class QNetworkAccessManager;

namespace Landfall {

class Exchange;

/// What one account's client wants sent.
struct Order {
    QNetworkRequest request;
    std::optional<Secret> form; ///< posted; none: a GET
    HttpLimits limits;
    QByteArray trust; ///< TlsTrust::key() of the request
    QString account; ///< the queue is fair between these
    const void *client = nullptr; ///< whose it is, for cancelling
    bool isUrgent = false;
    BodySink *sink = nullptr; ///< alive as long as the order is
    std::optional<QByteArray> json; ///< posted, once on the wire
    std::optional<Secret> hook; ///< the whole address; `request` has its origin only
};

/// Queue, exchanges under way and the coroutines that wait for them.
class HttpClient::Private {
public:
    explicit Private(HttpClient *client);

    [[nodiscard]] PendingReply send(const Order &order);

    /// Ends the requests of one client, or of all (null).
    void cancel(const void *client);
    /// As HttpClient::renewConnections().
    void renewConnections();

    bool isClosing = false;
    QHash<QString, quint64> sent; ///< by folded account name
    QHash<QString, QList<RequestNote>> notes; ///< by folded account name, oldest first

private:
    struct Job {
        Order order;
        PendingReply reply;
        Exchange *exchange = nullptr; ///< null while it waits in the queue
    };

    void startNext();
    [[nodiscard]] Exchange *makeExchange(const Order &order);
    void note(const QString &account, const RequestNote &note);
    void conclude(RequestId id, const Result<HttpReply> &result);
    [[nodiscard]] QNetworkAccessManager &manager(const QByteArray &trust);
    [[nodiscard]] QNetworkAccessManager *makeManager() const;

    HttpClient *const q;
    RequestQueue m_queue;
    QHash<RequestId, Job> m_jobs;
    RequestId m_lastId = 0;
    QHash<QByteArray, QNetworkAccessManager *> m_managers; ///< by TlsTrust::key()
};

} // namespace Landfall
