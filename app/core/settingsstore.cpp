// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Landfall {

namespace {

Result<SharedFile::Version> check(const QByteArray &content)
{
    const auto isCurrent = isCurrentSettingsFile(content);
    if (!isCurrent)
        return isCurrent.error();
    return *isCurrent ? SharedFile::Version::Current : SharedFile::Version::Newer;
}

/// Empty for no file.
QJsonObject objectIn(const QByteArray &content)
{
    return QJsonDocument::fromJson(content).object();
}

} // namespace

SettingsStore::SettingsStore(QString file, QObject *parent)
    : QObject(parent), m_file(std::move(file), check, words()),
      m_settings(settingsFromJson(objectIn(m_file.content()))), m_told(m_file.problem())
{
    connect(&m_file, &SharedFile::changed, this, &SettingsStore::take);
}

SharedFile::Words SettingsStore::words()
{
    SharedFile::Words words;
    words.newer = tr("“%1” was written by a newer version of Landfall. Its settings count but "
                     "cannot be changed here: update Landfall.");
    words.missing = tr("“%1” is missing. The previous version is used: check your settings.");
    words.setAside = tr("“%1” could not be read: %2 It is kept as “%3”, and the usual settings "
                        "count: correct it, or make your settings again.");
    words.replaced = tr("“%1” could not be read: %2 It is kept as “%3”, and the previous version "
                        "is used: check your settings.");
    words.busy = tr("The settings are being changed by another program. Try again.");
    return words;
}

void SettingsStore::take()
{
    const Settings settings = settingsFromJson(objectIn(m_file.content()));
    if (settings == m_settings && m_file.problem() == m_told)
        return;
    m_settings = settings;
    m_told = m_file.problem();
    Q_EMIT changed();
}

Result<Done> SettingsStore::save(const Settings &settings)
{
    return change([&settings](Settings &present) { present = settings; });
}

Result<Done> SettingsStore::change(const std::function<void(Settings &)> &edit)
{
    return m_file.change([&edit](const QByteArray &content) -> Result<QByteArray> {
        const QJsonObject object = objectIn(content);
        const Settings before = settingsFromJson(object);
        Settings settings = before;
        edit(settings);
        return settings == before ? content : QJsonDocument(toJson(settings, object)).toJson();
    });
}

} // namespace Landfall
