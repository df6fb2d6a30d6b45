// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <chrono>
#include <functional>

class QDBusConnection;
class QDBusMessage;
class QObject;

namespace Landfall {

/// Sends a call and returns at once; `take` gets the reply or the error, after `patience` at the
/// latest, unless `context` is gone by then.
LANDFALL_CORE_EXPORT void callBus(const QDBusConnection &bus, const QDBusMessage &message,
    QObject *context, std::function<void(const QDBusMessage &)> take,
    std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace Landfall
