// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurediscovered.h"

#include "azureproblems.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Discovered)
};

bool isNamed(const Subscription &subscription, const QStringList &ids)
{
    return ids.isEmpty() || ids.contains(subscription.id, Qt::CaseInsensitive);
}

Error noneSeen()
{
    return {Error::Forbidden,
        Text::tr("Azure takes the sign-in, but shows no subscription. Give the account the role "
                 "“Reader” on the subscriptions to be watched.")};
}

bool isUnheard(const Discovered &found, const SiteId &site)
{
    return found.unheard.contains(listKey(sitesPath(site.subscription)))
        || (!site.slot.isEmpty() && found.unheard.contains(listKey(slotsPath(site.production()))));
}

} // namespace

QString sitesPath(const QString &subscription)
{
    return "/subscriptions/"_L1 + subscription + "/providers/Microsoft.Web/sites"_L1;
}

QString slotsPath(const SiteId &app)
{
    return app.app() + "/slots"_L1;
}

QString workflowsPath(const SiteId &site)
{
    return site.text() + "/workflows"_L1;
}

Error passedOver(const Subscription &subscription, const QString &subject)
{
    const auto is = [&](QLatin1StringView state) {
        return subscription.state.compare(state, Qt::CaseInsensitive) == 0;
    };
    if (is("Disabled"_L1))
        return {Error::Forbidden, Text::tr("%1 is disabled and was passed over.").arg(subject)};
    if (is("Deleted"_L1))
        return {Error::Forbidden, Text::tr("%1 is deleted and was passed over.").arg(subject)};
    if (is("PastDue"_L1))
        return {
            Error::Forbidden, Text::tr("%1 has a bill past due and was passed over.").arg(subject)};
    if (subscription.state.isEmpty())
        return {Error::Forbidden,
            Text::tr("%1 was passed over: Azure does not say that it is enabled.").arg(subject)};
    return {Error::Forbidden,
        Text::tr("%1 is “%2” and not enabled, so it was passed over.")
            .arg(subject, subscription.state.left(100))};
}

Error unseen(const QString &id)
{
    return {Error::NotFound,
        Text::tr("The account sees no subscription %1. Check the field “subscriptions”, and that "
                 "the account has the role “Reader” there.")
            .arg(id)};
}

Rows<Subscription> watched(Rows<Subscription> seen, const QStringList &named)
{
    const bool none = seen.items.isEmpty() && seen.problems.isEmpty();
    for (const QString &id : named) {
        const auto found = std::find_if(seen.items.begin(), seen.items.end(),
            [&](const Subscription &item) { return isNamed(item, {id}); });
        if (found == seen.items.end())
            seen.problems.append(unseen(id));
        else if (!found->isEnabled)
            seen.problems.append(passedOver(*found, textOf(*found)));
    }
    const QList<Subscription> all = seen.items;
    seen.items.removeIf(
        [&](const Subscription &item) { return !item.isEnabled || !isNamed(item, named); });
    if (seen.items.isEmpty() && seen.problems.isEmpty())
        seen.problems.append(none ? noneSeen() : passedOver(all.first(), textOf(all.first())));
    return seen;
}

Discovered merged(Discovered now, const Discovered &before)
{
    QSet<QString> known;
    for (const Site &site : std::as_const(now.sites))
        known.insert(site.id.key());
    for (const Workflow &workflow : std::as_const(now.workflows))
        known.insert(workflow.id().key());
    for (const Site &site : before.sites) {
        if (isUnheard(now, site.id) && !known.contains(site.id.key()))
            now.sites.append(site);
    }
    for (const Workflow &workflow : before.workflows) {
        const bool isMissing = isUnheard(now, workflow.site)
            || now.unheard.contains(listKey(workflowsPath(workflow.site)));
        if (isMissing && !known.contains(workflow.id().key()))
            now.workflows.append(workflow);
    }
    return now;
}

} // namespace Landfall::Azure
