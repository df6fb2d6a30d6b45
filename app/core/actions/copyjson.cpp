// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopies.h"

namespace Landfall {

QJsonObject toJson(const SlotCopy &)
{
    return {};
}

SlotCopy slotCopyFromJson(const QJsonObject &)
{
    return {};
}

QJsonObject toJson(const CopyState &)
{
    return {};
}

CopyState copyStateFromJson(const QJsonObject &)
{
    return {};
}

QList<CopyStep> stepsOf(const ActionRecord &)
{
    return {};
}

Deployment copyDeployment(const ActionRecord &, Deployment row)
{
    return row;
}

} // namespace Landfall
