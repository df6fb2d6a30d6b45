// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <forecast.h>

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Landfall {

class DeploymentModel;

/// Failed or partly failed, also where the steps went well and the thing does not run.
[[nodiscard]] bool hasFailed(const Deployment &deployment);

/// What stands together under one entry of an account: the slots of an app, the workflows of a
/// logic app, the environments of a repository, or one project.
[[nodiscard]] QString groupOf(const Target &target);

/// The id of the target that it changes: of a slot copy the slot's, of all others their own.
[[nodiscard]] QString placeOf(const Target &target);

/// What an entry of the sidebar stands for: which deployments the list shows.
struct Scope {
    enum Kind {
        All,
        Running,
        FailedLately,
        Production,
        Slower, ///< under way or ended lately, and a tenth longer than usual
        OfAccount,
        OfGroup,
        OfEnvironment
    };

    Kind kind = All;
    QString account; ///< of the last three kinds
    QString target; ///< groupOf() it for OfGroup, its id for OfEnvironment
    QString environment; ///< of the last kind

    /// `now` is UTC; lately are the 24 hours before it. `forecast`: how long deployments of its
    /// target usually take.
    [[nodiscard]] bool contains(const Deployment &deployment, const QDateTime &now,
        const std::optional<Forecast> &forecast = {}) const;

    /// The same of a row of the model, which knows the forecast.
    [[nodiscard]] bool containsRow(
        const DeploymentModel &deployments, int row, const QDateTime &now) const;

    /// Whether time alone makes deployments come and go.
    [[nodiscard]] bool dependsOnTime() const { return kind == FailedLately || kind == Slower; }

    friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Scope)
