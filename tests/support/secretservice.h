// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

// The session's real Secret Service (tests/session.sh), over D-Bus.

/// Whether its keyring is locked; also true when nobody answers.
bool isKeyringLocked();

/// Locks the keyring, without asking whether it worked.
void lockSessionKeyring();

/// Asks the bus alone, which starts no daemon; 0 when there is none.
pid_t secretServicePid();

/// A new daemon, opened with the session's password.
bool unlockSessionKeyring();

/// The entry as another program sees it.
QByteArray secretToolSearch(const QString &key);
