// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QDBusObjectPath>
#include <QObject>
#include <QString>
#include <QVariantList>

class QDBusMessage;

namespace Landfall {

/// Asks the Secret Service once to open a keyring, which shows the desktop's own prompt. Has no
/// deadline: who waits no longer deletes it, and that takes the prompt back.
class KeychainUnlock : public QObject {
    Q_OBJECT
public:
    explicit KeychainUnlock(const QDBusObjectPath &keyring, QObject *parent = nullptr);
    ~KeychainUnlock() override;

    /// The signals come later, never from within this call.
    void start();

    /// Whether a person is being asked.
    [[nodiscard]] bool isPrompting() const { return !m_prompt.isEmpty(); }

Q_SIGNALS:
    void prompted();
    /// KeychainLocked when the person said no. Only the first one counts.
    void finished(const Landfall::Result<Landfall::Done> &result);

private Q_SLOTS:
    void takeCompleted(bool dismissed);

private:
    using Handler = void (KeychainUnlock::*)(const QDBusMessage &);

    void call(const QDBusMessage &message, Handler handler);
    void takeUnlocked(const QDBusMessage &reply);
    void takePrompted(const QDBusMessage &reply);

    QDBusObjectPath m_keyring;
    QString m_daemon; ///< its unique name on the bus
    QString m_prompt; ///< path; empty while none is shown
};

} // namespace Landfall
