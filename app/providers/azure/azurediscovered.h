// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <QSet>
#include <QStringList>

namespace Landfall::Azure {

/// What an account can see. The sites include their slots.
struct Discovered {
    QList<Subscription> subscriptions; ///< those to be watched
    QList<Site> sites;
    QList<Workflow> workflows;
    QList<Error> problems; ///< each about a part; the rest is above
    /// Lists, by listKey(), that did not answer and may the next time.
    QSet<QString> unheard;
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

/// What was found now, and of what was found before the elements of lists that did not answer.
[[nodiscard]] Discovered merged(Discovered now, const Discovered &before);

} // namespace Landfall::Azure
