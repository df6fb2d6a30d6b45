// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpSocket;

/// A server on a free loopback port that does to a client what a test's script says, byte for byte.
/// It notes what it was asked.
class FaultServer {
public:
    /// Called for each request once its body is there; writes to the socket, closes it, or neither.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &head)>;

    explicit FaultServer(Script script);
    /// Over TLS; a client that refuses the certificate never reaches the script.
    FaultServer(const QSslConfiguration &tls, Script script);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// The heads in the order they came, each with its empty line.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// The bodies of the same requests.
    [[nodiscard]] const QList<QByteArray> &bodies() const { return m_bodies; }
    /// What clients sent, decrypted.
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }

    /// A whole answer. `fields` are further header lines, each with its line end.
    [[nodiscard]] static QByteArray answer(
        int status, const QByteArray &body = {}, const QByteArray &fields = {});

private:
    void listen();
    void accept();
    void receive(QTcpSocket &socket);

    Script m_script;
    QString m_scheme;
    std::unique_ptr<QTcpServer> m_server;
    QList<QByteArray> m_requests;
    QList<QByteArray> m_bodies;
    int m_connections = 0;
    qint64 m_bytesReceived = 0;
};
