// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainunlock.h"

#include "keychainerror.h"
#include "logging.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;

} // namespace

KeychainUnlock::KeychainUnlock(const QDBusObjectPath &keyring, QObject *parent)
    : QObject(parent), m_keyring(keyring)
{
}

KeychainUnlock::~KeychainUnlock()
{
    if (!isPrompting())
        return;
    const QDBusMessage dismiss =
        QDBusMessage::createMethodCall(m_daemon, m_prompt, promptInterface, u"Dismiss"_s);
    QDBusConnection::sessionBus().send(dismiss);
}

void KeychainUnlock::start()
{
    QDBusMessage unlock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Unlock"_s);
    unlock << QVariant::fromValue(QList<QDBusObjectPath> {m_keyring});
    call(unlock, &KeychainUnlock::takeUnlocked);
}

void KeychainUnlock::call(const QDBusMessage &message, Handler handler)
{
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, handler] {
        watcher->deleteLater();
        (this->*handler)(watcher->reply());
    });
}

void KeychainUnlock::takeUnlocked(const QDBusMessage &reply)
{
    const QString prompt = reply.arguments().value(1).value<QDBusObjectPath>().path();
    if (reply.type() != QDBusMessage::ReplyMessage || prompt.isEmpty()) {
        qCInfo(keychainLog) << "The keychain could not be unlocked:" << reply.errorMessage();
        Q_EMIT finished(keychainDoesNotUnlock());
        return;
    }
    if (prompt.size() == 1) {
        const auto unlocked = qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().constFirst());
        Q_EMIT finished(unlocked.isEmpty() ? keychainDoesNotUnlock() : Result<Done>(Done()));
        return;
    }
    // By its unique name: a well-known one would have to be looked up, which blocks.
    m_daemon = reply.service();
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(m_daemon, prompt, promptInterface, u"Completed"_s, this, SLOT(takeCompleted(bool)));
    auto *daemon =
        new QDBusServiceWatcher(m_daemon, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(daemon, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_prompt.clear();
        Q_EMIT finished(keychainDoesNotUnlock());
    });
    QDBusMessage show =
        QDBusMessage::createMethodCall(m_daemon, prompt, promptInterface, u"Prompt"_s);
    show << QString();
    m_prompt = prompt;
    call(show, &KeychainUnlock::takePrompted);
    Q_EMIT prompted();
}

void KeychainUnlock::takePrompted(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        return;
    qCInfo(keychainLog) << "The keychain could not ask:" << reply.errorMessage();
    Q_EMIT finished(keychainDoesNotUnlock());
}

void KeychainUnlock::takeCompleted(bool dismissed)
{
    m_prompt.clear();
    Q_EMIT finished(dismissed ? keychainStaysLocked() : Result<Done>(Done()));
}

} // namespace Landfall
