// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusObjectPath>
#include <QObject>
#include <QString>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace Landfall {

/// What stands behind the keychain in this session.
enum class KeychainState {
    Absent, ///< no bus, or nothing on it that keeps secrets
    NoLibrary, ///< libsecret is missing, and there is no KWallet to turn to
    NoEventLoop, ///< libsecret would wait for ever: Qt runs without the event loop of GLib
    NoKeyring, ///< the Secret Service runs, but no keyring was ever made
    Locked,
    Open,
    Wallet, ///< KWallet: whether it is locked shows only when it is used
    File, ///< libsecret was told (SECRET_BACKEND=file) to keep an encrypted file of its own
};

/// Makes libsecret open a session anew. It keeps that of a daemon that was replaced meanwhile, and
/// then every job of this process fails.
void dropLibsecretSession();

/// Asks over D-Bus, once and without blocking, what QtKeychain would meet; QtKeychain itself calls
/// an absent or locked keyring "not found". Has no deadline: who waits no longer deletes it.
class KeychainCheck : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// answered() comes later, never from within this call.
    void start();

    /// Once it answered: what the keychain is called; empty where there is none.
    [[nodiscard]] QString backend() const { return m_backend; }
    /// Once it answered Locked or Open: the default keyring.
    [[nodiscard]] QDBusObjectPath keyring() const { return m_keyring; }

Q_SIGNALS:
    void answered(Landfall::KeychainState state);

private:
    using Handler = void (KeychainCheck::*)(const QDBusMessage &);

    void call(const QDBusMessage &message, Handler handler);
    void answerLater(KeychainState state);
    void takeWalletEnabled(const QDBusMessage &reply);
    void takeDefaultCollection(const QDBusMessage &reply);
    void takeLocked(const QDBusMessage &reply);
    void askWhoAnswers(const QDBusMessage &reply, KeychainState state);
    void takeProcess(const QDBusMessage &reply);

    QString m_backend;
    QDBusObjectPath m_keyring;
    KeychainState m_state = KeychainState::Absent;
};

} // namespace Landfall
