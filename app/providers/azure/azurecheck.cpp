// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecheck.h"

#include "azurecloud.h"
#include "azurediscovery.h"
#include "azureproblems.h"
#include "azurerights.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Check)
};

bool isCancelled(const Error &error)
{
    return error.kind == Error::Cancelled;
}

/// What the caller himself may do at a scope.
QCoro::Task<Result<QList<Permission>>> fetchPermissions(Call call, QString scope)
{
    const QString path = scope + "/providers/Microsoft.Authorization/permissions"_L1;
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, u"2022-04-01"_s);
    const auto items = co_await fetchAll(call, path, query);
    if (!items)
        co_return items.error();
    // What is missing from the list may be what gives the right.
    if (items->problem)
        co_return Error(*items->problem);
    co_return readPermissions(items->items);
}

/// The first site of a subscription; none where it shows none.
QCoro::Task<Result<std::optional<SiteId>>> fetchFirstSite(Call call, QString subscription)
{
    const QString path = sitesPath(subscription);
    const QUrlQuery query;
    const auto items = co_await fetchAll(call, path, query, 1);
    if (!items)
        co_return items.error();
    const QString id = items->items.first().toObject().value("id"_L1).toString();
    co_return parseSiteId(id);
}

/// For when the permissions on the subscription as a whole do not let it be read, or are not told.
/// The error is Cancelled only.
QCoro::Task<Result<Finding>> findBySites(Call call, QString subscription, Finding finding)
{
    const auto site = co_await fetchFirstSite(call, subscription);
    if (!site && isCancelled(site.error()))
        co_return site.error();
    if (!site && site.error().kind == Error::Forbidden)
        finding.mayRead = false;
    if (!site || !*site)
        co_return finding;
    finding.mayRead = true;
    const QString group = (*site)->resourceGroup;
    const QString scope = "/subscriptions/"_L1 + subscription + "/resourceGroups/"_L1 + group;
    const auto permissions = co_await fetchPermissions(call, scope);
    if (!permissions && isCancelled(permissions.error()))
        co_return permissions.error();
    if (!permissions) {
        finding.mayReadLogs = std::nullopt;
        finding.mayCopySlots = std::nullopt;
        co_return finding;
    }
    Finding there = findingOf(*permissions, Text::tr("in the resource group “%1”").arg(group));
    there.mayRead = true;
    co_return there;
}

QCoro::Task<Result<Finding>> findRights(Call call, Subscription subscription)
{
    const QString scope = "/subscriptions/"_L1 + subscription.id;
    const auto permissions = co_await fetchPermissions(call, scope);
    if (!permissions && isCancelled(permissions.error()))
        co_return permissions.error();
    Finding finding;
    finding.where = Text::tr("in the subscription “%1”")
                        .arg(subscription.name.isEmpty() ? subscription.id : subscription.name);
    if (permissions)
        finding = findingOf(*permissions, finding.where);
    if (finding.mayRead.value_or(false))
        co_return finding;
    const auto found = co_await findBySites(call, subscription.id, finding);
    co_return found;
}

QDateTime endOfCredential(const Session &session)
{
    const auto cloud = cloudOf(session.account);
    return cloud && cloud->way == AuthWay::Token ? endOfToken(session.secret) : QDateTime();
}

} // namespace

QCoro::Task<Result<TestReport>> checkSignIn(Call call)
{
    const auto seen = co_await fetchSubscriptions(call);
    if (!seen)
        co_return seen.error();
    if (seen->items.isEmpty())
        co_return Error(seen->problems.first());
    const Subscription first = seen->items.first();
    const auto finding = co_await findRights(call, first);
    if (!finding)
        co_return finding.error();
    TestReport report;
    for (const Error &problem : seen->problems)
        report.warnings.append(problem.message);
    report.summary = Text::tr("Azure takes the sign-in and shows %n subscription(s).", nullptr,
        static_cast<int>(seen->items.size()));
    report.rights = rightsOf(*finding);
    report.expires = endOfCredential(call.session);
    co_return report;
}

} // namespace Landfall::Azure
