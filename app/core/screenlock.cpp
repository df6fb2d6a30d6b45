// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenlock.h"

#include "asyncdbus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString managerInterface = u"org.freedesktop.login1.Manager"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const QString lockedHint = u"LockedHint"_s;

struct ScreenSaver {
    QString service; ///< its interface too
    QString path;
};

/// The one that KDE and others have, and GNOME's.
const QList<ScreenSaver> &screenSavers()
{
    static const QList<ScreenSaver> known {
        {u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s},
        {u"org.freedesktop.ScreenSaver"_s, u"/ScreenSaver"_s},
        {u"org.gnome.ScreenSaver"_s, u"/org/gnome/ScreenSaver"_s}};
    return known;
}

} // namespace

// logind's signals Lock and Unlock are not listened to: they ask a screen locker, which need not
// obey, and not every one says when the user has unlocked the screen.
void ScreenLock::listenToSystem()
{
    askForSession(u"GetSession"_s, u"auto"_s);
}

void ScreenLock::askForSession(const QString &method, const QVariant &argument)
{
    QDBusMessage ask =
        QDBusMessage::createMethodCall(logind, managerPath, managerInterface, method);
    ask << argument;
    callBus(QDBusConnection::systemBus(), ask, this, [this, method](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            return takeSession(reply);
        // A logind of before 2019 knows no session of that name.
        if (reply.errorName().startsWith("org.freedesktop.login1."_L1) && method == "GetSession"_L1)
            askForSession(u"GetSessionByPID"_s, uint(QCoreApplication::applicationPid()));
    });
}

void ScreenLock::takeSession(const QDBusMessage &reply)
{
    m_session = reply.arguments().value(0).value<QDBusObjectPath>().path();
    if (m_session.isEmpty())
        return;
    QDBusConnection::systemBus().connect(logind, m_session, propertiesInterface,
        u"PropertiesChanged"_s, this,
        SLOT(takeProperties(QString, QVariantMap, QStringList, QDBusMessage)));
    askWhetherLocked();
}

void ScreenLock::askWhetherLocked()
{
    QDBusMessage ask =
        QDBusMessage::createMethodCall(logind, m_session, propertiesInterface, u"Get"_s);
    ask << sessionInterface << lockedHint;
    callBus(QDBusConnection::systemBus(), ask, this, [this](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            report(logind, reply.arguments().value(0).value<QDBusVariant>().variant().toBool());
    });
}

void ScreenLock::takeProperties(const QString &interface, const QVariantMap &changes,
    const QStringList &invalidated, const QDBusMessage &message)
{
    Q_UNUSED(message)
    if (interface != sessionInterface)
        return;
    if (const auto locked = changes.constFind(lockedHint); locked != changes.constEnd())
        report(logind, locked->toBool());
    else if (invalidated.contains(lockedHint))
        askWhetherLocked();
}

void ScreenLock::listenToSession()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_savers = new QDBusServiceWatcher(this);
    m_savers->setConnection(bus);
    m_savers->setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(m_savers, &QDBusServiceWatcher::serviceUnregistered, this,
        [this](const QString &service) { report(service, false); });
    for (const ScreenSaver &saver : screenSavers()) {
        bus.connect(saver.service, saver.path, saver.service, u"ActiveChanged"_s, this,
            SLOT(takeActive(bool, QDBusMessage)));
        if (!m_savers->watchedServices().contains(saver.service))
            m_savers->addWatchedService(saver.service);
        QDBusMessage ask = QDBusMessage::createMethodCall(
            saver.service, saver.path, saver.service, u"GetActive"_s);
        ask.setAutoStartService(false);
        callBus(bus, ask, this, [this, service = saver.service](const QDBusMessage &reply) {
            if (reply.type() == QDBusMessage::ReplyMessage)
                report(service, reply.arguments().value(0).toBool());
        });
    }
}

void ScreenLock::takeActive(bool isActive, const QDBusMessage &message)
{
    report(message.interface(), isActive);
}

void ScreenLock::report(const QString &source, bool isLocked)
{
    const bool wasLocked = this->isLocked();
    if (isLocked)
        m_lockedBy.insert(source);
    else
        m_lockedBy.remove(source);
    if (this->isLocked() != wasLocked)
        Q_EMIT changed(this->isLocked());
}

} // namespace Landfall
