// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarelisting.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Listing)
};

/// Says what a problem is about, unless it concerns the whole account anyway.
Error about(const QString &subject, Error error)
{
    const bool isPartial = error.kind == Error::Forbidden || error.kind == Error::NotFound
        || error.kind == Error::BadReply;
    if (isPartial)
        error.message = subject + ": "_L1 + error.message;
    return error;
}

/// One sentence for one cause: fifty projects met by the same rate limit are one problem.
void addProblem(QList<Error> &problems, const Error &error)
{
    if (!problems.contains(error))
        problems.append(error);
}

QString accountText(const QString &id)
{
    return Text::tr("Account %1").arg(id);
}

QString projectText(const ProjectId &id)
{
    return Text::tr("Project “%1”").arg(id.project);
}

/// Keeps the named projects; a name that none has becomes a problem, once all could be asked.
void keepNamed(Overview &overview, const QStringList &names)
{
    if (names.isEmpty())
        return;
    const auto isNamed = [&](const Project &project) {
        return names.contains(project.id.project, Qt::CaseInsensitive);
    };
    QStringList missing = names;
    for (const Project &project : std::as_const(overview.projects)) {
        missing.removeIf([&](const QString &name) {
            return name.compare(project.id.project, Qt::CaseInsensitive) == 0;
        });
    }
    overview.projects.removeIf([&](const Project &project) { return !isNamed(project); });
    if (missing.isEmpty() || !overview.problems.isEmpty())
        return;
    overview.problems.append({Error::NotFound,
        Text::tr("Cloudflare has no project named %1 in this account. Check the field “projects”.")
            .arg(missing.join(", "_L1))});
}

struct AccountTask {
    QString account;
    QCoro::Task<Result<Rows<Project>>> task;
};

struct PageTask {
    qsizetype feed;
    QCoro::Task<Result<Envelope>> task;
};

QCoro::Task<Result<QStringList>> fetchAccountIds(Session session, std::shared_ptr<Memory> memory)
{
    const QStringList named = session.account.list(u"accounts"_s);
    if (!named.isEmpty())
        co_return named;
    if (memory->owners.isEmpty()) {
        const auto owners = co_await fetchOwners(session);
        if (!owners)
            co_return owners.error();
        memory->owners = *owners;
    }
    QStringList ids;
    for (const Owner &owner : std::as_const(memory->owners))
        ids.append(owner.id);
    co_return ids;
}

/// A refusal for one account while another one answers cannot be about the credential as a whole.
void softenRefusals(QList<Error> &problems)
{
    for (Error &error : problems) {
        if (error.kind == Error::Unauthorized)
            error.kind = Error::Forbidden;
    }
}

/// Loads pages until the newest `limit` are certain.
QCoro::Task<Result<QList<Feed>>> fill(Session session, QList<Feed> feeds, int limit)
{
    for (;;) {
        const QDateTime oldest = cutoff(feeds, limit);
        std::vector<PageTask> tasks;
        for (qsizetype i = 0; i < feeds.size(); ++i) {
            const Feed &feed = feeds.at(i);
            if (feed.wantsMore(oldest)) {
                auto task = fetch(session, deploymentsPath(feed.project().id), feed.query());
                tasks.push_back({i, std::move(task)});
            }
        }
        if (tasks.empty())
            co_return feeds;
        for (PageTask &entry : tasks) {
            const auto page = co_await entry.task;
            if (!page && page.error().kind == Error::Cancelled)
                co_return page.error();
            feeds[entry.feed].take(page);
        }
    }
}

QCoro::Task<Result<Overview>> fetchTarget(Session session, QString target)
{
    const auto id = parseProjectId(target);
    if (!id)
        co_return Error {Error::BadInput,
            Text::tr("“%1” is no Pages project. Write it as <account id>/<project>.").arg(target)};
    const ProjectId projectId = *id;
    const auto project = co_await fetchProject(session, projectId);
    if (!project)
        co_return about(projectText(projectId), project.error());
    Overview overview;
    overview.projects.append(*project);
    co_return overview;
}

} // namespace

QCoro::Task<Result<Overview>> fetchOverview(Session session, std::shared_ptr<Memory> memory)
{
    const auto ids = co_await fetchAccountIds(session, memory);
    if (!ids)
        co_return ids.error();
    std::vector<AccountTask> tasks;
    for (const QString &id : *ids)
        tasks.push_back({id, fetchProjects(session, id)});

    Overview overview;
    for (AccountTask &entry : tasks) {
        const auto projects = co_await entry.task;
        if (!projects) {
            if (projects.error().kind == Error::Cancelled)
                co_return projects.error();
            addProblem(overview.problems, about(accountText(entry.account), projects.error()));
            continue;
        }
        ++overview.accounts;
        overview.projects += projects->items;
        for (const Error &problem : projects->problems)
            addProblem(overview.problems, about(accountText(entry.account), problem));
    }
    if (overview.accounts == 0)
        co_return overview.problems.first();
    softenRefusals(overview.problems);
    keepNamed(overview, session.account.list(u"projects"_s));
    co_return overview;
}

QCoro::Task<Result<Listing>> fetchNewest(
    Session session, Query query, std::shared_ptr<Memory> memory)
{
    Result<Overview> overview;
    if (query.target.isEmpty())
        overview = co_await fetchOverview(session, memory);
    else
        overview = co_await fetchTarget(session, query.target);
    if (!overview)
        co_return overview.error();

    QList<Feed> feeds;
    for (const Project &project : std::as_const(overview->projects)) {
        Feed feed(project);
        if (const auto known = memory->feeds.constFind(project.id.text());
            known != memory->feeds.constEnd())
            feed.resume(*known);
        feeds.append(feed);
    }
    const int limit = std::max(1, query.limit);
    const auto filled = co_await fill(session, feeds, limit);
    if (!filled)
        co_return filled.error();

    if (query.target.isEmpty())
        memory->feeds.clear();
    Listing listing;
    listing.deployments = newest(*filled, limit);
    listing.problems = overview->problems;
    for (const Feed &feed : *filled) {
        memory->feeds.insert(feed.project().id.text(), feed);
        for (const Error &problem : feed.problems())
            addProblem(listing.problems, about(projectText(feed.project().id), problem));
    }
    co_return listing;
}

} // namespace Landfall::Cloudflare
