// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflarestate.h"
#include "playclock.h"
#include "ratewindow.h"
#include "routes.h"
#include "scenario.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

namespace Landfall {

/// The read operations of Cloudflare Pages below /client/v4: accounts, verification of tokens,
/// projects, deployments, stored build logs. Takes a user's token, a token that an account owns
/// (refused on the user's paths, as by the service) and an email address with a global key; also
/// `landfall-simulator-ending-token`, a user's token that ends in three days and is not announced.
class CloudflareRoutes : public Routes {
public:
    CloudflareRoutes(const Scenario &scenario, const PlayClock &clock);

    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QList<SimulatedAccount> accounts(const QUrl &server) const override;
    [[nodiscard]] SimulatedAnswer answer(
        const SimulatedRequest &request, const QDateTime &now) override;
    [[nodiscard]] SimulatedAnswer refusal(
        const SimulatedRequest &request, int status) const override;
    [[nodiscard]] SimulatedAnswer emptyList() const override;

private:
    enum class Credential { None, Refused, UserToken, EndingToken, AccountToken, GlobalKey };

    /// A request on its way through the operations.
    struct Call {
        QStringList path; ///< without the prefix, in segments
        QUrlQuery query;
        QDateTime now;
    };

    void addProject(const QString &target, const QJsonObject &members);
    Cloudflare::SimulatedProject *project(const QString &accountId, const QString &name);
    [[nodiscard]] bool knowsAccount(const QString &id) const;
    [[nodiscard]] QString accountOf(const QString &target) const;
    void addRateHeaders(SimulatedAnswer &answer, const QDateTime &now) const;

    [[nodiscard]] static Credential credential(const SimulatedRequest &request);
    [[nodiscard]] static SimulatedAnswer verifyUserToken(
        Credential credential, const QDateTime &now);
    SimulatedAnswer dispatch(const Call &call, Credential credential);
    [[nodiscard]] SimulatedAnswer listAccounts(const Call &call) const;
    SimulatedAnswer accountCall(const Call &call);
    [[nodiscard]] SimulatedAnswer listProjects(const Call &call) const;
    SimulatedAnswer projectCall(const Call &call);
    [[nodiscard]] SimulatedAnswer listDeployments(
        const Call &call, const Cloudflare::SimulatedProject &project) const;
    [[nodiscard]] SimulatedAnswer deploymentCall(
        const Call &call, const Cloudflare::SimulatedProject &project) const;

    PlayClock m_clock;
    QList<ScenarioAccount> m_accounts;
    QList<Cloudflare::SimulatedProject> m_projects;
    RateWindow m_window;
};

} // namespace Landfall
