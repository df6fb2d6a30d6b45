// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainerror.h"

#include "secretstore.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Keychain)
};

Error noKeyring()
{
    return {Error::KeychainAbsent,
        Text::tr("There is no keyring yet and none was made. Make one with your desktop's password "
                 "program, then try again.")};
}

} // namespace

std::optional<Error> keychainError(KeychainState state)
{
    switch (state) {
    case KeychainState::Absent:
        return thereIsNoKeychain(
            Text::tr("No keychain service runs in this session. Start one, for example GNOME "
                     "Keyring, KeePassXC or KWallet, then try again."));
    case KeychainState::NoLibrary:
        return thereIsNoKeychain(
            Text::tr("The library libsecret is missing, so the keychain cannot be used. Install it "
                     "(Debian: libsecret-1-0) and start Landfall again."));
    case KeychainState::NoEventLoop:
        return thereIsNoKeychain(
            Text::tr("The keychain cannot be used: Qt runs without the event loop of GLib, which "
                     "libsecret needs. Take QT_NO_GLIB out of the environment and start Landfall "
                     "again."));
    case KeychainState::Locked:
        return Error {Error::KeychainLocked,
            Text::tr("The keychain is locked. Unlock it with your desktop's password program, then "
                     "try again.")};
    case KeychainState::NoKeyring:
    case KeychainState::Open:
    case KeychainState::Wallet:
    case KeychainState::File:
        break;
    }
    return std::nullopt;
}

Error keychainError(const QKeychain::Job *job, KeychainState state)
{
    switch (job->error()) {
    case QKeychain::EntryNotFound:
        return secretMissing(job->key());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Error::KeychainDenied,
            Text::tr("The keychain refused access. Allow Landfall to use it, then try again.")};
    default:
        break;
    }
    if (state == KeychainState::NoKeyring)
        return noKeyring();
    return {Error::KeychainAbsent,
        Text::tr("The keychain does not work: %1. Look at it with your desktop's password program, "
                 "then try again.")
            .arg(job->errorString())};
}

Error keychainDoesNotAnswer()
{
    return {Error::KeychainAbsent,
        Text::tr("The keychain does not answer. Close its open prompts or log in again, then try "
                 "again.")};
}

Error keychainDoesNotUnlock()
{
    return {Error::KeychainLocked,
        Text::tr("The keychain could not ask for its password. Unlock it with your desktop's "
                 "password program, then try again.")};
}

Error keychainStaysLocked()
{
    return {Error::KeychainLocked,
        Text::tr("The keychain is still locked: its prompt was closed or nobody answered it.")};
}

Error secretMissing(const QString &key)
{
    return {Error::SecretMissing,
        Text::tr("The keychain holds no secret for “%1”. Enter it again.").arg(key)};
}

Error secretNotStored(const QString &key)
{
    return {Error::KeychainDenied,
        Text::tr("The keychain did not keep the secret for “%1”. Look at it with your desktop's "
                 "password program, then try again.")
            .arg(key)};
}

Error secretNotRemoved(const QString &key)
{
    return {Error::KeychainDenied,
        Text::tr("The keychain still holds the secret for “%1”. Remove it with your desktop's "
                 "password program.")
            .arg(key)};
}

} // namespace Landfall
