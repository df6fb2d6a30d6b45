// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

class QDBusMessage;

namespace Landfall {

/// Whether some panel shows tray icons, by asking the session bus without ever waiting for it. Qt
/// must not be asked before this says yes: it waits for a watcher that hangs, and remembers for the
/// life of the program that there was none.
class LANDFALL_CORE_EXPORT TrayHost : public QObject {
    Q_OBJECT
public:
    explicit TrayHost(QObject *parent = nullptr);

    /// Asks, and follows what comes later. Call it once.
    void start();

    /// None until it is known, which takes a second at most.
    [[nodiscard]] std::optional<bool> isThere() const { return m_isThere; }

Q_SIGNALS:
    /// isThere() is another one.
    void changed();

private Q_SLOTS:
    void ownerChanged(const QString &name, const QString &before, const QString &after);
    void ask();
    void lose();

private:
    void take(const QDBusMessage &answer);
    void set(bool isThere);

    std::optional<bool> m_isThere;
    QTimer m_patience;
    int m_question = 0; ///< number of the last one; answers to older ones are dropped
};

} // namespace Landfall
