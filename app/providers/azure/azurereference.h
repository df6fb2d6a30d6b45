// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <QStringList>
#include <QUrl>

namespace Landfall::Azure {

/// Reads an ARM id, its URL below `arm` (the account's own Resource Manager), or a page of the
/// portal whose address contains the id. `subscriptions` are the ids that may occur, empty for any.
[[nodiscard]] std::optional<ResourceId> recognizeResource(
    const QString &reference, const QUrl &arm, const QStringList &subscriptions);

/// Reads a deployment's URL on the SCM host of one of the sites.
[[nodiscard]] std::optional<ResourceId> recognizeScm(
    const QString &reference, const QList<Site> &sites);

} // namespace Landfall::Azure
