// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// Tests a sign-in: which subscriptions it shows, which rights it has in the first of those to be
/// watched, when a pasted token ends.
///
/// What it costs: a request for the subscriptions and one for the permissions. Only where these do
/// not say that the subscription may be read, one page of its sites is asked for, and the
/// permissions in the resource group of the first one: a role may be given there alone.
QCoro::Task<Result<TestReport>> checkSignIn(Call call);

} // namespace Landfall::Azure
