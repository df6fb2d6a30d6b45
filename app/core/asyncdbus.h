// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QDBusConnection;
class QDBusMessage;
class QObject;

namespace Landfall {

/// Sends a call and returns at once; `take` gets the reply or the error, after 5 s at the latest,
/// unless `context` is gone by then.
void callBus(const QDBusConnection &bus, const QDBusMessage &message, QObject *context,
    std::function<void(const QDBusMessage &)> take);

} // namespace Landfall
