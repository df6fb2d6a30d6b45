// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurescopes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Scopes)
};

using Counts = QHash<QString, int>; ///< by subscription

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Counts countTargets(const Discovered &found)
{
    Counts counts;
    for (const Site &site : found.sites)
        ++counts[site.id.subscription.toLower()];
    for (const Workflow &workflow : found.workflows)
        ++counts[workflow.site.subscription.toLower()];
    return counts;
}

bool isWatched(const Discovered &found, const Subscription &subscription)
{
    return std::any_of(found.subscriptions.begin(), found.subscriptions.end(),
        [&](const Subscription &item) { return item.id == subscription.id; });
}

SearchedScope scopeOf(
    const Discovered &found, const Subscription &subscription, const Counts &counts)
{
    SearchedScope scope;
    scope.kind = Text::tr("subscription");
    scope.id = subscription.id;
    scope.name = subscription.name;
    scope.field = u"subscriptions"_s;
    if (!subscription.isEnabled)
        scope.error = passedOver(subscription, Text::tr("This subscription"));
    if (!isWatched(found, subscription))
        return scope;
    const int count = counts.value(subscription.id);
    const auto shortfall = found.shortfalls.constFind(subscription.id);
    const bool isShort = shortfall != found.shortfalls.constEnd();
    if (isShort)
        scope.error = shortfall->error;
    // What an earlier search found counts on while this one was refused.
    if (!isShort || !shortfall->isWhole || count > 0)
        scope.targets = count;
    return scope;
}

SearchedScope unseenScope(const QString &id)
{
    SearchedScope scope;
    scope.kind = Text::tr("subscription");
    scope.id = id;
    scope.field = u"subscriptions"_s;
    scope.error = unseen(id);
    return scope;
}

/// What the subscriptions of a tenant hold. They tell the id of their tenant alone, so of one that
/// is known by its domain only nothing is known; nor of one that was not asked.
std::optional<int> countOf(
    const QString &tenant, const Discovered &found, const QList<SearchedScope> &subscriptions)
{
    std::optional<int> count;
    for (const Subscription &item : found.visible) {
        if (!isSame(item.tenant, tenant))
            continue;
        count = count.value_or(0);
        for (const SearchedScope &subscription : subscriptions) {
            if (subscription.id == item.id)
                *count += subscription.targets.value_or(0);
        }
    }
    return count;
}

/// Those that the account names, as it names them, then the others that there are.
QList<Tenant> allTenants(const QStringList &named, const QList<Tenant> &seen)
{
    QList<Tenant> all;
    QSet<QString> taken;
    for (const QString &name : named) {
        const auto known = std::find_if(seen.begin(), seen.end(), [&](const Tenant &tenant) {
            return isSame(tenant.id, name) || isSame(tenant.domain, name);
        });
        Tenant tenant = known == seen.end() ? Tenant {name, {}, {}} : *known;
        taken.insert(tenant.id.toLower());
        tenant.domain = name;
        all.append(tenant);
    }
    for (const Tenant &tenant : seen) {
        if (!taken.contains(tenant.id.toLower()))
            all.append({tenant.id, tenant.id, tenant.name});
    }
    return all;
}

/// `tenant` as from allTenants(): its `domain` is what the field takes.
SearchedScope tenantScope(
    const Tenant &tenant, const Discovered &found, const QList<SearchedScope> &subscriptions)
{
    SearchedScope scope;
    scope.kind = Text::tr("tenant");
    scope.id = tenant.domain;
    scope.name = tenant.name;
    scope.field = u"tenant_id"_s;
    scope.isOnlyIfNamed = true;
    scope.targets = countOf(tenant.id, found, subscriptions);
    const auto error = found.tenantErrors.constFind(scope.id.toLower());
    if (error != found.tenantErrors.constEnd())
        scope.error = *error;
    return scope;
}

} // namespace

QList<SearchedScope> scopesOf(
    const Discovered &found, const Account &account, const QList<Tenant> &tenants)
{
    const Counts counts = countTargets(found);
    QList<SearchedScope> subscriptions;
    for (const Subscription &item : found.visible)
        subscriptions.append(scopeOf(found, item, counts));
    for (const QString &id : account.list(u"subscriptions"_s)) {
        const bool isVisible = std::any_of(found.visible.begin(), found.visible.end(),
            [&](const Subscription &item) { return isSame(item.id, id); });
        if (!isVisible)
            subscriptions.append(unseenScope(id));
    }
    const QList<Tenant> all = allTenants(account.list(u"tenant_id"_s), tenants);
    if (all.size() < 2)
        return subscriptions;
    QList<SearchedScope> scopes;
    for (const Tenant &tenant : all)
        scopes.append(tenantScope(tenant, found, subscriptions));
    return scopes + subscriptions;
}

} // namespace Landfall::Azure
