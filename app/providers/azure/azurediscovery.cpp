// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurediscovery.h"

#include "azurecloud.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPromise>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Discovery)
};

constexpr auto keptFor = 10min;
constexpr auto subscriptionsVersion = "2022-12-01"_L1;

Steady now()
{
    return std::chrono::steady_clock::now();
}

/// Says what a problem is about, unless it concerns the whole account anyway.
Error about(const QString &subject, Error error)
{
    const bool isPartial = error.kind == Error::Forbidden || error.kind == Error::NotFound
        || error.kind == Error::BadReply;
    if (isPartial)
        error.message = subject + ": "_L1 + error.message;
    return error;
}

/// One sentence for one cause: fifty sites met by the same rate limit are one problem.
void addProblem(QList<Error> &problems, const Error &error)
{
    if (!problems.contains(error))
        problems.append(error);
}

/// What is over with the next try: until then what was known stands.
bool isPassing(const Error &error)
{
    return error.kind != Error::Forbidden && error.kind != Error::NotFound
        && error.kind != Error::Unauthorized;
}

/// A refusal for one part while another one answers cannot be about the credential as a whole.
void softenRefusals(QList<Error> &problems)
{
    for (Error &error : problems) {
        if (error.kind == Error::Unauthorized)
            error.kind = Error::Forbidden;
    }
}

QString subscriptionText(const Subscription &subscription)
{
    return Text::tr("Subscription “%1”")
        .arg(subscription.name.isEmpty() ? subscription.id : subscription.name);
}

QString siteText(const SiteId &site)
{
    return site.slot.isEmpty() ? Text::tr("App “%1”").arg(site.name)
                               : Text::tr("Slot “%1” of app “%2”").arg(site.slot, site.name);
}

bool isNamed(const Subscription &subscription, const QStringList &ids)
{
    return ids.isEmpty() || ids.contains(subscription.id, Qt::CaseInsensitive);
}

Error unseen(const QString &subscription)
{
    return {Error::NotFound,
        Text::tr("The account sees no subscription %1. Check the field “subscriptions”, and that "
                 "the account has the role “Reader” there.")
            .arg(subscription)};
}

Error disabled(const Subscription &subscription)
{
    return {Error::Forbidden,
        Text::tr("%1 is not enabled, so it is left out.").arg(subscriptionText(subscription))};
}

/// The enabled ones, and of these the named ones where the account names any.
void keepWanted(Subscriptions &all, const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto found = std::find_if(all.items.begin(), all.items.end(),
            [&](const Subscription &item) { return isNamed(item, {id}); });
        if (found == all.items.end())
            all.problems.append(unseen(id));
        else if (!found->isEnabled)
            all.problems.append(disabled(*found));
    }
    all.items.removeIf(
        [&](const Subscription &item) { return !item.isEnabled || !isNamed(item, ids); });
}

/// A list of one part, under way.
template <typename T>
struct Asked {
    QString key; ///< of the part
    QString subject; ///< the part in sentences
    QCoro::Task<Result<Rows<T>>> task;
};

/// The lists of all parts.
template <typename T>
struct Gathered {
    QList<T> items;
    QList<Error> problems;
    QSet<QString> unheard; ///< parts that may answer the next time
    int answers = 0;
};

template <typename T>
void take(Gathered<T> &all, const Asked<T> &part, const Result<Rows<T>> &rows)
{
    if (!rows) {
        addProblem(all.problems, about(part.subject, rows.error()));
        if (isPassing(rows.error()))
            all.unheard.insert(part.key);
        return;
    }
    ++all.answers;
    all.items += rows->items;
    for (const Error &problem : rows->problems)
        addProblem(all.problems, about(part.subject, problem));
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

QCoro::Task<Result<Rows<Site>>> fetchSites(Call call, QString path)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const auto items = co_await fetchAll(call, path);
    if (!items)
        co_return items.error();
    Rows<Site> rows = readSites(items->items, cloud->arm);
    if (items->problem)
        rows.problems.append(*items->problem);
    co_return rows;
}

QCoro::Task<Result<Rows<Workflow>>> fetchWorkflows(Call call, SiteId site)
{
    const QString path = site.text() + "/workflows"_L1;
    const auto items = co_await fetchAll(call, path);
    if (!items)
        co_return items.error();
    Rows<Workflow> rows = readWorkflows(items->items, site);
    if (items->problem)
        rows.problems.append(*items->problem);
    co_return rows;
}

QCoro::Task<Result<Gathered<Site>>> fetchApps(Call call, QList<Subscription> subscriptions)
{
    std::vector<Asked<Site>> asked;
    for (const Subscription &item : subscriptions) {
        const QString path = "/subscriptions/"_L1 + item.id + "/providers/Microsoft.Web/sites"_L1;
        asked.push_back({item.id, subscriptionText(item), fetchSites(call, path)});
    }
    auto gathering = gather(std::move(asked));
    const auto all = co_await gathering;
    co_return all;
}

QCoro::Task<Result<Gathered<Site>>> fetchSlots(Call call, QList<Site> apps)
{
    std::vector<Asked<Site>> asked;
    for (const Site &app : apps)
        asked.push_back(
            {app.id.key(), siteText(app.id), fetchSites(call, app.id.text() + "/slots"_L1)});
    auto gathering = gather(std::move(asked));
    const auto all = co_await gathering;
    co_return all;
}

QCoro::Task<Result<Gathered<Workflow>>> fetchAllWorkflows(Call call, QList<Site> sites)
{
    std::vector<Asked<Workflow>> asked;
    for (const Site &site : sites) {
        if (site.isWorkflowApp)
            asked.push_back({site.id.key(), siteText(site.id), fetchWorkflows(call, site.id)});
    }
    auto gathering = gather(std::move(asked));
    const auto all = co_await gathering;
    co_return all;
}

/// What was known of the parts that did not answer.
void keepKnown(Discovered &all, const Discovered &before, const Gathered<Site> &apps,
    const Gathered<Site> &slotSites, const Gathered<Workflow> &workflows)
{
    QSet<QString> seen;
    for (const Site &site : std::as_const(all.sites))
        seen.insert(site.id.key());
    for (const Site &site : before.sites) {
        const bool isUnheard = apps.unheard.contains(site.id.subscription)
            || (!site.id.slot.isEmpty() && slotSites.unheard.contains(site.id.production().key()));
        if (isUnheard && !seen.contains(site.id.key()))
            all.sites.append(site);
    }
    for (const Workflow &workflow : before.workflows) {
        if (apps.unheard.contains(workflow.site.subscription)
            || slotSites.unheard.contains(workflow.site.production().key())
            || workflows.unheard.contains(workflow.site.key())) {
            if (!all.workflows.contains(workflow))
                all.workflows.append(workflow);
        }
    }
}

QCoro::Task<Result<Discovered>> look(Call call)
{
    const auto subscriptions = co_await fetchSubscriptions(call);
    if (!subscriptions)
        co_return subscriptions.error();
    Discovered all;
    all.subscriptions = subscriptions->items;
    const auto apps = co_await fetchApps(call, all.subscriptions);
    if (!apps)
        co_return apps.error();
    if (apps->answers == 0 && !apps->problems.isEmpty())
        co_return apps->problems.first();
    const QList<Site> appSites = apps->items;
    const auto slotSites = co_await fetchSlots(call, appSites);
    if (!slotSites)
        co_return slotSites.error();
    all.sites = apps->items + slotSites->items;
    const auto workflows = co_await fetchAllWorkflows(call, all.sites);
    if (!workflows)
        co_return workflows.error();
    all.workflows = workflows->items;
    for (const auto &list :
        {subscriptions->problems, apps->problems, slotSites->problems, workflows->problems}) {
        for (const Error &problem : list)
            addProblem(all.problems, problem);
    }
    softenRefusals(all.problems);
    if (const auto &before = call.memory->discovery.found)
        keepKnown(all, *before, *apps, *slotSites, *workflows);
    co_return all;
}

QCoro::Task<> lookInto(Call call, std::shared_ptr<QPromise<Result<Discovered>>> promise)
{
    const auto found = co_await look(call);
    DiscoveryMemory &memory = call.memory->discovery;
    memory.running.reset();
    if (found) {
        memory.found = *found;
        memory.at = now();
    }
    promise->addResult(found);
    promise->finish();
}

} // namespace

QCoro::Task<Result<Subscriptions>> fetchSubscriptions(Call call)
{
    const QString path = u"/subscriptions"_s;
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, subscriptionsVersion);
    const auto items = co_await fetchAll(call, path, query);
    if (!items)
        co_return items.error();
    const Rows<Subscription> rows = readSubscriptions(items->items);
    Subscriptions all {rows.items, rows.problems};
    if (items->problem)
        all.problems.append(*items->problem);
    keepWanted(all, call.session.account.list(u"subscriptions"_s));
    co_return all;
}

QCoro::Task<Result<Discovered>> discover(Call call)
{
    DiscoveryMemory &memory = call.memory->discovery;
    if (memory.found && now() - memory.at < keptFor)
        co_return *memory.found;
    if (!memory.running) {
        const auto promise = std::make_shared<QPromise<Result<Discovered>>>();
        promise->start();
        memory.running = promise->future();
        lookInto(call, promise);
    }
    QFuture<Result<Discovered>> running = *memory.running;
    const auto found = co_await running;
    co_return found;
}

QCoro::Task<Result<Site>> siteOf(Call call, SiteId id)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (const auto &found = call.memory->discovery.found) {
        for (const Site &site : found->sites) {
            if (site.id.isSame(id))
                co_return Site(site);
        }
    }
    const QString path = id.text();
    const auto object = co_await fetchObject(call, path);
    if (!object)
        co_return about(siteText(id), object.error());
    co_return readSite(*object, id, cloud->arm);
}

QCoro::Task<Result<Workflow>> workflowOf(Call call, WorkflowId id)
{
    if (const auto &found = call.memory->discovery.found) {
        for (const Workflow &workflow : found->workflows) {
            if (workflow.id().key() == id.key())
                co_return Workflow(workflow);
        }
    }
    const SiteId site = id.site;
    const auto rows = co_await fetchWorkflows(call, site);
    if (!rows)
        co_return about(siteText(site), rows.error());
    for (const Workflow &workflow : rows->items) {
        if (workflow.id().key() == id.key())
            co_return Workflow(workflow);
    }
    co_return Error(Error::NotFound,
        Text::tr("The Logic App “%1” has no workflow “%2”.").arg(site.name, id.name));
}

} // namespace Landfall::Azure
