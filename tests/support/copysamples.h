// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>
#include <slotcopier.h>

namespace CopySamples {

inline const QString appId = QStringLiteral(
    "/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345/resourceGroups/rg-shop-prod/providers/"
    "Microsoft.Web/sites/larkfield-shop-api");

inline QString slotId(const QString &name)
{
    return appId + QStringLiteral("/slots/") + name;
}

inline Landfall::Deployment deployment(
    const QString &slotName, Landfall::Phase phase, const QString &status, const QDateTime &created)
{
    Landfall::Deployment deployment;
    deployment.provider = QStringLiteral("azure");
    deployment.source = QStringLiteral("azure-app-service");
    deployment.account = QStringLiteral("work");
    deployment.environment = slotName.isEmpty() ? QStringLiteral("production") : slotName;
    deployment.phase = phase;
    deployment.status = status;
    deployment.created = created;
    deployment.finished = created.addSecs(120);
    return deployment;
}

inline Landfall::CopySlot slot(const QString &name, const Landfall::Deployment &newest)
{
    Landfall::CopySlot slot;
    slot.id = name.isEmpty() ? appId : slotId(name);
    slot.name = name;
    slot.state = QStringLiteral("Running");
    slot.newest = newest;
    slot.newest->id = slot.id + QStringLiteral("/deployments/") + slot.newest->commit;
    slot.records = QStringList {slot.newest->id};
    return slot;
}

/// The app of the picture: production failed on one of ten instances, staging is well, dev stands.
inline Landfall::CopyApp app(const QDateTime &now)
{
    using namespace Landfall;
    Deployment live =
        deployment({}, Phase::Failed, QStringLiteral("RuntimeFailed"), now.addSecs(-31 * 60));
    live.health = Health::Degraded;
    live.instances = InstanceCounts {9, 0, 1};
    live.commit = QStringLiteral("9be07d4a");
    live.author = QStringLiteral("ci-release");
    live.message = QStringLiteral("Ask the stock before the price");
    Deployment staged = deployment(QStringLiteral("staging"), Phase::Succeeded,
        QStringLiteral("RuntimeSuccessful"), now.addSecs(-47 * 60));
    staged.health = Health::Healthy;
    staged.commit = QStringLiteral("3f9c2d71");
    staged.author = QStringLiteral("ci-release");
    staged.message = QStringLiteral("Take the feature flags from the settings");
    Deployment dev = staged;
    dev.environment = QStringLiteral("dev");
    dev.commit = QStringLiteral("77aa01c2");
    CopyApp app;
    app.id = appId;
    app.name = QStringLiteral("larkfield-shop-api");
    app.resourceGroup = QStringLiteral("rg-shop-prod");
    app.subscription = QStringLiteral("Larkfield Prod");
    app.appSlots = {
        slot({}, live), slot(QStringLiteral("dev"), dev), slot(QStringLiteral("staging"), staged)};
    return app;
}

/// An account's targets: that app with its slots, and another app.
inline Landfall::TargetListing targets()
{
    using namespace Landfall;
    const QString other = QString(appId).replace(
        QStringLiteral("larkfield-shop-api"), QStringLiteral("larkfield-web"));
    TargetListing listing;
    listing.targets = {
        Target {appId, QStringLiteral("larkfield-shop-api"), QStringLiteral("web-app"), {}},
        Target {slotId(QStringLiteral("staging")), QStringLiteral("larkfield-shop-api"),
            QStringLiteral("web-app-slot"), appId},
        Target {other, QStringLiteral("larkfield-web"), QStringLiteral("web-app"), {}},
        Target {appId + QStringLiteral("/workflows/pay"), QStringLiteral("pay"),
            QStringLiteral("workflow"), appId}};
    SearchedScope scope;
    scope.kind = QStringLiteral("subscription");
    scope.id = QStringLiteral("34adfa4f-cedf-4dc0-ba29-b6d1a69ab345");
    scope.name = QStringLiteral("Larkfield Prod");
    listing.scopes = {scope};
    return listing;
}

} // namespace CopySamples
