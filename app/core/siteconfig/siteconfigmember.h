// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace Landfall {

/// A member of an object of the document by its name there: "properties.isPushEnabled" is a member
/// of the object `properties`. Undefined when there is none.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonValue configMember(
    const QJsonObject &object, const QString &name);

/// Sets it; objects between are made.
LANDFALL_CORE_EXPORT void setConfigMember(
    QJsonObject &object, const QString &name, const QJsonValue &value);

/// `cors` and `allowedOrigins` are `cors.allowedOrigins`; without a parent the name alone.
[[nodiscard]] LANDFALL_CORE_EXPORT QString configPath(const QString &parent, const QString &name);
/// `cors.allowedOrigins[2]`
[[nodiscard]] LANDFALL_CORE_EXPORT QString configPath(const QString &list, qsizetype item);

} // namespace Landfall
