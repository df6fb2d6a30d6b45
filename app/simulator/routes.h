// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulatedaccount.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace Landfall {

/// A request as a simulated service sees it.
struct SimulatedRequest {
    QByteArray verb; ///< upper case
    QString path; ///< decoded, with the service's prefix
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
    quint16 port = 0; ///< of this computer, that it came to
};

struct SimulatedAnswer {
    int status = 200;
    QByteArray contentType = "application/json"; ///< empty: none is said
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// One simulated service: its operations, the credentials it takes and the shape of its errors.
class Routes {
public:
    virtual ~Routes() = default;

    /// What the paths of this service begin with ("/client/v4"); no other service's does.
    [[nodiscard]] virtual QString prefix() const = 0;

    /// Further ports where every path is this service's.
    [[nodiscard]] virtual QList<quint16> ports() const { return {}; }

    /// A path outside of the service where the one who plays says what happens; empty: none.
    /// Requests to it meet no faults and are not counted.
    [[nodiscard]] virtual QString controlPath() const { return {}; }

    /// The accounts it accepts, the usual one first. `server` is scheme, host and port.
    [[nodiscard]] virtual QList<SimulatedAccount> accounts(const QUrl &server) const = 0;

    /// `now` is UTC and never goes back.
    [[nodiscard]] virtual SimulatedAnswer answer(
        const SimulatedRequest &request, const QDateTime &now) = 0;

    /// The service's own answer for an error status to this request.
    [[nodiscard]] virtual SimulatedAnswer refusal(
        const SimulatedRequest &request, int status) const = 0;

    /// The service's own answer for "nothing here": a list without entries.
    [[nodiscard]] virtual SimulatedAnswer emptyList() const = 0;
};

} // namespace Landfall
