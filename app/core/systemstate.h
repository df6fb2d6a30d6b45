// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clockwatch.h"
#include "landfall_core_export.h"
#include "screenlock.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace Landfall {

/// What the computer does besides running this program: it sleeps and wakes, its screen is locked,
/// its connection is paid by volume, its clock is set. Without the services that tell, it says
/// nothing but what it can see itself: time that jumped.
class LANDFALL_CORE_EXPORT SystemState : public QObject {
    Q_OBJECT
public:
    explicit SystemState(QObject *parent = nullptr);

    /// Listens from now on; asks nothing that could block. Call it once.
    void start();

    [[nodiscard]] bool isLocked() const { return m_lock.isLocked(); }
    [[nodiscard]] bool isMetered() const { return m_isMetered; }

    /// For who sees it: a timer came so late that the program must have been stopped.
    void noteStop();
    /// For who listens to the network.
    void setMetered(bool isMetered);

Q_SIGNALS:
    /// The computer goes to sleep in a moment.
    void suspending();
    /// It slept, or the program was stopped for long: what was under way is lost.
    void resumed();
    void lockedChanged(bool isLocked);
    void meteredChanged(bool isMetered);
    /// The wall clock or its zone was set: shown times are others.
    void clockChanged();

private Q_SLOTS:
    void takePrepareForSleep(bool isBefore);
    void takeTimeProperties(
        const QString &interface, const QVariantMap &changes, const QStringList &invalidated);

private:
    void listenToSystem();
    void resume();

    ClockWatch m_clock;
    ScreenLock m_lock;
    bool m_isSuspending = false;
    bool m_isMetered = false;
};

} // namespace Landfall
