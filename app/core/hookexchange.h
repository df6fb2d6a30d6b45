// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answerparser.h"
#include "exchange.h"
#include "httpproxy.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace Landfall {

/// A GET of an address that acts and is a secret, by hand over a connection of its own: Qt's own
/// client sends a GET again when the connection ends before the answer. It tells nobody more of the
/// address than its origin.
class HookExchange : public Exchange {
    Q_OBJECT
public:
    /// `address` is one that checkOrigin() takes.
    HookExchange(
        Secret address, QSslConfiguration trust, HttpLimits limits, QObject *parent = nullptr);
    ~HookExchange() override;

    void start() override;

private:
    void connectToHost();
    void send();
    void read();
    void takeEnd();
    void takeError(QAbstractSocket::SocketError error);
    [[nodiscard]] static Error refusedByProxy(const QString &host);
    [[nodiscard]] Error connectingError(QAbstractSocket::SocketError error) const;
    void fail(const Error &error);
    void conclude(const Result<HttpReply> &result);

    const Secret m_address;
    const QUrl m_url; ///< of the address; it leaves this object as bytes of the request only
    const HttpLimits m_limits;
    QSslSocket m_socket;
    HttpProxyFactory m_proxies;
    AnswerParser m_answer;
    QList<QSslError> m_tlsErrors;
    bool m_isSent = false; ///< some byte of the request may have left
    bool m_isOver = false;
    QTimer m_total;
    QTimer m_idle;
    QElapsedTimer m_started;
    QDateTime m_startedAt; ///< UTC
};

} // namespace Landfall
