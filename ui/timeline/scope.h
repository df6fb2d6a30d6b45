// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace Landfall {

/// Failed or partly failed, also where the steps went well and the thing does not run.
[[nodiscard]] bool hasFailed(const Deployment &deployment);

/// What stands together under one entry of an account: the slots of an app, the workflows of a
/// logic app, the environments of a repository, or one project.
[[nodiscard]] QString groupOf(const Target &target);

/// What an entry of the sidebar stands for: which deployments the list shows.
struct Scope {
    enum Kind { All, Running, FailedLately, Production, OfAccount, OfGroup, OfEnvironment };

    Kind kind = All;
    QString account; ///< of the last three kinds
    QString target; ///< groupOf() it for OfGroup, its id for OfEnvironment
    QString environment; ///< of the last kind

    /// `now` is UTC and counts for FailedLately: the 24 hours before it.
    [[nodiscard]] bool contains(const Deployment &deployment, const QDateTime &now) const;

    friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Scope)
