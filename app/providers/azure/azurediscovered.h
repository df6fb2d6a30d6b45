// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Landfall::Azure {

/// Why something in a subscription is missing.
struct Shortfall {
    Error error;
    bool isWhole = false; ///< nothing in it could be asked for
};

/// What an account can see. The sites include their slots.
struct Discovered {
    QList<Subscription> visible; ///< all that the service shows
    QList<Subscription> subscriptions; ///< those to be watched
    QList<Site> sites;
    QList<Workflow> workflows;
    QList<Error> problems; ///< each about a part; the rest is above
    /// Lists, by listKey(), that did not answer and may the next time.
    QSet<QString> unheard;
    QHash<QString, Shortfall> shortfalls; ///< the first of each subscription, by its id
    QHash<QString, Error> tenantErrors; ///< why one could not be asked, by its lower-case name
    std::optional<Error> failure; ///< why nothing at all could be asked for

    Discovered() = default;
};

/// Paths of the lists that an account is discovered by.
[[nodiscard]] QString sitesPath(const QString &subscription);
[[nodiscard]] QString slotsPath(const SiteId &app);
[[nodiscard]] QString workflowsPath(const SiteId &site);
[[nodiscard]] inline QString listKey(const QString &path)
{
    return path.toCaseFolded();
}

/// The subscriptions to be watched: enabled ones, and of these the ones named by id, if any are.
/// One that is named and not seen or not enabled is a problem, and so is that none is left.
[[nodiscard]] Rows<Subscription> watched(Rows<Subscription> seen, const QStringList &named);

/// Why a subscription that is not enabled is passed over, by its state; `subject` names it in the
/// sentence.
[[nodiscard]] Error passedOver(const Subscription &subscription, const QString &subject);

/// Why a subscription that the field `subscriptions` names is not among the visible ones.
[[nodiscard]] Error unseen(const QString &id);

/// What was found now, and of what was found before the elements of lists that did not answer.
[[nodiscard]] Discovered merged(Discovered now, const Discovered &before);

} // namespace Landfall::Azure
