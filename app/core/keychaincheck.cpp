// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincheck.h"

#include "logging.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFile>
#include <QHash>
#include <QLibrary>
#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString libsecret = u"secret-1"_s;
constexpr int libsecretVersion = 0;
const QString secretService = u"org.freedesktop.secrets"_s;

/// QtKeychain loads it by name, and turns to KWallet only when that fails.
bool hasLibsecret()
{
    return QLibrary(libsecret, libsecretVersion).load();
}

bool isPlasma5()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP") == "KDE"_L1
        && qEnvironmentVariable("KDE_SESSION_VERSION") == "5"_L1;
}

bool hasGlibLoop()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

bool keepsAFile()
{
    return qEnvironmentVariable("SECRET_BACKEND") == "file"_L1;
}

/// What people call the Secret Service of the program with this process id.
QString nameOfService(uint processId)
{
    static const QHash<QByteArray, QString> names {
        {"gnome-keyring-d", u"GNOME Keyring"_s},
        {"keepassxc", u"KeePassXC"_s},
        {"kwalletd5", u"KWallet (Secret Service)"_s},
        {"kwalletd6", u"KWallet (Secret Service)"_s},
        {"ksecretd", u"KWallet (Secret Service)"_s},
    };
    QFile file(u"/proc/%1/comm"_s.arg(processId));
    const QByteArray program = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : "";
    return names.value(program, u"Secret Service"_s);
}

bool isError(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
        return false;
    qCInfo(keychainLog) << "The keychain could not be asked:" << reply.errorName()
                        << reply.errorMessage();
    return true;
}

} // namespace

void dropLibsecretSession()
{
    if (const auto disconnect =
            QLibrary::resolve(libsecret, libsecretVersion, "secret_service_disconnect"))
        disconnect();
}

void KeychainCheck::start()
{
    const bool usesLibsecret = hasLibsecret();
    if (usesLibsecret && !hasGlibLoop()) {
        answerLater(KeychainState::NoEventLoop);
        return;
    }
    if (usesLibsecret && keepsAFile()) {
        m_backend = u"libsecret"_s;
        answerLater(KeychainState::File);
        return;
    }
    if (!QDBusConnection::sessionBus().isConnected()) {
        answerLater(KeychainState::Absent);
        return;
    }
    if (!usesLibsecret && !isPlasma5()) {
        answerLater(KeychainState::NoLibrary);
        return;
    }
    if (!usesLibsecret) {
        call(QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s,
                 u"org.kde.KWallet"_s, u"isEnabled"_s),
            &KeychainCheck::takeWalletEnabled);
        return;
    }
    // The call starts the service where the bus knows how to.
    QDBusMessage readAlias = QDBusMessage::createMethodCall(secretService,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    readAlias << u"default"_s;
    call(readAlias, &KeychainCheck::takeDefaultCollection);
}

void KeychainCheck::call(const QDBusMessage &message, Handler handler)
{
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, handler] {
        watcher->deleteLater();
        (this->*handler)(watcher->reply());
    });
}

void KeychainCheck::answerLater(KeychainState state)
{
    QMetaObject::invokeMethod(
        this, [this, state] { Q_EMIT answered(state); }, Qt::QueuedConnection);
}

void KeychainCheck::takeWalletEnabled(const QDBusMessage &reply)
{
    const bool enabled = !isError(reply) && reply.arguments().constFirst().toBool();
    if (enabled)
        m_backend = u"KWallet"_s;
    Q_EMIT answered(enabled ? KeychainState::Wallet : KeychainState::Absent);
}

void KeychainCheck::takeDefaultCollection(const QDBusMessage &reply)
{
    if (isError(reply)) {
        Q_EMIT answered(KeychainState::Absent);
        return;
    }
    m_keyring = reply.arguments().constFirst().value<QDBusObjectPath>();
    if (m_keyring.path().size() <= 1) {
        askWhoAnswers(reply, KeychainState::NoKeyring);
        return;
    }
    QDBusMessage get = QDBusMessage::createMethodCall(
        secretService, m_keyring.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(get, &KeychainCheck::takeLocked);
}

void KeychainCheck::takeLocked(const QDBusMessage &reply)
{
    if (isError(reply)) {
        Q_EMIT answered(KeychainState::Absent);
        return;
    }
    const bool locked = reply.arguments().constFirst().value<QDBusVariant>().variant().toBool();
    askWhoAnswers(reply, locked ? KeychainState::Locked : KeychainState::Open);
}

void KeychainCheck::askWhoAnswers(const QDBusMessage &reply, KeychainState state)
{
    m_state = state;
    QDBusMessage process = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
        u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
    process << reply.service();
    call(process, &KeychainCheck::takeProcess);
}

void KeychainCheck::takeProcess(const QDBusMessage &reply)
{
    m_backend = nameOfService(reply.arguments().value(0).toUInt());
    Q_EMIT answered(m_state);
}

} // namespace Landfall
