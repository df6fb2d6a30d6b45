// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace Landfall {

/// How much a LogFile keeps.
struct LogFileLimits {
    qint64 bytes = 1024 * 1024; ///< of one file
    int files = 5; ///< the current one included
};

/// A file of lines that is set aside as NAME.1 when it is full; NAME.1 becomes NAME.2, and so on;
/// the oldest goes. Files have mode 0600, their folder 0700. Not thread-safe.
class LANDFALL_CORE_EXPORT LogFile {
public:
    /// Makes the folder where it is missing. `name` is the file's, without a path.
    LogFile(const QString &folder, const QString &name, LogFileLimits limits = LogFileLimits());

    /// Adds the line and a line end; false when it could not be written.
    bool append(const QByteArray &line);

    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    bool open();
    void rotate();

    const LogFileLimits m_limits;
    QFile m_file;
};

} // namespace Landfall
