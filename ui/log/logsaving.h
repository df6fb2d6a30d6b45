// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QString>

class QWidget;

namespace Landfall {

class LogBuffer;

/// A name for a log's file of these parts, of letters, digits, dots, hyphens and underscores only.
[[nodiscard]] QString logFileName(const QStringList &parts);

/// How a log is written to a file.
enum class LogForm {
    Clean, ///< as it is shown, without colors and control characters
    Raw ///< the bytes that came
};

/// Writes the whole log. What was there before stays when that does not work; Storage then.
[[nodiscard]] Result<Done> saveLog(const LogBuffer &buffer, const QString &path, LogForm form);

} // namespace Landfall
