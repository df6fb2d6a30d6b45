// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"
#include "settings.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace Landfall {

/// settings.json. Notices what the other program changed; a file that makes no sense is set aside
/// and problem() says so.
class LANDFALL_CORE_EXPORT SettingsStore : public QObject {
    Q_OBJECT
public:
    /// Reads the file.
    explicit SettingsStore(QString file, QObject *parent = nullptr);

    [[nodiscard]] const Settings &settings() const { return m_settings; }

    /// Storage when the file cannot be written; nothing has changed then.
    Result<Done> save(const Settings &settings);

    /// What was wrong with the file, for display; empty when nothing.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    /// settings() or problem() is another one.
    void changed();

private:
    QString m_file;
    QJsonObject m_content;
    Settings m_settings;
    QString m_problem;
};

} // namespace Landfall
