// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historyentry.h"
#include "result.h"

#include <QByteArray>

namespace Landfall {

/// What the history counts: see TargetStats.
enum class Outcome { Other = 0, Succeeded = 1, Failed = 2 };
[[nodiscard]] LANDFALL_CORE_EXPORT Outcome outcomeOf(const Deployment &deployment);

/// The history's document of a deployment, the contract's JSON.
[[nodiscard]] QByteArray documentOf(const Deployment &deployment);

/// What the document does not hold and observe() needs: what was told where it is not what was
/// shown, and the provider's limits.
[[nodiscard]] QByteArray memoryOf(const RememberedDeployment &entry);

/// The way back. BadReply when the document makes no sense; a memory that makes none is left out.
[[nodiscard]] Result<RememberedDeployment> rememberedFrom(const QByteArray &document,
    const QByteArray &memory, const QString &account, const QDateTime &lastNews);

/// What is kept when the history knows a deployment from another program, or from before: the facts
/// that the newer one no longer has stay.
[[nodiscard]] RememberedDeployment joined(
    const RememberedDeployment &known, const RememberedDeployment &newer);

} // namespace Landfall
