// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QObject>

namespace Landfall {

/// What the computer does besides running this program: it sleeps and wakes, its screen is locked,
/// its connection is paid by volume, its clock is set. Without the services that tell, it says
/// nothing but what it can see itself: time that jumped.
class LANDFALL_CORE_EXPORT SystemState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Listens from now on; asks nothing that could block. Call it once.
    void start();

    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool isMetered() const { return m_isMetered; }

Q_SIGNALS:
    /// The computer goes to sleep in a moment.
    void suspending();
    /// It slept, or the program was stopped for long: what was under way is lost.
    void resumed();
    void lockedChanged(bool isLocked);
    void meteredChanged(bool isMetered);
    /// The wall clock or its zone was set: shown times are others.
    void clockChanged();

private:
    bool m_isLocked = false;
    bool m_isMetered = false;
};

} // namespace Landfall
