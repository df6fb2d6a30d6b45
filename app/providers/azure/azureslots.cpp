// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureslots.h"

#include "appservice.h"
#include "azurecloud.h"
#include "azurecopy.h"
#include "azurediscovery.h"
#include "azureproblems.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Slots)
};

Error noApp(const QString &text)
{
    return {Error::BadInput,
        Text::tr("“%1” is no app and no slot. Write it as an ARM id ending in /sites/<name> or "
                 "/slots/<name>.")
            .arg(text)};
}

/// The app itself as it is now, not as it was found.
QCoro::Task<Result<Site>> fetchApp(Call call, SiteId id)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const QString path = id.text();
    const auto object = co_await fetchObject(call, path);
    if (!object)
        co_return about(textOf(id), object.error());
    co_return readSite(*object, id, cloud->arm);
}

/// By name. One that is missing from the list could be the target: an error then.
QCoro::Task<Result<QList<Site>>> fetchSlots(Call call, SiteId app)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const QString path = slotsPath(app);
    const auto items = co_await fetchAll(call, path);
    if (!items)
        co_return about(textOf(app), items.error());
    if (items->problem)
        co_return about(textOf(app), *items->problem);
    QList<Site> sites = readSites(items->items, cloud->arm).items;
    sites.removeIf([&](const Site &site) {
        return site.id.slot.isEmpty() || !site.id.production().isSame(app);
    });
    std::sort(sites.begin(), sites.end(), [](const Site &a, const Site &b) {
        return a.id.slot.compare(b.id.slot, Qt::CaseInsensitive) < 0;
    });
    co_return sites;
}

QString subscriptionName(const Call &call, const QString &id)
{
    if (const auto &found = call.memory->discovery.found) {
        for (const Subscription &subscription : found->visible) {
            if (subscription.id == id && !subscription.name.isEmpty())
                return subscription.name;
        }
    }
    return id;
}

CopyApp emptyApp(const Call &call, const SiteId &id)
{
    CopyApp app;
    app.id = id.text();
    app.name = id.name;
    app.resourceGroup = id.resourceGroup;
    app.subscription = subscriptionName(call, id.subscription);
    return app;
}

/// The error is Cancelled only.
QCoro::Task<Result<CopyApp>> fetchDeployed(Call call, CopyApp app, QList<Site> sites)
{
    auto asking = fetchSlotConfig(call, app.id);
    std::vector<QCoro::Task<Result<Listing>>> tasks;
    for (const Site &site : std::as_const(sites))
        tasks.push_back(fetchDeployments(call, site, allRecords));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto listing = co_await tasks.at(i);
        if (!listing && listing.error().kind == Error::Cancelled)
            co_return listing.error();
        app.appSlots.append(slotOf(sites.at(static_cast<qsizetype>(i)), listing));
    }
    const auto config = co_await asking;
    if (!config && config.error().kind == Error::Cancelled)
        co_return config.error();
    for (qsizetype i = 0; config && i < sites.size(); ++i)
        app.appSlots[i].traffic = trafficOf(*config, sites.at(i));
    co_return app;
}

} // namespace

QCoro::Task<Result<CopyApp>> fetchCopyApp(Call call, QString app)
{
    const auto id = parseSiteId(app);
    if (!id)
        co_return noApp(app);
    const SiteId production = id->production();
    const auto site = co_await fetchApp(call, production);
    if (!site)
        co_return site.error();
    const SiteId owner = site->id;
    const auto others = co_await fetchSlots(call, owner);
    if (!others)
        co_return others.error();
    const CopyApp empty = emptyApp(call, owner);
    const QList<Site> sites = QList<Site> {*site} + *others;
    const auto all = co_await fetchDeployed(call, empty, sites);
    co_return all;
}

QCoro::Task<Result<QJsonObject>> fetchSlotConfig(Call call, QString slotId)
{
    const auto id = parseSiteId(slotId);
    if (!id)
        co_return noApp(slotId);
    const QString path = id->text() + "/config/web"_L1;
    const QUrlQuery query = copyVersion();
    const auto object = co_await fetchObject(call, path, query);
    if (!object)
        co_return about(textOf(*id), object.error());
    const QJsonValue properties = object->value("properties"_L1);
    if (!properties.isObject())
        co_return Error(Error::BadReply,
            Text::tr("Azure's answer about the settings of “%1” could not be read. Try again "
                     "later.")
                .arg(id->slot.isEmpty() ? id->name : id->slot));
    co_return properties.toObject();
}

} // namespace Landfall::Azure
