// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

class QCoreApplication;

namespace Landfall {

/// Installs Qt's own and Landfall's translations for the system's language, English where there is
/// none. The translators belong to the application. Call it before anything shows a text.
LANDFALL_CORE_EXPORT void installTranslations(QCoreApplication &app);

} // namespace Landfall
