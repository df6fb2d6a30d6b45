// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureworld.h"

namespace Landfall::SimulatedAzure {

/// A site's SiteConfig as the scenario begins: what an app usually has, and what the scenario says
/// of it. Its secrets are made up. Only production has rules for its traffic.
[[nodiscard]] QJsonObject siteConfig(const SimulatedSite &site);

/// What `config/web` answers with.
[[nodiscard]] QJsonObject configJson(const SimulatedSite &site, const QJsonObject &config);

} // namespace Landfall::SimulatedAzure
