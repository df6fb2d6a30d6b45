// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace Landfall {

/// What stands behind the keychain in this session.
enum class KeychainState {
    Absent, ///< no bus, or nothing on it that keeps secrets
    NoLibrary, ///< libsecret is missing, and there is no KWallet to turn to
    NoKeyring, ///< the Secret Service runs, but no keyring was ever made
    Locked,
    Open,
    Wallet, ///< KWallet: whether it is locked shows only when it is used
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

Q_SIGNALS:
    void answered(Landfall::KeychainState state);

private:
    using Handler = void (KeychainCheck::*)(const QDBusMessage &);

    void call(const QDBusMessage &message, Handler handler);
    void answerLater(KeychainState state);
    void takeWalletEnabled(const QDBusMessage &reply);
    void takeDefaultCollection(const QDBusMessage &reply);
    void takeLocked(const QDBusMessage &reply);
};

} // namespace Landfall
