// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemstate.h"

#include "busprobe.h"

#include <QDBusConnection>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

SystemState::SystemState(QObject *parent) : QObject(parent)
{
    connect(&m_lock, &ScreenLock::changed, this, &SystemState::lockedChanged);
    connect(&m_clock, &ClockWatch::slept, this, &SystemState::resume);
    connect(&m_clock, &ClockWatch::wasSet, this, &SystemState::clockChanged);
}

void SystemState::start()
{
    m_clock.start();
    auto *system = new BusProbe(BusProbe::systemAddress(), this);
    connect(system, &BusProbe::answered, this, &SystemState::listenToSystem);
    system->start();
    auto *session = new BusProbe(BusProbe::sessionAddress(), this);
    connect(session, &BusProbe::answered, &m_lock, &ScreenLock::listenToSession);
    session->start();
}

void SystemState::listenToSystem()
{
    // By the services' names, so that nobody else can send us to sleep. Qt asks the bus for their
    // owners, and the bus has just shown that it answers.
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
        u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
        SLOT(takePrepareForSleep(bool)));
    bus.connect(u"org.freedesktop.timedate1"_s, u"/org/freedesktop/timedate1"_s,
        u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
        SLOT(takeTimeProperties(QString, QVariantMap, QStringList)));
    m_lock.listenToSystem();
}

void SystemState::takePrepareForSleep(bool isBefore)
{
    if (!isBefore) {
        // The kernel may have told of the wake-up before.
        if (m_isSuspending)
            resume();
        return;
    }
    if (!std::exchange(m_isSuspending, true))
        Q_EMIT suspending();
}

void SystemState::resume()
{
    m_isSuspending = false;
    m_clock.noteSleep();
    Q_EMIT resumed();
}

void SystemState::noteStop()
{
    // Until it wakes, timers may well be late.
    if (!m_isSuspending)
        resume();
}

void SystemState::setMetered(bool isMetered)
{
    if (std::exchange(m_isMetered, isMetered) != isMetered)
        Q_EMIT meteredChanged(isMetered);
}

void SystemState::takeTimeProperties(
    const QString &interface, const QVariantMap &changes, const QStringList &invalidated)
{
    const QString zone = u"Timezone"_s;
    if (interface == "org.freedesktop.timedate1"_L1
        && (changes.contains(zone) || invalidated.contains(zone)))
        Q_EMIT clockChanged();
}

} // namespace Landfall
