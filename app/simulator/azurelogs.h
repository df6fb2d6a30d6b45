// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureworld.h"

#include <QJsonArray>

namespace Landfall::SimulatedAzure {

/// The list of a site's container logs, newest first: one for each machine on which an instance of
/// the newest deployment failed, and up to three of machines where one started.
[[nodiscard]] QJsonArray instanceLogsAt(
    const SimulatedSite &site, const PlayClock &clock, const QDateTime &now);

/// The text of one of them by its path on the deployment service; null when there is none.
[[nodiscard]] QByteArray instanceLogAt(
    const SimulatedSite &site, const QString &path, const PlayClock &clock, const QDateTime &now);

} // namespace Landfall::SimulatedAzure
