// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarelisting.h"

#include "cloudflareproblems.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Listing)
};

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
    Owner owner;
    QCoro::Task<Result<Rows<Project>>> task;
};

struct PageTask {
    qsizetype feed;
    QCoro::Task<Result<Envelope>> task;
};

/// Those of the field `accounts`, without names, else those that the service shows.
QCoro::Task<Result<QList<Owner>>> ownersToWatch(Session session, std::shared_ptr<Memory> memory)
{
    QList<Owner> named;
    for (const QString &id : session.account.list(u"accounts"_s))
        named.append({id, QString()});
    if (!named.isEmpty())
        co_return named;
    if (memory->owners.isEmpty()) {
        const auto owners = co_await fetchOwners(session);
        if (!owners)
            co_return owners.error();
        memory->owners = *owners;
    }
    co_return QList<Owner>(memory->owners);
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

void Overview::take(const Owner &owner, const Result<Rows<Project>> &answer)
{
    SearchedAccount entry {owner, answer.hasValue(), std::nullopt};
    if (answer) {
        ++accounts;
        projects += answer->items;
    }
    const QList<Error> found = answer ? answer->problems : QList<Error> {answer.error()};
    for (const Error &problem : found)
        addProblem(problems, about(accountText(owner.id), problem));
    if (!found.isEmpty())
        entry.error = found.first();
    searched.append(entry);
}

void Overview::soften()
{
    for (Error &problem : problems)
        problem = softened(problem);
    for (SearchedAccount &entry : searched) {
        if (entry.error)
            entry.error = softened(*entry.error);
    }
}

QCoro::Task<Result<Overview>> search(Session session, std::shared_ptr<Memory> memory)
{
    const auto owners = co_await ownersToWatch(session, memory);
    if (!owners)
        co_return owners.error();
    std::vector<AccountTask> tasks;
    for (const Owner &owner : *owners)
        tasks.push_back({owner, fetchProjects(session, owner.id)});

    Overview overview;
    for (AccountTask &entry : tasks) {
        const auto projects = co_await entry.task;
        if (!projects && projects.error().kind == Error::Cancelled)
            co_return projects.error();
        overview.take(entry.owner, projects);
    }
    if (overview.accounts > 0) {
        overview.soften();
        keepNamed(overview, session.account.list(u"projects"_s));
    }
    co_return overview;
}

QCoro::Task<Result<Overview>> fetchOverview(Session session, std::shared_ptr<Memory> memory)
{
    const auto overview = co_await search(session, memory);
    if (overview && overview->accounts == 0)
        co_return Error(overview->problems.first());
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
