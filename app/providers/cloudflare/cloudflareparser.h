// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareenvelope.h"
#include "cloudflareid.h"

#include <deployment.h>
#include <result.h>

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace Landfall::Cloudflare {

/// Elements of a list. One that cannot be read does not lose the others: what has no identity is
/// left out and named in `problems`; a deployment whose state is malformed stays, as unknown and
/// with the place in its errors; any other malformed member is an absent fact.
template <typename T>
struct Rows {
    QList<T> items;
    QList<Error> problems;
    qsizetype received = 0; ///< elements in the answer, readable or not
};

/// An account of the service that the credential may see.
struct Owner {
    QString id;
    QString name;
};

/// A project with what its own answer embeds.
struct Project {
    ProjectId id;
    std::optional<Deployment> latest; ///< the newest one
    bool isEmpty = false; ///< never deployed
    /// Id of the deployment that production serves; empty when none does, none when not told.
    std::optional<QString> canonical;
};

struct Token {
    QString status; ///< `active`, `disabled` or `expired`
    QDateTime begins; ///< UTC, null when it has always been valid
    QDateTime expires; ///< UTC, null when it does not
};

/// A project as a target.
[[nodiscard]] Target target(const ProjectId &project);

[[nodiscard]] Result<Rows<Owner>> parseOwners(const Envelope &envelope);
[[nodiscard]] Result<Rows<Project>> parseProjects(const Envelope &envelope, const QString &account);
[[nodiscard]] Result<Project> parseProject(const Envelope &envelope, const ProjectId &asked);
[[nodiscard]] Result<Token> parseToken(const Envelope &envelope);

/// The state comes from `latest_stage`, `is_skipped` and `skip_reason` alone, never from `stages`.
/// Finished is the end of the latest stage once the deployment is over, else the latest end of any
/// stage, else null; the time of the last modification is no end and not used.
[[nodiscard]] Result<Rows<Deployment>> parseDeployments(
    const Envelope &envelope, const ProjectId &project);
/// An answer without an id is about the deployment that was asked for.
[[nodiscard]] Result<Deployment> parseDeployment(
    const Envelope &envelope, const DeploymentId &asked);

/// Says whether the deployment is the one that its project serves.
void setLive(Deployment &deployment, const Project &project);

} // namespace Landfall::Cloudflare
