// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logseen.h"

#include <handovercollection.h>

#include <QCoroFuture>

namespace Landfall {

QCoro::Task<std::optional<LoggedError>> sayWhereSeen(
    Context context, Deployment deployment, const LogBuffer *buffer)
{
    const std::optional<LoggedError> error = firstErrorOf(deployment, *buffer);
    if (!error)
        co_return std::nullopt;
    // A history that cannot be used says so at the end of the program.
    const auto earlier = co_await context.engine->history().noteError(*error);
    if (!earlier || !*earlier)
        co_return std::nullopt;
    context.output->note(sameErrorText(**earlier));
    co_return **earlier;
}

} // namespace Landfall
