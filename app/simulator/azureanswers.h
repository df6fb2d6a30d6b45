// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Landfall::SimulatedAzure {

[[nodiscard]] SimulatedAnswer json(int status, const QJsonObject &body);
[[nodiscard]] SimulatedAnswer json(int status, const QJsonArray &body);

/// A list without further pages; the service leaves `nextLink` out then.
[[nodiscard]] SimulatedAnswer list(const QJsonArray &value);

/// The resource manager's own error.
[[nodiscard]] SimulatedAnswer armError(int status, const QString &code, const QString &message);

/// An error of App Service or of a Logic App's host behind the resource manager: no wrapper,
/// capital letters.
[[nodiscard]] SimulatedAnswer siteError(int status, const QString &code, const QString &message);

/// An error of a site's own deployment service.
[[nodiscard]] SimulatedAnswer scmError(int status, const QString &message);

/// An error of the sign-in service, whose public number is `number`.
[[nodiscard]] SimulatedAnswer loginError(
    int status, const QString &error, int number, const QString &message, const QDateTime &now);

/// The service's error for a status at the path that was asked.
[[nodiscard]] SimulatedAnswer refusal(const SimulatedRequest &request, int status);

/// Up to seven fraction digits, without the zeros at the end, as the service has it. The ones that
/// Qt does not know are made up, always the same for the same moment.
[[nodiscard]] QString serviceTime(const QDateTime &time);

} // namespace Landfall::SimulatedAzure
