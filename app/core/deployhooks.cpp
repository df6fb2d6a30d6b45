// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deployhooks.h"

namespace Landfall {

const DeployHooks *deployHooks(const Provider &provider)
{
    return dynamic_cast<const DeployHooks *>(&provider);
}

} // namespace Landfall
