// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurecopyscript.h"
#include "azureworld.h"
#include "routes.h"

#include <QList>

#include <optional>

namespace Landfall::SimulatedAzure {

/// The slot copies that were asked for. Each is accepted with a signed address where its end can be
/// asked for; a deployment of the target shows on the way, and its configuration is another one in
/// the end.
class Copies {
public:
    explicit Copies(const PlayClock &clock);

    /// The one version that knows the operation.
    static constexpr QLatin1StringView version {"2020-10-01"};

    /// The answer to a copy from a site or slot. What it makes is played in the world.
    [[nodiscard]] SimulatedAnswer start(World &world, const SimulatedSite &source,
        const SimulatedRequest &request, const QDateTime &now);

    /// The answer about an operation of a site or slot.
    [[nodiscard]] SimulatedAnswer result(const SimulatedSite &site, const QString &id,
        const SimulatedRequest &request, const QDateTime &now) const;

    /// A site's SiteConfig, after the copies that have ended.
    [[nodiscard]] QJsonObject config(const SimulatedSite &site, const QDateTime &now) const;

private:
    struct Copy {
        QString id;
        QString app;
        QString slot;
        QDateTime begin;
        QDateTime end;
        CopyScript script;
        std::optional<QJsonObject> config; ///< the target's in the end; none: stays as it is
    };

    [[nodiscard]] SimulatedAnswer accepted(const Copy &copy, const SimulatedSite &target,
        const SimulatedRequest &request, const QDateTime &now) const;
    [[nodiscard]] QString signature(const QString &id, const QString &time) const;

    PlayClock m_clock;
    QByteArray m_key; ///< of the signatures
    mutable qint64 m_lastTime = 0; ///< of a signature; no two have the same
    QList<Copy> m_copies;
};

/// The deployment that a copy makes, see CopyScript. `begin` is when it was accepted.
[[nodiscard]] ScenarioDeployment copiedDeployment(const SimulatedSite &source,
    const SimulatedSite &target, const CopyScript &script, const PlayClock &clock,
    const QDateTime &begin);

} // namespace Landfall::SimulatedAzure
