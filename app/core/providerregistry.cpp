// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providerregistry.h"

#include "logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Interface number and language level must be those this program was built with.
constexpr int apiVersion = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ProviderRegistry)
};

bool othersMayWrite(const QFileInfo &file)
{
    return file.permissions() & (QFile::WriteGroup | QFile::WriteOther);
}

ProviderInfo readInfo(const QJsonObject &metaData, const QString &file)
{
    ProviderInfo info;
    info.id = metaData.value("id"_L1).toString();
    info.name = metaData.value("name"_L1).toString();
    info.icon = metaData.value("icon"_L1).toString();
    info.description = metaData.value("description"_L1).toString();
    info.file = file;
    return info;
}

} // namespace

ProviderRegistry::ProviderRegistry(const QStringList &folders)
{
    for (const QString &folder : folders)
        scan(folder);
}

ProviderRegistry::~ProviderRegistry() = default;

QStringList ProviderRegistry::defaultFolders()
{
    QStringList folders {QDir::cleanPath(
        QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(LANDFALL_PROVIDER_PATH))};
    const QString more = qEnvironmentVariable("LANDFALL_PLUGIN_PATH");
    folders += more.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return folders;
}

void ProviderRegistry::scan(const QString &folder)
{
    const QFileInfo folderInfo(folder);
    if (!folderInfo.isDir())
        return;
    if (!folderInfo.isAbsolute())
        return refuse(folder, Text::tr("The plugin folder is not an absolute path."));
    if (othersMayWrite(folderInfo))
        return refuse(folder, Text::tr("Others may write to this plugin folder (chmod go-w)."));
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.so"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (othersMayWrite(file))
            refuse(file.filePath(), Text::tr("Others may write to this plugin (chmod go-w)."));
        else
            examine(file.filePath());
    }
}

void ProviderRegistry::examine(const QString &file)
{
    auto loader = std::make_unique<QPluginLoader>(file);
    const QJsonObject whole = loader->metaData();
    if (whole.isEmpty())
        return refuse(file, Text::tr("Not a plugin, or built for another Qt."));
    if (whole.value("IID"_L1).toString() != QLatin1StringView(LANDFALL_PROVIDER_IID))
        return refuse(file,
            Text::tr("Not a provider of this version: its interface is “%1”.")
                .arg(whole.value("IID"_L1).toString()));
    const QJsonObject metaData = whole.value("MetaData"_L1).toObject();
    if (metaData.value("apiVersion"_L1).toInt() != apiVersion)
        return refuse(file,
            Text::tr("Built for interface version %1, this program has %2.")
                .arg(metaData.value("apiVersion"_L1).toInt())
                .arg(apiVersion));
    const ProviderInfo info = readInfo(metaData, file);
    if (info.id.isEmpty() || info.name.isEmpty())
        return refuse(file, Text::tr("The plugin's metadata has no id or no name."));
    if (m_entries.contains(info.id))
        return refuse(file,
            Text::tr("The provider “%1” was already found in %2.")
                .arg(info.id, m_entries.at(info.id).info.file));
    m_entries.emplace(info.id, Entry {info, std::move(loader), nullptr});
}

void ProviderRegistry::refuse(const QString &file, const QString &message)
{
    qCInfo(pluginLog).noquote() << file << message;
    m_problems.append({file, message});
}

QList<ProviderInfo> ProviderRegistry::providers() const
{
    QList<ProviderInfo> result;
    for (const auto &[id, entry] : m_entries)
        result.append(entry.info);
    return result;
}

std::optional<ProviderInfo> ProviderRegistry::info(const QString &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.info);
}

Result<Provider *> ProviderRegistry::provider(const QString &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) {
        QStringList known;
        for (const auto &[knownId, entry] : m_entries)
            known.append(knownId);
        return Error {Error::BadInput,
            Text::tr("There is no provider “%1”. Loaded are: %2.").arg(id, known.join(", "_L1))};
    }
    Entry &entry = found->second;
    if (!entry.provider) {
        entry.provider = qobject_cast<Provider *>(entry.loader->instance());
        if (!entry.provider) {
            refuse(entry.info.file, entry.loader->errorString());
            return Error {Error::BadInput,
                Text::tr("The provider “%1” could not be loaded: %2")
                    .arg(id, entry.loader->errorString())};
        }
    }
    return entry.provider;
}

QList<PluginProblem> ProviderRegistry::problems() const
{
    return m_problems;
}

} // namespace Landfall
