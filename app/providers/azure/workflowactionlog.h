// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace Landfall::Azure {

/// The id of the log that is made of a run's actions.
[[nodiscard]] QString actionLogId(const QString &run);
[[nodiscard]] bool isActionLog(const QString &logId);

/// What the trigger, each action in the order of time and the run itself did, as lines of a log:
/// when it began, a level, its state, name, duration and code, and below it the error and how much
/// went in and out. `run` is what was read of `object`, the service's answer; `actions` as in
/// readRunActions(). The links to inputs and outputs are signed, hence secrets: of them only the
/// size is told.
[[nodiscard]] QByteArray actionLog(
    const Deployment &run, const QJsonObject &object, const QJsonValue &actions);

} // namespace Landfall::Azure
