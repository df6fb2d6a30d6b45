// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Landfall {

using RequestId = quint64;

/// The order in which requests leave: so many in flight for an origin, urgent ones first, in turn
/// between the accounts that wait for it, each account's own in the order they came. Knows nothing
/// of HTTP.
class LANDFALL_CORE_EXPORT RequestQueue {
public:
    explicit RequestQueue(int inFlightPerOrigin);

    /// `id` must not be known yet.
    void enqueue(
        RequestId id, const QString &origin, const QString &account, bool isUrgent = false);

    /// The next one to send, which is in flight from now on; none while nothing may leave.
    [[nodiscard]] std::optional<RequestId> takeNext();

    /// Forgets a request that waits, or gives the place of one in flight to the next.
    void remove(RequestId id);

private:
    struct Lane {
        QString account;
        QList<RequestId> waiting;
    };
    struct Origin {
        int inFlight = 0;
        // No lane is empty; the first is next.
        QList<Lane> urgent;
        QList<Lane> lanes;
    };

    [[nodiscard]] static std::optional<RequestId> takeFirst(QList<Lane> &lanes);

    const int m_inFlightPerOrigin;
    QHash<QString, Origin> m_origins;
    QHash<RequestId, QString> m_inFlight; ///< to its origin
};

} // namespace Landfall
