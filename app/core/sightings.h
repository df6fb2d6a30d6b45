// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "deployment.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Landfall {

/// When a watch first saw the deployments that are under way. Pure.
class LANDFALL_CORE_EXPORT Sightings {
public:
    /// An answer that came at `now`.
    void take(const QList<Deployment> &deployments, Steady now);

    /// How long a deployment of the last answer has been under way, by the service's time as far as
    /// what was seen bears it out: neither this computer's wall clock nor the service's need be
    /// right. `today` is `now`, UTC.
    [[nodiscard]] std::chrono::milliseconds soFar(
        const Deployment &deployment, Steady now, const QDateTime &today) const;

private:
    struct Sighting {
        Steady first;
        std::optional<Steady> notBefore; ///< the answer before, which did not have it
    };

    QHash<QString, Sighting> m_sightings; ///< by deploymentKey()
    std::optional<Steady> m_lastAnswer;
};

} // namespace Landfall
