// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookexchange.h"

#include "logging.h"
#include "origin.h"
#include "requestnote.h"
#include "transporterror.h"

#include <QNetworkProxyQuery>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 readStep = 64 * 1024;

QByteArray hostField(const QUrl &url)
{
    QUrl authority(url);
    if (authority.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        authority.setPort(-1);
    return authority.authority(QUrl::FullyEncoded).toLatin1();
}

QByteArray requestFor(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return "GET " + target + " HTTP/1.1\r\nHost: " + hostField(url)
        + "\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: "
          "Landfall/" LANDFALL_VERSION "\r\nConnection: close\r\n\r\n";
}

int seconds(std::chrono::milliseconds duration)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(duration).count());
}

} // namespace

HookExchange::HookExchange(
    Secret address, QSslConfiguration trust, HttpLimits limits, QObject *parent)
    : Exchange(parent), m_address(std::move(address)),
      m_url(QString::fromUtf8(m_address.reveal()), QUrl::StrictMode), m_limits(limits),
      m_answer(limits.bytes)
{
    m_socket.setSslConfiguration(trust);
    m_socket.setReadBufferSize(readStep);
    m_total.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] {
        fail({Error::Network,
            tr("%1 did not finish its answer within %n second(s).", nullptr,
                seconds(m_limits.total))
                .arg(m_url.host())});
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_limits.idle);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        fail({Error::Network,
            tr("%1 was silent for %n second(s).", nullptr, seconds(m_limits.idle))
                .arg(m_url.host())});
    });
}

HookExchange::~HookExchange()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void HookExchange::start()
{
    m_started.start();
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_total.start(m_limits.total);
    m_idle.start();
    // Queued, so that what follows from an answer never happens inside the socket.
    const auto queued = Qt::QueuedConnection;
    connect(&m_socket, &QSslSocket::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(&m_socket, &QSslSocket::readyRead, this, &HookExchange::read, queued);
    connect(&m_socket, &QSslSocket::disconnected, this, &HookExchange::takeEnd, queued);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HookExchange::takeError, queued);
    connectToHost();
    Q_EMIT sent();
}

void HookExchange::connectToHost()
{
    const QUrl origin(originText(m_url));
    const bool isSecure = m_url.scheme() == "https"_L1;
    m_socket.setProxy(m_proxies.queryProxy(QNetworkProxyQuery(origin)).value(0));
    const auto port = static_cast<quint16>(m_url.port(isSecure ? 443 : 80));
    if (isSecure) {
        connect(&m_socket, &QSslSocket::encrypted, this, &HookExchange::send);
        m_socket.connectToHostEncrypted(m_url.host(), port);
        return;
    }
    connect(&m_socket, &QSslSocket::connected, this, &HookExchange::send);
    m_socket.connectToHost(m_url.host(), port);
}

void HookExchange::send()
{
    if (m_isOver || m_isSent)
        return;
    m_isSent = true;
    m_idle.start();
    m_socket.write(requestFor(m_url));
}

void HookExchange::read()
{
    while (!m_isOver && m_socket.bytesAvailable() > 0) {
        m_idle.start();
        const auto complete = m_answer.take(m_socket.read(readStep));
        if (!complete)
            fail({complete.error().kind, m_url.host() + u": "_s + complete.error().message});
        else if (*complete)
            conclude(m_answer.reply());
    }
}

void HookExchange::takeEnd()
{
    read();
    if (m_isOver)
        return;
    const auto ended = m_answer.end();
    if (ended && m_isSent)
        conclude(m_answer.reply());
    else
        fail({Error::Network,
            tr("%1 closed the connection before its answer was complete.").arg(m_url.host())});
}

void HookExchange::takeError(QAbstractSocket::SocketError error)
{
    read();
    if (m_isOver)
        return;
    // The end of an answer without a length; disconnected() comes too.
    if (m_isSent && error == QAbstractSocket::RemoteHostClosedError)
        takeEnd();
    else if (!m_isSent)
        fail(connectingError(error));
    else
        fail({Error::Network, tr("The connection to %1 failed.").arg(m_url.host())});
}

/// It answered, but not that there is a connection.
Error HookExchange::refusedByProxy(const QString &host)
{
    return {Error::Network,
        tr("The proxy on the way to %1 refused the connection. Check the proxy settings.")
            .arg(host)};
}

Error HookExchange::connectingError(QAbstractSocket::SocketError error) const
{
    const QString host = m_url.host();
    const bool isProxied = m_socket.proxy().type() == QNetworkProxy::HttpProxy;
    if (isProxied && error == QAbstractSocket::SocketAccessError)
        return refusedByProxy(host);
    if (error == QAbstractSocket::SslHandshakeFailedError || !m_tlsErrors.isEmpty())
        return tlsError(host, m_socket.peerCertificate(), m_socket.errorString(), m_tlsErrors);
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {Error::Network,
            tr("There is no host %1. Check the address and the network connection.").arg(host)};
    case QAbstractSocket::ConnectionRefusedError:
        return {Error::Network,
            tr("%1 refused the connection. Check the address; the service may be down.").arg(host)};
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {Error::Network,
            tr("The proxy on the way to %1 asks for a password, which is not supported.")
                .arg(host)};
    case QAbstractSocket::ProxyProtocolError:
        return refusedByProxy(host);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
        return {Error::Network,
            tr("The proxy on the way to %1 does not answer. Check the proxy settings.").arg(host)};
    default:
        return {Error::Network,
            tr("The connection to %1 failed. Check the network connection.").arg(host)};
    }
}

void HookExchange::fail(const Error &error)
{
    conclude(m_isSent ? error : notSent(error));
}

void HookExchange::conclude(const Result<HttpReply> &result)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_total.stop();
    m_idle.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Result<HttpReply> told = result;
    // The address itself stays here.
    if (told)
        told->url = QUrl(originText(m_url));
    const RequestNote note {m_startedAt, u"GET"_s, originText(m_url), m_answer.status(),
        requestIdOf(m_answer.reply()), std::chrono::milliseconds(m_started.elapsed())};
    const QString outcome = told ? QString::number(told->status) : kindName(told.error().kind);
    qCInfo(httpLog).noquote().nospace() << note.verb << " deploy hook of " << note.address << ' '
                                        << outcome << " (" << note.took.count() << " ms)";
    Q_EMIT noted(note);
    Q_EMIT finished(told);
}

} // namespace Landfall
