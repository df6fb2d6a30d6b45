// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QDateTime>
#include <QString>

namespace Landfall {

/// The words of a row, plain text and safe to paint: capped, on one line, no hidden characters.

/// Under the name: branch and what was deployed.
[[nodiscard]] QString originLine(const Deployment &deployment);

/// The word that stands for where a deployment is: its stage or status, e.g. "build".
[[nodiscard]] QString currentWord(const Deployment &deployment);

/// What follows that word, e.g. "success", "canceled"; empty where there is nothing to add.
[[nodiscard]] QString currentNote(const Deployment &deployment, const QDateTime &staleSince);

/// "3 services", or a dash where there is nothing to count.
[[nodiscard]] QString partsLine(const Deployment &deployment);

/// From the creation to the end, or to `now`; empty where no start is known.
[[nodiscard]] QString durationText(const Deployment &deployment, const QDateTime &now);

/// Name, start, end and duration of a stage and where the times come from. Plain text: show it
/// through plainToolTip().
[[nodiscard]] QString stageToolTip(const Deployment &deployment, qsizetype stage);

/// The whole row as a sentence for a screen reader.
[[nodiscard]] QString spokenRow(const Deployment &deployment, const QDateTime &now);

/// The stages as sentences for a screen reader.
[[nodiscard]] QString spokenStages(const Deployment &deployment, const QDateTime &now);

/// Framed in lists: what people use.
[[nodiscard]] bool isProduction(const Deployment &deployment);

} // namespace Landfall
