// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output.h"

#include <deployment.h>

#include <QDateTime>
#include <QString>

namespace Landfall {

/// A time as people read it: this machine's zone, `2026-01-02 03:04:05`; a dash for none.
[[nodiscard]] QString localTime(const QDateTime &time);

/// Since it was created, until it ended or until `now`.
[[nodiscard]] QString ageText(const Deployment &deployment, const QDateTime &now);

/// What `watch` says about a deployment: phase, target, branch, stage, how long.
[[nodiscard]] QString deploymentLine(const Deployment &deployment, const QDateTime &now);

/// `list` for people.
[[nodiscard]] Table deploymentTable(const QList<Deployment> &deployments, const QDateTime &now);

/// `show` for people.
void printDeployment(Output &output, const Deployment &deployment, const QDateTime &now);

/// Why a deployment that counts as well is not plainly good; empty when it is.
[[nodiscard]] QString reservation(const Deployment &over);

} // namespace Landfall
