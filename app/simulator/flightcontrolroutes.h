// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flightcontrolstate.h"
#include "playclock.h"
#include "routes.h"
#include "scenario.h"

#include <QJsonArray>
#include <QList>

namespace Landfall {

/// The read operations of Flightcontrol below /flightcontrol: a deployment in both forms of the API
/// (`/api/deployments/{id}` with the bare key, `/v1/deployments/{id}` with `Bearer`) and
/// `/v1/services`; and `/api/deploy-hook/{environmentId}/{secret}`, without a key, which begins the
/// environment's last scripted deployment anew under an id of its own. As at the service there is
/// no list of deployments: its accounts name the ids of those that have begun when it starts.
class FlightcontrolRoutes : public Routes {
public:
    FlightcontrolRoutes(const Scenario &scenario, const PlayClock &clock);

    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QList<SimulatedAccount> accounts(const QUrl &server) const override;
    [[nodiscard]] SimulatedAnswer answer(
        const SimulatedRequest &request, const QDateTime &now) override;
    [[nodiscard]] SimulatedAnswer refusal(
        const SimulatedRequest &request, int status) const override;
    [[nodiscard]] SimulatedAnswer emptyList() const override;

private:
    [[nodiscard]] QMap<QString, Secret> hooks(const QString &base) const;
    [[nodiscard]] SimulatedAnswer start(const SimulatedRequest &request, const QString &environment,
        const QString &secret, const QDateTime &now);
    [[nodiscard]] SimulatedAnswer listServices(const QUrlQuery &query) const;

    PlayClock m_clock;
    QString m_name;
    QList<Flightcontrol::SimulatedDeployment> m_deployments;
    int m_started = 0; ///< by hooks
};

} // namespace Landfall
