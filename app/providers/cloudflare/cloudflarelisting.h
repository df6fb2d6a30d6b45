// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareapi.h"
#include "cloudflarefeed.h"

#include <provider.h>

#include <QHash>

#include <memory>

namespace Landfall::Cloudflare {

/// What one session learned from the service and need not ask at every poll.
struct Memory {
    QList<Owner> owners; ///< empty: not asked yet
    QHash<QString, Feed> feeds; ///< by target id
};

/// The projects of an account, and what could not be asked. An error only when nothing could.
struct Overview {
    int accounts = 0; ///< that answered
    QList<Project> projects;
    QList<Error> problems;
};

/// Accounts (those of the field, else those the service shows), then the projects of each, all
/// accounts at once; only those of the field `projects` when it names any.
QCoro::Task<Result<Overview>> fetchOverview(Session session, std::shared_ptr<Memory> memory);

/// The newest deployments of one target or of all projects.
///
/// What it costs: the list of projects (one request for ten) carries the newest deployment of each,
/// with a target the project alone. Deployments of a project are asked for only when they may be
/// among the newest `limit`, 25 at a time, all projects at once, and again only when the project
/// has a new newest one or an older one was not over yet. So a poll of an account where only the
/// newest deployments change costs the list of projects and no more.
QCoro::Task<Result<Listing>> fetchNewest(
    Session session, Query query, std::shared_ptr<Memory> memory);

} // namespace Landfall::Cloudflare
