// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <result.h>

#include <QString>

namespace Landfall::Flightcontrol {

/// What the service answered to a deploy hook, as DeployHooks::readHookAnswer() says: the id of the
/// deployment that it started. `success` is documented as the text "true" and as a boolean.
[[nodiscard]] Result<QString> readHookAnswer(const HttpReply &reply);

} // namespace Landfall::Flightcontrol
