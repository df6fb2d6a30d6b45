// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mockservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString mockInterface = u"org.freedesktop.DBus.Mock"_s;

} // namespace

MockService::MockService(const QStringList &arguments, const QString &name) : m_name(name)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    // The system's interpreter: the module belongs to it.
    m_process.start(u"/usr/bin/python3"_s, QStringList {u"-m"_s, u"dbusmock"_s} + arguments);
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    m_isThere = QTest::qWaitFor([&] { return bus->isServiceRegistered(name).value(); }, 20'000);
}

MockService::~MockService()
{
    m_process.kill();
    m_process.waitForFinished();
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    (void)QTest::qWaitFor([&] { return !bus->isServiceRegistered(m_name).value(); }, 20'000);
}

void MockService::call(
    const QString &path, const QString &method, const QVariantList &arguments) const
{
    callOn(path, mockInterface, method, arguments);
}

void MockService::callOn(const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_name, path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    if (reply.type() == QDBusMessage::ErrorMessage)
        qWarning("%s: %s", qPrintable(method), qPrintable(reply.errorMessage()));
}

void MockService::addMethod(const QString &path, const QString &interface, const QString &name,
    const QString &result, const QString &code) const
{
    call(path, u"AddMethod"_s, {interface, name, QString(), result, code});
}

void MockService::addProperty(
    const QString &path, const QString &interface, const QString &name, const QVariant &value) const
{
    call(path, u"AddProperty"_s, {interface, name, QVariant::fromValue(QDBusVariant(value))});
}

void MockService::setProperty(
    const QString &path, const QString &interface, const QString &name, const QVariant &value) const
{
    call(path, u"UpdateProperties"_s, {interface, QVariantMap {{name, value}}});
}

void MockService::emitSignal(const QString &path, const QString &interface, const QString &name,
    const QVariantList &arguments) const
{
    call(path, u"EmitSignal"_s, {interface, name, u"b"_s, arguments});
}
