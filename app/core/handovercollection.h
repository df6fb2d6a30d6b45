// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handover.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QCoroTask>
#include <QPointer>

#include <optional>

namespace Landfall {

class Engine;

/// The first error of a deployment's log, to be noted in the history; none when it has none.
[[nodiscard]] LANDFALL_CORE_EXPORT std::optional<LoggedError> firstErrorOf(
    const Deployment &deployment, const LogBuffer &buffer);

/// Reads the failed logs of a deployment of the engine's model (each at most 128 MiB, of a list of
/// logs those that look failed or else the newest), notes their first errors, and puts what the
/// model and the history know beside them. A log that cannot be read says so in its place; an error
/// when the account cannot be opened. Cancelled when the engine is gone.
LANDFALL_CORE_EXPORT QCoro::Task<Result<HandOver>> collectHandOver(
    QPointer<Engine> engine, Deployment deployment);

} // namespace Landfall
