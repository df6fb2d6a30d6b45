// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuretoken.h"

namespace Landfall::Azure {

QCoro::Task<Result<Secret>> accessToken(Call call)
{
    co_return call.session.secret;
}

QCoro::Task<Result<Secret>> accessTokenAfter(Call call, Secret refused)
{
    Q_UNUSED(refused)
    co_return call.session.secret;
}

} // namespace Landfall::Azure
