// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QString>

namespace Landfall {

/// Where the user's files are. Folders, absolute, made on demand with mode 0700.
struct Paths {
    QString config; ///< accounts.json, settings.json
    QString data; ///< history.db
    QString cache; ///< log/
    QString runtime; ///< the running window's socket

    /// The contract's places; the XDG variables move them.
    [[nodiscard]] LANDFALL_CORE_EXPORT static Paths standard();
    /// Everything below one folder: the demo's, the tests'.
    [[nodiscard]] LANDFALL_CORE_EXPORT static Paths below(const QString &folder);
};

} // namespace Landfall
