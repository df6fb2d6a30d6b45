// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"

#include <QSslServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

/// What the head announces; 0 when it announces nothing.
qsizetype bodyLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

FaultServer::FaultServer(Script script)
    : m_script(std::move(script)), m_scheme(u"http"_s), m_server(std::make_unique<QTcpServer>())
{
    listen();
}

FaultServer::FaultServer(const QSslConfiguration &tls, Script script)
    : m_script(std::move(script)), m_scheme(u"https"_s)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

QUrl FaultServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_scheme).arg(m_server->serverPort()).arg(path));
}

QByteArray FaultServer::answer(int status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void FaultServer::listen()
{
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
        [this] { accept(); });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port: %s", qPrintable(m_server->errorString()));
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        QObject::connect(
            socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] { receive(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        receive(*socket);
    }
}

void FaultServer::receive(QTcpSocket &socket)
{
    static constexpr char unfinished[] = "unfinished";
    QByteArray received = socket.property(unfinished).toByteArray();
    const QByteArray news = socket.readAll();
    m_bytesReceived += news.size();
    received += news;
    for (qsizetype end = received.indexOf("\r\n\r\n"); end >= 0;
         end = received.indexOf("\r\n\r\n")) {
        const QByteArray head = received.left(end + 4);
        const qsizetype length = bodyLength(head);
        if (received.size() < head.size() + length)
            break;
        m_requests.append(head);
        m_bodies.append(received.mid(head.size(), length));
        received.remove(0, head.size() + length);
        m_script(socket, head);
    }
    socket.setProperty(unfinished, received);
}
