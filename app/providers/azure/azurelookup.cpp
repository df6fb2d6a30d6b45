// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecloud.h"
#include "azurediscovery.h"
#include "azureproblems.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Discovery)
};

constexpr auto keptFor = 10min;

Steady now()
{
    return std::chrono::steady_clock::now();
}

template <typename T>
std::optional<T> fresh(const QHash<QString, Kept<T>> &kept, const QString &key)
{
    const auto found = kept.constFind(key);
    return found != kept.constEnd() && now() < found->until ? std::optional(found->value)
                                                            : std::nullopt;
}

std::optional<Site> knownSite(const DiscoveryMemory &memory, const SiteId &id)
{
    if (memory.found) {
        for (const Site &site : memory.found->sites) {
            if (site.id.isSame(id))
                return site;
        }
    }
    return fresh(memory.sites, id.key());
}

std::optional<Workflow> knownWorkflow(const DiscoveryMemory &memory, const WorkflowId &id)
{
    if (memory.found) {
        for (const Workflow &workflow : memory.found->workflows) {
            if (workflow.id().key() == id.key())
                return workflow;
        }
    }
    return fresh(memory.workflows, id.key());
}

} // namespace

QCoro::Task<Result<Site>> siteOf(Call call, SiteId id)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    if (const auto known = knownSite(call.memory->discovery, id))
        co_return *known;
    const QString path = id.text();
    const auto object = co_await fetchObject(call, path);
    if (!object)
        co_return about(textOf(id), object.error());
    const auto site = readSite(*object, id, cloud->arm);
    if (site)
        call.memory->discovery.sites.insert(id.key(), {*site, now() + keptFor});
    co_return site;
}

QCoro::Task<Result<Workflow>> workflowOf(Call call, WorkflowId id)
{
    if (const auto known = knownWorkflow(call.memory->discovery, id))
        co_return *known;
    const SiteId site = id.site;
    const auto rows = co_await fetchWorkflows(call, site);
    if (!rows)
        co_return about(textOf(site), rows.error());
    for (const Workflow &workflow : rows->items) {
        if (workflow.id().key() != id.key())
            continue;
        call.memory->discovery.workflows.insert(id.key(), {workflow, now() + keptFor});
        co_return Workflow(workflow);
    }
    co_return Error(Error::NotFound,
        Text::tr("The Logic App “%1” has no workflow “%2”.").arg(site.name, id.name));
}

} // namespace Landfall::Azure
