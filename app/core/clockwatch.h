// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QObject>

#include <chrono>

class QSocketNotifier;

namespace Landfall {

/// Hears from the kernel that the wall clock was set, which it also is when the computer wakes, and
/// tells the two apart. Costs no wake-up of its own. Elsewhere than on Linux it says nothing.
class LANDFALL_CORE_EXPORT ClockWatch : public QObject {
    Q_OBJECT
public:
    explicit ClockWatch(QObject *parent = nullptr);
    ~ClockWatch() override;

    void start();

    /// Somebody else told that the computer slept: it is not told again.
    void noteSleep();

Q_SIGNALS:
    /// The wall clock was set, or set right after a sleep.
    void wasSet();
    /// The computer slept since start() or since this was last told.
    void slept();

private:
    void arm();
    void look();

    int m_timer = -1;
    QSocketNotifier *m_notifier = nullptr;
    std::chrono::nanoseconds m_asleep {0}; ///< since the computer was started
};

} // namespace Landfall
