// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrollisting.h"

#include "flightcontrolapi.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Listing)
};

struct DeploymentTask {
    QString id;
    QCoro::Task<Result<Deployment>> task;
};

/// The ids to list, each once; those whose time is not known first, then the newest.
QStringList watchedIds(const Account &account)
{
    QStringList ids;
    for (const QString &id : account.list(u"deployments"_s)) {
        const QString own = isCuid(id.toLower()) ? id.toLower() : id;
        if (!ids.contains(own, Qt::CaseInsensitive))
            ids.append(own);
    }
    std::stable_sort(ids.begin(), ids.end(), [](const QString &a, const QString &b) {
        const QDateTime timeA = timeOfCuid(a);
        const QDateTime timeB = timeOfCuid(b);
        if (timeA.isNull() || timeB.isNull())
            return timeA.isNull() && timeB.isValid();
        return timeA > timeB;
    });
    return ids;
}

/// Those that can be among the newest `limit`; of those without a time nobody can tell.
QStringList newestIds(const QStringList &ids, int limit)
{
    const auto timed = std::find_if(
        ids.begin(), ids.end(), [](const QString &id) { return timeOfCuid(id).isValid(); });
    const qsizetype untimed = timed - ids.begin();
    return ids.mid(0, untimed + limit);
}

void remember(Memory &memory, const Deployment &deployment)
{
    const bool isQuiet = std::none_of(deployment.parts.begin(), deployment.parts.end(),
        [](const Part &part) { return !isFinal(part.phase); });
    const bool isSame = memory.last.value(deployment.id) == deployment;
    if (isOver(deployment) && (isQuiet || isSame))
        memory.settled.insert(deployment.id);
    memory.last.insert(deployment.id, deployment);
}

/// Whether an error says something about the deployment that was asked for and not about the
/// account.
bool isAboutOne(const Error &error)
{
    return error.kind == Error::NotFound || error.kind == Error::Forbidden
        || error.kind == Error::BadInput;
}

/// One sentence for one cause: fifty ids met by the same rate limit are one problem.
void addProblem(QList<Error> &problems, const Error &error)
{
    if (!problems.contains(error))
        problems.append(error);
}

/// A refusal of one deployment while another one is shown cannot be about the key as a whole.
void soften(WatchedListing &listing)
{
    for (Error &error : listing.problems) {
        if (error.kind == Error::Unauthorized)
            error.kind = Error::Forbidden;
    }
    for (Watched &watched : listing.watched) {
        if (watched.error && watched.error->kind == Error::Unauthorized)
            watched.error->kind = Error::Forbidden;
    }
}

void show(WatchedListing &listing, const QString &id, const Deployment &deployment)
{
    QString name = deployment.target.name;
    if (!deployment.environment.isEmpty())
        name += " ("_L1 + deployment.environment + u')';
    listing.watched.append({id, name, std::nullopt});
    listing.deployments.append(deployment);
}

void keepTarget(QList<Deployment> &deployments, const QString &target)
{
    deployments.removeIf([&target](const Deployment &deployment) {
        return deployment.target.id.compare(target, Qt::CaseInsensitive) != 0;
    });
}

void keepNewest(QList<Deployment> &deployments, int limit)
{
    std::stable_sort(deployments.begin(), deployments.end(),
        [](const Deployment &a, const Deployment &b) { return a.created > b.created; });
    deployments.resize(std::min<qsizetype>(deployments.size(), limit));
}

} // namespace

QCoro::Task<Result<WatchedListing>> fetchWatched(
    Session session, Query query, std::shared_ptr<Memory> memory)
{
    const int limit = std::max(1, query.limit);
    QStringList ids = watchedIds(session.account);
    if (query.target.isEmpty())
        ids = newestIds(ids, limit);
    std::vector<DeploymentTask> tasks;
    WatchedListing listing;
    for (const QString &id : std::as_const(ids)) {
        if (memory->settled.contains(id))
            show(listing, id, memory->last.value(id));
        else
            tasks.push_back({id, fetchDeployment(session, id)});
    }
    const bool knowsSome = !listing.deployments.isEmpty();
    bool hasAnswer = false;
    for (DeploymentTask &entry : tasks) {
        const auto deployment = co_await entry.task;
        if (deployment) {
            hasAnswer = true;
            remember(*memory, *deployment);
            show(listing, entry.id, *deployment);
            continue;
        }
        if (deployment.error().kind == Error::Cancelled)
            co_return deployment.error();
        addProblem(listing.problems, deployment.error());
        listing.watched.append({entry.id, QString(), deployment.error()});
    }
    const auto general =
        std::find_if_not(listing.problems.cbegin(), listing.problems.cend(), isAboutOne);
    // What is remembered proves nothing about the key, which may have been deleted since.
    const bool isRefused =
        general != listing.problems.cend() && (!knowsSome || general->kind == Error::Unauthorized);
    if (isRefused && !hasAnswer)
        co_return Error(*general);
    if (hasAnswer)
        soften(listing);
    if (!query.target.isEmpty())
        keepTarget(listing.deployments, query.target);
    keepNewest(listing.deployments, limit);
    co_return listing;
}

QCoro::Task<Result<Listing>> fetchNewest(
    Session session, Query query, std::shared_ptr<Memory> memory)
{
    const auto listing = co_await fetchWatched(session, query, memory);
    if (!listing)
        co_return listing.error();
    Listing plain;
    plain.deployments = listing->deployments;
    plain.problems = listing->problems;
    co_return plain;
}

} // namespace Landfall::Flightcontrol
