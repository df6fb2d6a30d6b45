// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

/// The access token for Resource Manager and the SCM hosts: the account's secret itself, or one
/// that a service principal's secret is exchanged for. Kept until shortly before it ends; one
/// exchange serves all who wait.
QCoro::Task<Result<Secret>> accessToken(Call call);

/// As accessToken(), but never the one given, which the service refused.
QCoro::Task<Result<Secret>> accessTokenAfter(Call call, Secret refused);

} // namespace Landfall::Azure
