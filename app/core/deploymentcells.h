// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "deploymentmodel.h"
#include "landfall_core_export.h"

#include <QString>
#include <QVariant>

namespace Landfall {

/// What the cells of a DeploymentModel say; pure. Texts are plain, in the user's language; times
/// are local.

[[nodiscard]] QString columnTitle(DeploymentModel::Column column);

[[nodiscard]] QString cellText(const Deployment &deployment, DeploymentModel::Column column);

/// For screen readers: units spelled out, empty cells explained.
[[nodiscard]] QString spokenCell(const Deployment &deployment, DeploymentModel::Column column);

/// What the marks of a row mean, in words between commas; empty without any.
[[nodiscard]] LANDFALL_CORE_EXPORT QString spokenMarks(DeploymentModel::Marks marks);

/// Everything the cell stands for, escaped and wrapped, so that no view takes it for markup.
[[nodiscard]] QString cellToolTip(const Deployment &deployment, DeploymentModel::Column column);

/// A number or a text that puts the column in order; phases sort the most urgent first.
[[nodiscard]] QVariant sortKey(const Deployment &deployment, DeploymentModel::Column column);

/// One bit for each column that shows the difference of two different values. What no column shows
/// (a log, an error) counts for the deployment's own column, whose value it is part of.
[[nodiscard]] unsigned changedColumns(const Deployment &before, const Deployment &after);

} // namespace Landfall
