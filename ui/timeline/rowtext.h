// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <forecast.h>

#include <QDateTime>
#include <QString>

#include <optional>

namespace Landfall {

/// The words of a row: plain text and safe to paint, that is capped, on one line and without hidden
/// characters. Times are given in UTC and shown in the local zone.

/// Whether it is a run of a workflow, of which there are many and successive good ones are one row.
[[nodiscard]] bool isRun(const Deployment &deployment);

/// What stands beside the name: the environment, or the app that a workflow belongs to. May be
/// empty.
[[nodiscard]] QString placeText(const Deployment &deployment);

/// "shop-web production": what a sentence calls it.
[[nodiscard]] QString shortName(const Deployment &deployment);

/// Under the name: branch (or who or what set it off) and what was deployed.
[[nodiscard]] QString originLine(const Deployment &deployment);

/// The stage a deployment is in or ended in, as an index; none where no stage has a time.
[[nodiscard]] std::optional<qsizetype> currentStage(const Deployment &deployment);

/// The word that stands for where a deployment is: its status, or the stage whose status that is,
/// e.g. "RuntimeFailed", "build".
[[nodiscard]] QString currentWord(const Deployment &deployment);

/// What to say after that word, e.g. "success" or "not heard since 14:13"; may be empty.
/// `staleSince` is null while the account answers.
[[nodiscard]] QString currentNote(const Deployment &deployment, const QDateTime &staleSince);

/// How it goes beside the usual, while it runs: "about 40 s left", "1:40 over usual"; empty where
/// nothing is usual. `now` is UTC.
[[nodiscard]] QString forecastNote(
    const Deployment &deployment, const std::optional<Forecast> &forecast, const QDateTime &now);

/// "3 services"; empty without parts, and for runs, whose parts are actions.
[[nodiscard]] QString partsLine(const Deployment &deployment);

/// How long it took, or takes until `now`; empty where that is not known.
[[nodiscard]] QString durationText(const Deployment &deployment, const QDateTime &now);

/// Name, times and duration of a stage and where the times come from, in lines. Not escaped: show
/// it through plainToolTip().
[[nodiscard]] QString stageToolTip(const Deployment &deployment, qsizetype stage);

} // namespace Landfall
