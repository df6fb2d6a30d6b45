// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Landfall::Cloudflare {

/// A Pages project. As text (a target's id): `<account_id>/<project>`.
struct ProjectId {
    QString account;
    QString project;

    ProjectId() = default;
    ProjectId(QString account_, QString project_)
        : account(std::move(account_)), project(std::move(project_))
    {
    }
    [[nodiscard]] QString text() const { return account + u'/' + project; }
    friend bool operator==(const ProjectId &, const ProjectId &) = default;
};

/// A deployment. As text (a deployment's id): `<account_id>/<project>/<deployment id>`.
struct DeploymentId {
    ProjectId project;
    QString deployment;

    DeploymentId() = default;
    DeploymentId(ProjectId project_, QString deployment_)
        : project(std::move(project_)), deployment(std::move(deployment_))
    {
    }
    [[nodiscard]] QString text() const { return project.text() + u'/' + deployment; }
    friend bool operator==(const DeploymentId &, const DeploymentId &) = default;
};

/// The way back from the texts; none for anything that could not stand in a request's path.
[[nodiscard]] std::optional<ProjectId> parseProjectId(const QString &text);
[[nodiscard]] std::optional<DeploymentId> parseDeploymentId(const QString &text);

/// The page of a deployment in the service's dashboard; the API itself gives no such link.
[[nodiscard]] QString dashboardUrl(const DeploymentId &id);

/// Reads a deployment's id, its URL below `baseUrl`, or its page in the dashboard (also the kind
/// that leaves the account open, when exactly one is named). `accounts` are the account ids that
/// may occur, empty for any.
[[nodiscard]] std::optional<DeploymentId> recognizeDeployment(
    const QString &reference, const QUrl &baseUrl, const QStringList &accounts);

} // namespace Landfall::Cloudflare
