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

SearchedScope tenantScope(
    const QString &tenant, const Discovered &found, const QList<SearchedScope> &subscriptions)
{
    SearchedScope scope;
    scope.kind = Text::tr("tenant");
    scope.id = tenant;
    scope.field = u"tenant_id"_s;
    bool isSeen = false;
    int count = 0;
    for (const Subscription &item : found.visible) {
        if (!isSame(item.tenant, tenant))
            continue;
        isSeen = true;
        for (const SearchedScope &subscription : subscriptions) {
            if (subscription.id == item.id)
                count += subscription.targets.value_or(0);
        }
    }
    // A subscription tells the id of its tenant alone, so of a domain nothing is known.
    if (isSeen)
        scope.targets = count;
    return scope;
}

} // namespace

QList<SearchedScope> scopesOf(const Discovered &found, const Account &account)
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
    const QStringList tenants = account.list(u"tenant_id"_s);
    if (tenants.size() < 2)
        return subscriptions;
    QList<SearchedScope> scopes;
    for (const QString &tenant : tenants) {
        SearchedScope scope = tenantScope(tenant, found, subscriptions);
        if (const auto error = found.tenantErrors.constFind(tenant.toLower());
            error != found.tenantErrors.constEnd())
            scope.error = *error;
        scopes.append(scope);
    }
    return scopes + subscriptions;
}

} // namespace Landfall::Azure
