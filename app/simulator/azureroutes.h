// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurecopies.h"
#include "azuresignin.h"
#include "azureworld.h"
#include "ratewindow.h"
#include "routes.h"

namespace Landfall {

/// The read operations of App Service and Logic Apps (Standard) below /azure/arm and the copy of a
/// slot, the token
/// endpoint below /azure/login and, at a port of its own for each site, the logs of its deployment
/// service. Takes the tokens that it handed out and one fixed bearer token. Has the service's
/// oddities: ids in other case, pages of two sites, null and text counters, an answer 404 before
/// the first status, two shapes of errors, signed links in runs.
class AzureRoutes : public Routes {
public:
    /// `listen` opens a further port of this server.
    AzureRoutes(
        const Scenario &scenario, const PlayClock &clock, const std::function<quint16()> &listen);

    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QList<quint16> ports() const override;
    [[nodiscard]] QString controlPath() const override;
    [[nodiscard]] QList<SimulatedAccount> accounts(const QUrl &server) const override;
    [[nodiscard]] SimulatedAnswer answer(
        const SimulatedRequest &request, const QDateTime &now) override;
    [[nodiscard]] SimulatedAnswer refusal(
        const SimulatedRequest &request, int status) const override;
    [[nodiscard]] SimulatedAnswer emptyList() const override;

private:
    /// A request on its way through the operations.
    struct Call {
        SimulatedRequest request;
        QStringList path; ///< what is left of it, in segments
        QDateTime now;
    };

    SimulatedAnswer armAnswer(const SimulatedRequest &request, const QDateTime &now);
    [[nodiscard]] SimulatedAnswer dispatch(const Call &call);
    [[nodiscard]] static SimulatedAnswer listTenants();
    [[nodiscard]] SimulatedAnswer listSubscriptions(const Call &call) const;
    [[nodiscard]] SimulatedAnswer subscriptionCall(const Call &call);
    [[nodiscard]] SimulatedAnswer listSites(const Call &call) const;
    [[nodiscard]] static SimulatedAnswer listPermissions(const Call &call);
    [[nodiscard]] SimulatedAnswer groupCall(const Call &call);
    [[nodiscard]] SimulatedAnswer siteCall(Call call, const SimulatedAzure::SimulatedSite &site);
    [[nodiscard]] static bool isCopy(const SimulatedRequest &request);
    [[nodiscard]] SimulatedAnswer copyCall(
        const Call &call, const SimulatedAzure::SimulatedSite &source);
    [[nodiscard]] SimulatedAnswer operationCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;
    [[nodiscard]] SimulatedAnswer configCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;
    [[nodiscard]] SimulatedAnswer recordCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;
    [[nodiscard]] SimulatedAnswer statusCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;
    [[nodiscard]] SimulatedAnswer runCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;
    [[nodiscard]] SimulatedAnswer scmCall(
        const Call &call, const SimulatedAzure::SimulatedSite &site) const;

    PlayClock m_clock;
    SimulatedAzure::World m_world;
    SimulatedAzure::Copies m_copies;
    SimulatedAzure::SignIn m_signIn;
    RateWindow m_window;
    RateWindow m_writes;
};

} // namespace Landfall
