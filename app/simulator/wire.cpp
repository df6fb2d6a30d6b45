// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace Landfall {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return status < 500 ? "Error" : "Server Error";
    }
}

QByteArray head(const SimulatedAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status);
    if (!answer.contentType.isEmpty())
        text += "\r\nContent-Type: " + answer.contentType;
    text += "\r\nContent-Length: " + QByteArray::number(answer.body.size());
    for (const auto &header : answer.headers)
        text += "\r\n" + header.first + ": " + header.second;
    return text + "\r\n\r\n";
}

void send(const Delivery &delivery, QTcpSocket *socket)
{
    switch (delivery.manner) {
    case Delivery::Whole:
        socket->write(head(delivery.answer) + delivery.answer.body);
        break;
    case Delivery::Cut:
        socket->write(
            head(delivery.answer) + delivery.answer.body.left(delivery.answer.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Delivery::Reset:
        socket->abort();
        break;
    case Delivery::Never:
        break;
    }
}

} // namespace

void deliver(const Delivery &delivery, QTcpSocket *socket)
{
    if (delivery.delay.count() == 0) {
        send(delivery, socket);
        return;
    }
    // The socket is the context: nothing is sent when it has gone.
    QTimer::singleShot(delivery.delay, socket, [delivery, socket] { send(delivery, socket); });
}

} // namespace Landfall
