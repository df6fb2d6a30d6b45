// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QLocalSocket>
#include <QObject>

namespace Landfall {

/// Whether a message bus answers at all. Qt's connection to a bus blocks until the bus has said
/// hello, which one that hangs never does; so it is asked here first, as slowly as it likes.
class LANDFALL_CORE_EXPORT BusProbe : public QObject {
    Q_OBJECT
public:
    /// `address` as in DBUS_SESSION_BUS_ADDRESS; the first Unix socket in it is asked.
    explicit BusProbe(const QString &address, QObject *parent = nullptr);

    /// Where the system's and the session's bus are.
    [[nodiscard]] static QString systemAddress();
    [[nodiscard]] static QString sessionAddress();

    /// One of the signals follows, or none for a bus that hangs. Call it once.
    void start();

Q_SIGNALS:
    void answered();
    /// There is no such bus.
    void absent();

private:
    void finish(bool isThere);

    QString m_path;
    QLocalSocket m_socket;
    bool m_isFinished = false;
};

} // namespace Landfall
