// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QString>

namespace Landfall {

/// Whether the window starts with the user's session: a file in the desktop's autostart folder that
/// runs `landfall --minimized`. Always looks at the file, which others may change.
class LANDFALL_CORE_EXPORT Autostart {
public:
    /// `folder`: the desktop's, made on demand. `program`: an absolute path, or a name that PATH
    /// finds.
    Autostart(const QString &folder, QString program);

    /// The user's folder and the running program.
    [[nodiscard]] static Autostart standard();

    /// False too where the desktop's own settings switched the entry off.
    [[nodiscard]] bool isOn() const;

    /// Storage when the file cannot be written or removed; nothing has changed then.
    [[nodiscard]] Result<Done> setOn(bool isOn) const;

    [[nodiscard]] QString file() const { return m_file; }

private:
    QString m_file;
    QString m_program;
};

} // namespace Landfall
