// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"
#include "settings.h"
#include "sharedfile.h"

#include <QObject>
#include <QString>

#include <functional>

namespace Landfall {

/// settings.json. A SharedFile: the other program and the user's editor change it too, and
/// problem() says what was wrong with it. Members of the file that this version does not know stay.
class LANDFALL_CORE_EXPORT SettingsStore : public QObject {
    Q_OBJECT
public:
    /// Reads the file.
    explicit SettingsStore(QString file, QObject *parent = nullptr);

    [[nodiscard]] const Settings &settings() const { return m_settings; }

    /// Storage when the file cannot be written; nothing has changed then.
    Result<Done> save(const Settings &settings);

    /// As save(), of what the edit makes of the settings as they are in the file by now.
    Result<Done> change(const std::function<void(Settings &)> &edit);

    /// What was wrong with the file, for display; empty when nothing. What was repaired is said
    /// until the next change made here.
    [[nodiscard]] QString problem() const { return m_file.problem(); }

    /// Reads the file again, as a change of it does by itself.
    void reload() { m_file.load(); }

Q_SIGNALS:
    /// settings() or problem() is another one.
    void changed();

private:
    [[nodiscard]] static SharedFile::Words words();
    void take();

    SharedFile m_file;
    Settings m_settings;
    QString m_told; ///< the problem, as changed() last told of it
};

} // namespace Landfall
