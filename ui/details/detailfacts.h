// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "propertytable.h"

#include <deployment.h>

namespace Landfall {

/// What the details tell of a deployment besides its stages. As the provider told it, not yet made
/// visible.

/// Addresses first, what was deployed, then the provider's own properties.
[[nodiscard]] QList<Property> propertiesOf(const Deployment &deployment);

/// The deployment's own errors, then those of its parts below each one's name.
[[nodiscard]] QList<Problem> errorsOf(const Deployment &deployment);

} // namespace Landfall
