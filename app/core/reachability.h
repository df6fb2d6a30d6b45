// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "watch.h"

#include <QObject>
#include <QVariantMap>

#include <optional>

namespace Landfall {

/// What the system says about the network. A hint: it makes nothing wait and refuses nothing, it
/// only lets an outage be noticed and its end be used sooner.
class LANDFALL_CORE_EXPORT Reachability : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Listens to the system from now on, once the system is known to answer: Qt's backends wait
    /// for it. Without a backend it never says anything.
    void start();

    [[nodiscard]] bool isDisconnected() const { return m_isDisconnected; }

    /// The system's word.
    void report(bool isDisconnected);

Q_SIGNALS:
    void changed();
    /// There is a network again.
    void cameBack();
    /// Whether the connection is paid by volume; false is not told at first.
    void meteredChanged(bool isMetered);

private:
    void askNetworkManager();
    void followNetworkManager(const QVariant &metered);
    void takeMetered(const QVariant &word);
    void listen();
    void reportMetered(bool isMetered);

private Q_SLOTS:
    void takeProperties(const QString &interface, const QVariantMap &changes, const QStringList &);

private:
    bool m_hasNetworkManager = false;
    bool m_isDisconnected = false;
    bool m_isMetered = false;
};

/// Since when no service can be reached (UTC); none while one can. An outage is two failures in a
/// row of every account that is asked at all, one where the system says so too.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<QDateTime> offlineSince(
    const QList<AccountState> &states, bool isDisconnected);

} // namespace Landfall
