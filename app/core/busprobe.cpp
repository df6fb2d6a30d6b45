// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busprobe.h"

#include <QUrl>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString abstractKey = u"abstract="_s;
const QString pathKey = u"path="_s;

/// The value of a key of the first Unix socket of an address; empty: none.
QString valueOf(const QString &address, const QString &key)
{
    for (const QString &one : address.split(u';')) {
        if (!one.startsWith("unix:"_L1))
            continue;
        for (const QString &pair : one.mid(5).split(u',')) {
            if (pair.startsWith(key))
                return QUrl::fromPercentEncoding(pair.mid(key.size()).toUtf8());
        }
    }
    return {};
}

/// The start of the D-Bus protocol: who we are, which every bus answers.
QByteArray greeting()
{
#ifdef Q_OS_UNIX
    const QByteArray user = QByteArray::number(getuid()).toHex();
#else
    const QByteArray user;
#endif
    return QByteArray(1, '\0') + "AUTH EXTERNAL " + user + "\r\n";
}

} // namespace

BusProbe::BusProbe(const QString &address, QObject *parent)
    : QObject(parent), m_path(valueOf(address, pathKey)), m_socket(this)
{
    if (m_path.isEmpty()) {
        m_path = valueOf(address, abstractKey);
        m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    }
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(greeting()); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] { finish(true); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { finish(false); });
}

QString BusProbe::systemAddress()
{
    return qEnvironmentVariable(
        "DBUS_SYSTEM_BUS_ADDRESS", u"unix:path=/run/dbus/system_bus_socket"_s);
}

QString BusProbe::sessionAddress()
{
    const QString inRuntime = u"unix:path=%1/bus"_s.arg(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    return qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS", inRuntime);
}

void BusProbe::start()
{
    if (m_path.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { finish(false); }, Qt::QueuedConnection);
    else
        m_socket.connectToServer(m_path);
}

void BusProbe::finish(bool isThere)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_socket.abort();
    if (isThere)
        Q_EMIT answered();
    else
        Q_EMIT absent();
}

} // namespace Landfall
