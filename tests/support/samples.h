// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QPalette>

namespace Samples {

/// 2026-11-19 14:02:31 UTC, when every sample was created.
[[nodiscard]] QDateTime start();

/// A stage `seconds` long.
struct StageSample {
    QString name;
    Landfall::Phase phase;
    int seconds;
    bool observed = false;
};

/// A deployment of the project "shop-web" to production, its stages one after the other. The last
/// one is still open unless the phase is final.
[[nodiscard]] Landfall::Deployment deployment(
    Landfall::Phase phase, const QList<StageSample> &stages = {});

/// One deployment of each kind of row.
[[nodiscard]] QList<Landfall::Deployment> rows();

/// The palettes of the pictures, and black and white.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] QPalette highContrastPalette();

} // namespace Samples
