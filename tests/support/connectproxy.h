// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// An HTTP proxy on a free loopback port that knows CONNECT only, and takes every host for a server
/// of the test. It notes what it was asked.
class ConnectProxy {
public:
    enum Manner {
        Tunnel, ///< as a proxy does
        Refuse, ///< with `status`
        Vanish, ///< closes without an answer
        CloseTunnel ///< says that the tunnel is there, and closes
    };

    ConnectProxy(quint16 port, Manner manner, int status = 200)
        : m_port(port), m_manner(manner), m_status(status)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no loopback port: %s", qPrintable(m_server.errorString()));
    }

    /// The heads in the order they came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

    /// All connections of this process go through it while the guard lives, but those to this
    /// machine.
    [[nodiscard]] auto use() const
    {
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
        for (const char *name : variables)
            qputenv(name, address);
        return qScopeGuard([] {
            for (const char *name : variables)
                qunsetenv(name);
        });
    }

private:
    static constexpr const char *variables[] = {"http_proxy", "https_proxy"};

    void accept()
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        QObject::connect(
            client, &QTcpSocket::readyRead, client, [this, client] { receive(*client); });
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    void receive(QTcpSocket &client)
    {
        auto *server = client.findChild<QTcpSocket *>();
        if (server) {
            server->write(client.readAll());
            return;
        }
        const qsizetype end = client.peek(64 * 1024).indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_requests.append(client.read(end + 4));
        answer(client);
    }

    void answer(QTcpSocket &client)
    {
        if (m_manner == Refuse)
            client.write("HTTP/1.1 " + QByteArray::number(m_status)
                + " No\r\nProxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n\r\n");
        if (m_manner == CloseTunnel)
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        if (m_manner != Tunnel) {
            client.disconnectFromHost();
            return;
        }
        auto *server = new QTcpSocket(&client);
        QObject::connect(server, &QTcpSocket::connected, &client,
            [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        QObject::connect(server, &QTcpSocket::readyRead, &client,
            [server, &client] { client.write(server->readAll()); });
        QObject::connect(
            server, &QTcpSocket::disconnected, &client, [&client] { client.disconnectFromHost(); });
        server->connectToHost(QHostAddress::LocalHost, m_port);
    }

    quint16 m_port;
    Manner m_manner;
    int m_status;
    QTcpServer m_server;
    QList<QByteArray> m_requests;
};
