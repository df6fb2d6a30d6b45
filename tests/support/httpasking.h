// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "faultserver.h"

#include <httpclient.h>

#include <QCoroTask>
#include <QFile>
#include <QTcpSocket>

#include <unistd.h>

/// What the tests of the HTTP client share: an account with a credential, and how it asks.
namespace HttpAsking {

inline const QByteArray token = "canary-token";

inline Landfall::Account account(const QString &name = QStringLiteral("shop"))
{
    return {name, QStringLiteral("cloudflare-pages")};
}

inline Landfall::Headers bearer()
{
    return {Landfall::CredentialHeader("Authorization", Landfall::Secret("Bearer " + token))};
}

/// A script that gives every request the same answer.
inline FaultServer::Script always(const QByteArray &answer)
{
    return [answer](QTcpSocket &socket, const QByteArray &) { socket.write(answer); };
}

/// A script that takes the request and says nothing.
inline void silence(QTcpSocket &, const QByteArray &) { }

/// Writes the bytes and hangs up.
inline FaultServer::Script once(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

/// Writes the piece as fast as the client takes it.
inline FaultServer::Script endless(const QByteArray &first, const QByteArray &piece)
{
    return [=](QTcpSocket &socket, const QByteArray &) {
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, piece] {
            if (socket.bytesToWrite() < piece.size())
                socket.write(piece);
        });
        socket.write(first + piece);
    };
}

/// A body that inflates to `size` zero bytes, as `Content-Encoding: deflate` sends it.
inline QByteArray deflatedZeros(qsizetype size)
{
    return qCompress(QByteArray(size, '\0'), 9).mid(4);
}

/// What this process holds in memory.
inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// Asks and waits for the end.
inline Landfall::Result<Landfall::HttpReply> get(Landfall::AccountClient &client, const QUrl &url,
    const Landfall::Headers &credential = bearer(), const Landfall::HttpLimits &limits = {})
{
    return QCoro::waitFor(client.get(url, credential, limits));
}

/// Posts a form and waits for the end.
inline Landfall::Result<Landfall::HttpReply> post(Landfall::AccountClient &client, const QUrl &url,
    const QByteArray &form, const Landfall::HttpLimits &limits = {})
{
    return QCoro::waitFor(client.post(url, Landfall::Secret(form), limits));
}

/// The message of what did not work, for QVERIFY2.
template <typename T>
QByteArray message(const Landfall::Result<T> &result)
{
    return result ? QByteArray("it worked") : result.error().message.toUtf8();
}

} // namespace HttpAsking
