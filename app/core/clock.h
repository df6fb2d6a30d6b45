// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace Landfall {

/// Scheduling reads the steady clock only: the wall clock jumps.
using Steady = std::chrono::steady_clock::time_point;

/// What time it is, for what plans requests; another one lets hours pass in a moment.
class LANDFALL_CORE_EXPORT Clock : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Steady now() const;
    /// The same moment for people, UTC.
    [[nodiscard]] virtual QDateTime today() const;

Q_SIGNALS:
    /// More time has passed than timers know of.
    void jumped();
};

} // namespace Landfall
