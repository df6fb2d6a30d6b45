// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"

namespace Landfall::SimulatedAzure {

/// The service's paths are read without regard to case.
[[nodiscard]] bool isSame(const QString &segment, QLatin1StringView word);
[[nodiscard]] bool begins(const QStringList &path, std::initializer_list<QLatin1StringView> words);

/// The request's own address with one member of the query set anew.
[[nodiscard]] QString addressWith(
    const SimulatedRequest &request, const QString &key, const QString &value);

/// The resource manager's answer for a resource that is not there.
[[nodiscard]] SimulatedAnswer notFound(const QString &what);

} // namespace Landfall::SimulatedAzure
