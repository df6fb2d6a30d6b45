// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>
#include <QString>

namespace Landfall {

/// Whether the previous content of a file is kept when it is replaced.
enum class FileBackup {
    Keep, ///< as `NAME.bak`
    None ///< what a person replaces is gone
};

/// Replaces a file only after every byte is known to be on disk; the previous content stays as
/// `NAME.bak`, unless it was empty or no backup is wanted. Mode 0600; missing folders are made with
/// 0700. Refuses to replace what is not a plain file (symbolic link, folder, pipe). Storage; the
/// message names the path and the old file is then intact.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> saveFile(
    const QString &path, const QByteArray &content, FileBackup backup = FileBackup::Keep);

/// Reads a plain file of at most `limit` bytes. NotFound when there is none, Storage for everything
/// else, with the code `too-large` for a file over the limit.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<QByteArray> loadFile(
    const QString &path, qint64 limit = 4 * 1024 * 1024);

/// Where saveFile() keeps the previous content of `path`.
[[nodiscard]] LANDFALL_CORE_EXPORT QString backupPath(const QString &path);

/// A free name for a file that makes no sense any more: `NAME.corrupt-DATE`.
[[nodiscard]] LANDFALL_CORE_EXPORT QString setAsideName(const QString &path);

/// Makes a folder of ours, and its missing parents, with mode 0700; takes from an existing one the
/// rights of group and others. Storage; the message names the folder.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> makePrivateFolder(const QString &folder);

} // namespace Landfall
