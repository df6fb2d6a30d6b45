// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// How a log on an SCM host was found.
enum class ScmLog {
    Address, ///< by an address that the deployment's state names
    Listed, ///< in the host's own list
};

/// Why an SCM host does not show a log, in a sentence and with a code of logs/logerror.h where one
/// fits. `pathAndQuery` is what was asked for: a refusal of a signed one is about its signature.
[[nodiscard]] Error scmRefusal(const Call &call, const Site &site, const QString &pathAndQuery,
    const HttpReply &reply, ScmLog found);

/// A log that lies on another host than the site's own; `address` may be empty.
[[nodiscard]] Error logIsElsewhere(const QString &address);

} // namespace Landfall::Azure
