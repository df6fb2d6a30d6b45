// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareapi.h"
#include "cloudflarefeed.h"

#include <provider.h>

#include <QHash>

#include <memory>
#include <optional>

namespace Landfall::Cloudflare {

/// What one session learned from the service and need not ask at every poll.
struct Memory {
    QList<Owner> owners; ///< empty: not asked yet
    QHash<QString, Feed> feeds; ///< by target id
};

/// An account of the service whose projects were asked for.
struct SearchedAccount {
    Owner owner; ///< without a name where the field `accounts` names it
    bool hasAnswered = false;
    std::optional<Error> error; ///< why some or all of its projects are missing
};

/// The projects of all accounts, and what could not be asked.
struct Overview {
    int accounts = 0; ///< that answered
    QList<Project> projects;
    QList<Error> problems;
    QList<SearchedAccount> searched; ///< in the order they were asked

    void take(const Owner &owner, const Result<Rows<Project>> &answer);
    /// For when an account answered: then a refusal of another one is not about the credential.
    void soften();
};

/// Accounts (those of the field, else those the service shows), then the projects of each, all
/// accounts at once; only those of the field `projects` when it names any. An error when there is
/// no account to ask; that none of them answers is what `accounts` tells.
QCoro::Task<Result<Overview>> search(Session session, std::shared_ptr<Memory> memory);

/// As search(), and an error when no account answers.
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
