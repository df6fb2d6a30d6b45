// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace Landfall::SimulatedAzure {

/// What a machine did with the container of an app.
struct ContainerStory {
    QString app;
    QString machine;
    bool failed = false;
    QDateTime begin; ///< UTC
    QDateTime end; ///< UTC, of the last line
    QDateTime now; ///< UTC: what comes later is not written yet
    QStringList lastWords; ///< of the app before the machine gave it up
};

/// The log of it, some hundred lines in the manner of App Service and of an app: ISO times, levels,
/// colors, a stack trace. Always the same for the same story. Of one that failed the end says so in
/// the platform's words.
[[nodiscard]] QByteArray containerLog(const ContainerStory &story);

} // namespace Landfall::SimulatedAzure
