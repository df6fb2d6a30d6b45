// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mocknotifications.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int patience = 30'000;

} // namespace

MockNotifications::MockNotifications()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"mock"_s))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

MockNotifications::~MockNotifications()
{
    kill();
    QDBusConnection::disconnectFromBus(u"mock"_s);
}

bool MockNotifications::isThere() const
{
    return m_bus.interface()->isServiceRegistered(service).value();
}

bool MockNotifications::start(const QString &capabilities)
{
    m_process.start(u"/usr/bin/python3"_s,
        {u"-m"_s, u"dbusmock"_s, u"--session"_s, u"--template"_s, u"notification_daemon"_s, u"-p"_s,
            u"{\"capabilities\": \"%1\"}"_s.arg(capabilities), u"-l"_s,
            m_folder.filePath(u"log"_s)});
    return m_process.waitForStarted(patience)
        && QTest::qWaitFor([this] { return isThere(); }, patience);
}

void MockNotifications::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
    static_cast<void>(QTest::qWaitFor([this] { return !isThere(); }, patience));
}

void MockNotifications::suspend()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void MockNotifications::resume()
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

QStringList MockNotifications::calls(const QString &method) const
{
    QFile file(m_folder.filePath(u"log"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Texts may hold line breaks: a call begins with a time.
    static const QRegularExpression start(u"(?:^|\\n)\\d+\\.\\d+ "_s);
    QStringList result;
    for (const QString &call : QString::fromUtf8(file.readAll()).split(start, Qt::SkipEmptyParts)) {
        if (call.startsWith(method))
            result.append(call.mid(method.size() + 1).trimmed());
    }
    return result;
}

QString MockNotifications::lastNotify() const
{
    const QStringList all = calls(u"Notify"_s);
    return all.isEmpty() ? QString() : all.constLast();
}

void MockNotifications::control(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Mock"_s, method);
    message.setArguments(arguments);
    const QDBusMessage reply = m_bus.call(message, QDBus::Block, patience);
    QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
}

void MockNotifications::send(
    const QString &signal, const QString &signature, const QVariantList &arguments) const
{
    control(u"EmitSignal"_s, {service, signal, signature, QVariant(arguments)});
}

void MockNotifications::addInhibited(bool isInhibited) const
{
    control(u"AddProperty"_s,
        {service, u"Inhibited"_s, QVariant::fromValue(QDBusVariant(isInhibited))});
}

void MockNotifications::changeInhibited(bool isInhibited) const
{
    control(u"UpdateProperties"_s, {service, QVariantMap {{u"Inhibited"_s, isInhibited}}});
}
