// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "actionrecord.h"
#include "deployhooks.h"
#include "httpclient.h"
#include "landfall_core_export.h"

namespace Landfall {

/// The text without an address and its parts: a service may repeat in its answer what it was asked.
[[nodiscard]] LANDFALL_CORE_EXPORT QString withoutAddress(const QString &text, const Secret &url);

/// What became of a record that was sent, by what came back for it: Done with the id of the
/// deployment in `progress`, Failed, NotSent, or Unknown and over. What the service says is in
/// `errors`, without the address.
[[nodiscard]] ActionRecord outcomeOf(ActionRecord record, const Result<HttpReply> &reply,
    const DeployHooks &service, const Secret &url);

} // namespace Landfall
