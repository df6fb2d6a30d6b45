// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsstore.h"

#include "savefile.h"

#include <QJsonDocument>

namespace Landfall {

SettingsStore::SettingsStore(QString file, QObject *parent)
    : QObject(parent), m_file(std::move(file))
{
    if (const auto bytes = loadFile(m_file)) {
        m_content = QJsonDocument::fromJson(*bytes).object();
        m_settings = settingsFromJson(m_content);
    }
}

Result<Done> SettingsStore::save(const Settings &settings)
{
    if (settings == m_settings)
        return Done {};
    const QJsonObject content = toJson(settings, m_content);
    if (auto saved = saveFile(m_file, QJsonDocument(content).toJson()); !saved)
        return saved;
    m_content = content;
    m_settings = settings;
    Q_EMIT changed();
    return Done {};
}

} // namespace Landfall
