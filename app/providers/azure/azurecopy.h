// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <account.h>
#include <provider.h>
#include <result.h>
#include <slotcopier.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace Landfall::Azure {

/// Where a copy goes from and to: slots of one app, not the same, the target not production.
struct CopyPlan {
    SiteId source;
    SiteId target;

    CopyPlan() = default;
    CopyPlan(SiteId source_, SiteId target_)
        : source(std::move(source_)), target(std::move(target_))
    {
    }
    friend bool operator==(const CopyPlan &, const CopyPlan &) = default;
};

/// BadInput for a copy that makes no sense, or of an app in a subscription that the account leaves
/// out. `production` in any case is no slot.
[[nodiscard]] Result<CopyPlan> planOf(const Account &account, const SlotCopy &copy);

/// As SlotCopier::copyRequest().
[[nodiscard]] Result<CopyRequest> requestOf(const Account &account, const SlotCopy &copy);

/// As SlotCopier::copyRow().
[[nodiscard]] Deployment rowOf(const Account &account, const SlotCopy &copy, const QString &uuid);

/// As many deployments of a slot as there are: each of them tells a later one apart.
inline constexpr int allRecords = 500;

/// The API version of the copy and of the configuration that it takes.
[[nodiscard]] QUrlQuery copyVersion();

/// Percent of production's traffic that goes to a site or slot, by production's configuration.
[[nodiscard]] double trafficOf(const QJsonObject &config, const Site &site);

/// A slot with what its deployments say, newest first.
[[nodiscard]] CopySlot slotOf(const Site &site, const Result<Listing> &deployments);

/// One question about a copy, asked now. The end of the path is shown, without any query.
[[nodiscard]] CopyStep stepOf(
    Phase phase, const QByteArray &verb, const QString &path, const QString &outcome);

/// What the target's deployments say: the first one since the copy that was not there before is its
/// own, and how that goes is how the copy goes. Lost when there is none.
[[nodiscard]] CopyState soughtIn(
    const QList<Deployment> &deployments, const SiteId &target, const CopyState &state);

} // namespace Landfall::Azure
