// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trayhost.h"

#include "asyncdbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto watcherName = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto watcherPath = "/StatusNotifierWatcher"_L1;
constexpr auto busName = "org.freedesktop.DBus"_L1;
constexpr auto busPath = "/org/freedesktop/DBus"_L1;
constexpr auto patience = 1s;
/// A watcher that hangs may go on: its answer is then still of use.
constexpr std::chrono::milliseconds longestAnswer = 1h;

/// Elsewhere the tray is the system's own and asked over no bus.
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
constexpr bool systemHasTray = true;
#else
constexpr bool systemHasTray = false;
#endif

} // namespace

TrayHost::TrayHost(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { set(false); });
}

void TrayHost::start()
{
    if constexpr (systemHasTray) {
        QMetaObject::invokeMethod(
            this, [this] { set(true); }, Qt::QueuedConnection);
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { set(false); }, Qt::QueuedConnection);
        return;
    }
    bus.connect(busName, busPath, busName, u"NameOwnerChanged"_s, {watcherName}, QString(), this,
        SLOT(ownerChanged(QString, QString, QString)));
    // From whoever it comes: it only makes us ask. A name here would be looked up at once.
    for (const QString &signal :
        {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        bus.connect(QString(), watcherPath, watcherName, signal, this, SLOT(ask()));
    bus.connect(QString(), u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
        u"Disconnected"_s, this, SLOT(lose()));
    ask();
}

void TrayHost::lose()
{
    ++m_question;
    m_patience.stop();
    set(false);
}

void TrayHost::ownerChanged(const QString &, const QString &, const QString &after)
{
    if (after.isEmpty())
        lose();
    else
        ask();
}

void TrayHost::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({QString(watcherName), u"IsStatusNotifierHostRegistered"_s});
    question.setAutoStartService(false);
    const auto takeNewest = [this, number = ++m_question](const QDBusMessage &answer) {
        if (number == m_question)
            take(answer);
    };
    callBus(QDBusConnection::sessionBus(), question, this, takeNewest, longestAnswer);
    m_patience.start();
}

void TrayHost::take(const QDBusMessage &answer)
{
    m_patience.stop();
    const QVariant value = answer.arguments().value(0);
    set(answer.type() == QDBusMessage::ReplyMessage
        && value.value<QDBusVariant>().variant().toBool());
}

void TrayHost::set(bool isThere)
{
    if (std::exchange(m_isThere, isThere) != isThere)
        Q_EMIT changed();
}

} // namespace Landfall
