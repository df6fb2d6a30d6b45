// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>
#include <QString>

namespace Landfall {

/// Replaces a file only after every byte is known to be on disk; the previous good content stays as
/// `NAME.bak`. Mode 0600, folder 0700. The error names the path; the old file is then intact.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> saveFile(
    const QString &path, const QByteArray &content);

/// Reads a file of at most `limit` bytes. NotFound when there is none.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<QByteArray> loadFile(
    const QString &path, qint64 limit = 4 * 1024 * 1024);

} // namespace Landfall
