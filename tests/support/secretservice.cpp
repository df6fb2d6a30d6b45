// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString loginPath = servicePath + "/collection/login"_L1;

QDBusMessage call(const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
}

} // namespace

bool isKeyringLocked()
{
    const QDBusMessage reply = call(loginPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
        {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return reply.type() != QDBusMessage::ReplyMessage
        || reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

void lockSessionKeyring()
{
    call(servicePath, u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
        {QVariant::fromValue(QList<QDBusObjectPath> {QDBusObjectPath(loginPath)})});
}

pid_t secretServicePid()
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
        u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
    message << u"org.freedesktop.secrets"_s;
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    return static_cast<pid_t>(reply.arguments().value(0).toUInt());
}

bool unlockSessionKeyring()
{
    const pid_t before = secretServicePid();
    QProcess daemon;
    daemon.start(u"gnome-keyring-daemon"_s,
        {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s, u"--daemonize"_s});
    const QByteArray password = qgetenv("LANDFALL_SESSION_PASSWORD");
    daemon.write(password.isEmpty() ? QByteArray("\n") : password);
    daemon.closeWriteChannel();
    return daemon.waitForFinished() && QTest::qWaitFor([before] {
        const pid_t now = secretServicePid();
        return now != 0 && now != before;
    }) && !isKeyringLocked();
}

QByteArray secretToolSearch(const QString &key)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(
        u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"landfall"_s, u"user"_s, key});
    return tool.waitForFinished() ? tool.readAll() : tool.errorString().toUtf8();
}
