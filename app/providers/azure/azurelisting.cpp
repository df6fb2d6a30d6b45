// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurelisting.h"

#include "appservice.h"
#include "azurediscovery.h"
#include "azureproblems.h"
#include "logicapps.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Listing)
};

/// The list of one target, under way.
struct Part {
    QString subject; ///< for sentences
    QCoro::Task<Result<Listing>> task;
};

std::vector<Part> askForAll(const Call &call, const Discovered &found, int limit)
{
    std::vector<Part> parts;
    for (const Site &site : found.sites)
        parts.push_back({textOf(site.id), fetchDeployments(call, site, limit)});
    for (const Workflow &workflow : found.workflows)
        parts.push_back({textOf(workflow.id()), fetchRuns(call, workflow, limit)});
    return parts;
}

/// What nobody dates comes last.
bool isNewer(const Deployment &a, const Deployment &b)
{
    if (a.created.isNull() || b.created.isNull())
        return !a.created.isNull();
    return a.created > b.created;
}

/// Adds what the parts answer to `listing`. An error when none does.
///
/// Nothing is cut off: a workflow that runs every few seconds must not hide a deployment, nor the
/// end of one that was under way.
QCoro::Task<Result<Listing>> collect(std::vector<Part> parts, Listing listing)
{
    QList<Error> problems;
    bool isAnswered = parts.empty();
    for (Part &part : parts) {
        const auto answer = co_await part.task;
        if (!answer && answer.error().kind == Error::Cancelled)
            co_return answer.error();
        if (!answer) {
            addProblem(problems, about(part.subject, answer.error()));
            continue;
        }
        isAnswered = true;
        listing.deployments += answer->deployments;
        for (const Error &problem : answer->problems)
            addProblem(problems, about(part.subject, problem));
    }
    if (!isAnswered)
        co_return problems.first();
    softenRefusals(problems);
    for (const Error &problem : std::as_const(problems))
        addProblem(listing.problems, problem);
    std::stable_sort(listing.deployments.begin(), listing.deployments.end(), isNewer);
    co_return listing;
}

QCoro::Task<Result<Listing>> fetchAllTargets(Call call, int limit)
{
    const auto found = co_await discover(call);
    if (!found)
        co_return found.error();
    Listing listing;
    listing.problems = found->problems;
    auto collecting = collect(askForAll(call, *found, limit), listing);
    const auto all = co_await collecting;
    co_return all;
}

QCoro::Task<Result<Listing>> fetchWorkflow(Call call, WorkflowId id, int limit)
{
    const auto workflow = co_await workflowOf(call, id);
    if (!workflow)
        co_return workflow.error();
    const auto runs = co_await fetchRuns(call, *workflow, limit, Explains::Yes);
    co_return runs;
}

QCoro::Task<Result<Listing>> fetchSite(Call call, SiteId id, int limit)
{
    const auto site = co_await siteOf(call, id);
    if (!site)
        co_return site.error();
    const auto deployments = co_await fetchDeployments(call, *site, limit);
    co_return deployments;
}

/// A deployment may be seen by who may not see its site.
bool mayDoWithout(const Error &error)
{
    return error.kind == Error::Forbidden || error.kind == Error::NotFound
        || error.kind == Error::BadReply;
}

Error unknownCopy(const ResourceId &id)
{
    return {Error::NotFound,
        Text::tr("The history here does not know the slot copy “%1”, and Azure keeps no list of "
                 "them. Look at the deployments of the slot “%2”.")
            .arg(id.id, id.site.slot)};
}

} // namespace

QCoro::Task<Result<Listing>> fetchNewest(Call call, Query query)
{
    const int limit = std::max(1, query.limit);
    const auto workflow = parseWorkflowId(query.target);
    const auto site = parseSiteId(query.target);
    Result<Listing> listing;
    if (query.target.isEmpty())
        listing = co_await fetchAllTargets(call, limit);
    else if (workflow)
        listing = co_await fetchWorkflow(call, *workflow, limit);
    else if (site)
        listing = co_await fetchSite(call, *site, limit);
    else
        co_return Error(Error::BadInput,
            Text::tr("“%1” is no site and no workflow. Write it as an ARM id ending in "
                     "/sites/<name>, /slots/<name> or /workflows/<name>.")
                .arg(query.target));
    co_return listing;
}

QCoro::Task<Result<Deployment>> fetchOne(Call call, ResourceId id)
{
    if (id.kind == ResourceId::SlotCopy)
        co_return unknownCopy(id);
    if (id.kind == ResourceId::WorkflowRun) {
        const WorkflowId workflowId = id.workflowId();
        const auto known = co_await workflowOf(call, workflowId);
        // The run may be seen by who may not see the list of workflows.
        const Workflow workflow = known ? *known : Workflow(id.site, id.workflow);
        const auto run = co_await fetchRun(call, workflow, id.id);
        co_return run;
    }
    const auto site = co_await siteOf(call, id.site);
    if (!site && !mayDoWithout(site.error()))
        co_return site.error();
    const Site owner = site ? *site : unknownSite(id.site);
    const auto deployment = co_await fetchDeployment(call, owner, id.id);
    if (!site && !deployment && deployment.error().kind == Error::NotFound)
        co_return site.error();
    co_return deployment;
}

} // namespace Landfall::Azure
