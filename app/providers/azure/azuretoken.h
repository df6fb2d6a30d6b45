// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

namespace Landfall::Azure {

// The access token for Resource Manager and the SCM hosts: the account's secret itself, one that a
// service principal's secret or a person's refresh token is exchanged for, or one that the Azure
// CLI hands out. Kept by tenant until shortly before it ends; one exchange serves all who wait.
// `tenant` is one of askedTenants().

QCoro::Task<Result<Secret>> accessToken(Call call, QString tenant);

/// As accessToken(), but never the one given, which the service refused.
QCoro::Task<Result<Secret>> accessTokenAfter(Call call, QString tenant, Secret refused);

/// Takes that the service refused this token, so that the next one is another.
void forgetToken(const Call &call, const QString &tenant, const Secret &refused);

} // namespace Landfall::Azure
