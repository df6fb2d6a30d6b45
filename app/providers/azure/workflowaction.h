// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace Landfall::Azure {

/// The actions of one run. There may be thousands: no more than `mostActions` are taken, those that
/// did not go well and those under way before the others.
struct RunActions {
    static constexpr qsizetype mostActions = 500;

    QList<Part> parts; ///< by their start, those without one last
    qsizetype received = 0; ///< with what was not taken
};

/// Takes actions apart: the map that a run has when it is asked to, or the elements of the list.
/// `definition` is the workflow's, where an answer has it: it knows the type of an action. In a run
/// that is over no action is under way: how one ended that was left so is unknown. The links to
/// inputs and outputs are signed, hence secrets, and are not looked at.
[[nodiscard]] RunActions readRunActions(
    const QJsonValue &actions, const QJsonObject &definition, bool isRunOver);

} // namespace Landfall::Azure
