// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace Landfall {

class OnceBody;

/// One request and its answer: deadlines, byte cap, redirects of a GET on the same origin. Deleted
/// before the end, it aborts without a signal.
class HttpExchange : public Exchange {
    Q_OBJECT
public:
    /// `manager` must outlive this. With a form it is a POST of it, else a GET.
    HttpExchange(QNetworkAccessManager &manager, const QNetworkRequest &request,
        std::optional<Secret> form, HttpLimits limits, QObject *parent);
    ~HttpExchange() override;

    /// Where the body of a 2xx answer goes instead of into the reply; null: nowhere else. It must
    /// live until finished() or the end of this.
    void setSink(BodySink *sink) { m_sink = sink; }

    /// Makes it a POST of this JSON that goes on the wire once; any status is its answer, that of
    /// a redirect too. An error says by its code when nothing can have been read.
    void setOnce(QByteArray json) { m_json = std::move(json); }

    void start() override;

private:
    void send();
    [[nodiscard]] QNetworkReply *handOver();
    [[nodiscard]] QNetworkReply *post() const;
    [[nodiscard]] QNetworkReply *postOnce();
    void dropReply();
    /// Of what is there; gives how much it was. The sink may have ended this.
    qint64 read();
    void readOn();
    void take(QByteArray piece);
    [[nodiscard]] bool isForSink() const;
    /// False when the sink does not want the body, or has ended this.
    [[nodiscard]] bool begin();
    void expire(const Error &error);
    void fail(const Error &error);
    void conclude();
    [[nodiscard]] Result<Done> redirect(const QUrl &target);
    [[nodiscard]] HttpReply head() const;
    [[nodiscard]] Result<HttpReply> answer() const;
    [[nodiscard]] Error lost() const;
    [[nodiscard]] bool isRefusedRedirect() const;
    [[nodiscard]] bool cannotHaveLeft() const;
    void log(const Result<HttpReply> &result);

    QNetworkAccessManager &m_manager;
    QNetworkRequest m_request;
    const std::optional<Secret> m_form;
    std::optional<QByteArray> m_json; ///< posted once
    OnceBody *m_once = nullptr; ///< its; goes with the reply
    const HttpLimits m_limits;
    QNetworkReply *m_reply = nullptr;
    BodySink *m_sink = nullptr;
    bool m_hasBegun = false; ///< the sink
    qint64 m_received = 0; ///< bytes of the body, decompressed
    QByteArray m_body; ///< empty when it goes to the sink
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_failure; ///< why we aborted it
    int m_redirects = 0;
    QTimer m_total;
    QTimer m_idle;
    QElapsedTimer m_sent;
    QDateTime m_sentAt; ///< UTC
};

} // namespace Landfall
