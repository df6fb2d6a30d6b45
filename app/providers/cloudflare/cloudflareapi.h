// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareparser.h"

#include <provider.h>

#include <QUrlQuery>

namespace Landfall::Cloudflare {

/// The API's root for this account; the error names the field.
[[nodiscard]] Result<QUrl> baseUrl(const Account &account);
[[nodiscard]] QString defaultBaseUrl();
[[nodiscard]] bool usesGlobalKey(const Account &account);

/// One request below the API's root. `path` is in segments, encoded here.
QCoro::Task<Result<Envelope>> fetch(
    Session session, QStringList path, QUrlQuery query = {}, HttpLimits limits = {});

/// As fetch(), with the answer as it came; the body of a good one goes to `sink` where there is
/// one, which must live until the task has ended.
QCoro::Task<Result<HttpReply>> fetchReply(Session session, QStringList path, QUrlQuery query,
    HttpLimits limits, BodySink *sink = nullptr);

/// Paths of what is fetched.
[[nodiscard]] QStringList projectsPath(const QString &account);
[[nodiscard]] QStringList projectPath(const ProjectId &id);
[[nodiscard]] QStringList deploymentsPath(const ProjectId &id);
[[nodiscard]] QStringList deploymentPath(const DeploymentId &id);
[[nodiscard]] QStringList logPath(const DeploymentId &id);

/// The accounts that the credential may see. Forbidden, with a sentence that names the field
/// `accounts`, when the service shows none: it then lacks the right to list them.
QCoro::Task<Result<QList<Owner>>> fetchOwners(Session session);

/// All projects of one account, with the newest deployment of each: one request for ten projects.
QCoro::Task<Result<Rows<Project>>> fetchProjects(Session session, QString account);

QCoro::Task<Result<Project>> fetchProject(Session session, ProjectId id);

} // namespace Landfall::Cloudflare
