// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurediscovery.h"

#include "azurecloud.h"
#include "azureproblems.h"
#include "azuretenants.h"

#include <QCoroFuture>
#include <QPromise>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

using Looking = std::shared_ptr<QPromise<Result<Discovered>>>;

constexpr auto keptFor = 10min;
constexpr auto keptForIfIncomplete = 1min;

Steady now()
{
    return std::chrono::steady_clock::now();
}

/// Whether the next try may go otherwise.
bool isPassing(const Error &error)
{
    return error.kind != Error::Forbidden && error.kind != Error::NotFound
        && error.kind != Error::Unauthorized;
}

/// One of many lists, under way.
template <typename T>
struct Asked {
    QString path;
    QString subject; ///< what it is a list of, for sentences
    QString subscription; ///< its id
    bool isWhole = false; ///< without this list nothing in the subscription is known
    QCoro::Task<Result<Rows<T>>> task;
};

/// Many lists as one.
template <typename T>
struct Gathered {
    QList<T> items;
    QList<Error> problems;
    QSet<QString> unheard; ///< as in Discovered
    QHash<QString, Shortfall> shortfalls; ///< the same
    int answers = 0;
};

template <typename T>
void noteShortfall(Gathered<T> &all, const Asked<T> &part, const Error &error, bool isWhole)
{
    const QString id = part.subscription.toLower();
    if (!all.shortfalls.contains(id))
        all.shortfalls.insert(id, {part.isWhole ? error : about(part.subject, error), isWhole});
}

template <typename T>
void take(Gathered<T> &all, const Asked<T> &part, const Result<Rows<T>> &rows)
{
    if (!rows) {
        addProblem(all.problems, about(part.subject, rows.error()));
        noteShortfall(all, part, rows.error(), part.isWhole);
        if (isPassing(rows.error()))
            all.unheard.insert(listKey(part.path));
        return;
    }
    ++all.answers;
    all.items += rows->items;
    for (const Error &problem : rows->problems) {
        addProblem(all.problems, about(part.subject, problem));
        noteShortfall(all, part, problem, false);
        // A page that did not come, not an element that cannot be read.
        if (isPassing(problem) && problem.kind != Error::BadReply)
            all.unheard.insert(listKey(part.path));
    }
}

/// Fails as Cancelled only.
template <typename T>
QCoro::Task<Result<Gathered<T>>> gather(std::vector<Asked<T>> asked)
{
    Gathered<T> all;
    for (Asked<T> &part : asked) {
        const auto rows = co_await part.task;
        if (!rows && rows.error().kind == Error::Cancelled)
            co_return rows.error();
        take(all, part, rows);
    }
    co_return all;
}

template <typename T>
Rows<T> withProblem(Rows<T> rows, const Items &items)
{
    if (items.problem)
        rows.problems.append(*items.problem);
    return rows;
}

QCoro::Task<Result<Rows<Site>>> fetchSites(Call call, QString path)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const auto items = co_await fetchAll(call, path);
    if (!items)
        co_return items.error();
    co_return withProblem(readSites(items->items, cloud->arm), *items);
}

std::vector<Asked<Site>> askForApps(const Call &call, const QList<Subscription> &subscriptions)
{
    std::vector<Asked<Site>> asked;
    for (const Subscription &item : subscriptions) {
        const QString path = sitesPath(item.id);
        asked.push_back({path, textOf(item), item.id, true, fetchSites(call, path)});
    }
    return asked;
}

std::vector<Asked<Site>> askForSlots(const Call &call, const QList<Site> &apps)
{
    std::vector<Asked<Site>> asked;
    for (const Site &app : apps) {
        const QString path = slotsPath(app.id);
        asked.push_back({path, textOf(app.id), app.id.subscription, false, fetchSites(call, path)});
    }
    return asked;
}

std::vector<Asked<Workflow>> askForWorkflows(const Call &call, const QList<Site> &sites)
{
    std::vector<Asked<Workflow>> asked;
    for (const Site &site : sites) {
        if (site.isWorkflowApp)
            asked.push_back({workflowsPath(site.id), textOf(site.id), site.id.subscription, false,
                fetchWorkflows(call, site.id)});
    }
    return asked;
}

template <typename T>
void add(Discovered &found, QList<T> &items, const Gathered<T> &part)
{
    items += part.items;
    found.unheard += part.unheard;
    for (auto it = part.shortfalls.cbegin(); it != part.shortfalls.cend(); ++it) {
        if (!found.shortfalls.contains(it.key()))
            found.shortfalls.insert(it.key(), it.value());
    }
    for (const Error &problem : part.problems)
        addProblem(found.problems, problem);
}

void soften(Discovered &found)
{
    softenRefusals(found.problems);
    for (Shortfall &shortfall : found.shortfalls) {
        if (shortfall.error.kind == Error::Unauthorized)
            shortfall.error.kind = Error::Forbidden;
    }
}

/// Looks into the subscriptions that are to be watched.
QCoro::Task<Result<Discovered>> lookInside(Call call, Discovered found)
{
    auto askingForApps = gather(askForApps(call, found.subscriptions));
    const auto apps = co_await askingForApps;
    if (!apps)
        co_return apps.error();
    add(found, found.sites, *apps);
    if (apps->answers == 0) {
        found.failure = apps->problems.first();
        co_return found;
    }

    auto askingForSlots = gather(askForSlots(call, apps->items));
    const auto slotSites = co_await askingForSlots;
    if (!slotSites)
        co_return slotSites.error();
    add(found, found.sites, *slotSites);

    auto askingForWorkflows = gather(askForWorkflows(call, found.sites));
    const auto workflows = co_await askingForWorkflows;
    if (!workflows)
        co_return workflows.error();
    add(found, found.workflows, *workflows);
    soften(found);
    co_return found;
}

Rows<Subscription> watchedOf(const Call &call, const Rows<Subscription> &visible)
{
    return watched(visible, call.session.account.list(u"subscriptions"_s));
}

QCoro::Task<Result<Discovered>> look(Call call)
{
    const auto visible = co_await subscriptionsOfAllTenants(call);
    if (!visible)
        co_return visible.error();
    const Rows<Subscription> chosen = watchedOf(call, *visible);
    Discovered found;
    found.visible = visible->items;
    found.subscriptions = chosen.items;
    found.problems = chosen.problems;
    found.unheard = unheardLists(call.memory->tenants);
    found.tenantErrors = call.memory->tenants.errors;
    if (chosen.items.isEmpty()) {
        found.failure = chosen.problems.first();
        co_return found;
    }
    const auto inside = co_await lookInside(call, found);
    co_return inside;
}

QCoro::Task<> lookInto(Call call, Looking looking)
{
    const auto found = co_await look(call);
    DiscoveryMemory &memory = call.memory->discovery;
    memory.running.reset();
    const bool isFound = found && !found->failure;
    memory.renewAt = now() + (isFound && found->unheard.isEmpty() ? keptFor : keptForIfIncomplete);
    Result<Discovered> all = found;
    if (isFound && memory.found)
        all = merged(*found, *memory.found);
    looking->addResult(all);
    if (isFound) {
        // Told again from memory, a limit would stop the polls long after its end.
        all->problems.removeIf(
            [](const Error &problem) { return problem.kind == Error::RateLimited; });
        memory.found = *all;
    }
    looking->finish();
}

QFuture<Result<Discovered>> lookAround(const Call &call)
{
    DiscoveryMemory &memory = call.memory->discovery;
    if (memory.running)
        return *memory.running;
    const auto looking = std::make_shared<QPromise<Result<Discovered>>>();
    looking->start();
    const QFuture<Result<Discovered>> found = looking->future();
    memory.running = found;
    lookInto(call, looking);
    return found;
}

} // namespace

QCoro::Task<Result<Rows<Subscription>>> fetchSubscriptions(Call call)
{
    const auto visible = co_await subscriptionsOfAllTenants(call);
    if (!visible)
        co_return visible.error();
    co_return watchedOf(call, *visible);
}

QCoro::Task<Result<Rows<Workflow>>> fetchWorkflows(Call call, SiteId site)
{
    const QString path = workflowsPath(site);
    const auto items = co_await fetchAll(call, path);
    if (!items)
        co_return items.error();
    co_return withProblem(readWorkflows(items->items, site), *items);
}

QCoro::Task<Result<Discovered>> survey(Call call)
{
    const DiscoveryMemory &memory = call.memory->discovery;
    const bool isOld = now() >= memory.renewAt;
    if (memory.found && !isOld)
        co_return Discovered(*memory.found);
    QFuture<Result<Discovered>> looking = lookAround(call);
    if (memory.found)
        co_return Discovered(*memory.found);
    const auto found = co_await looking;
    co_return found;
}

QCoro::Task<Result<Discovered>> discover(Call call)
{
    const auto found = co_await survey(call);
    if (found && found->failure)
        co_return Error(*found->failure);
    co_return found;
}

} // namespace Landfall::Azure
