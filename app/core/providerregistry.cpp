// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providerregistry.h"

#include "logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPluginLoader>
#include <QRegularExpression>

#include <utility>

#ifdef Q_OS_LINUX
#include <elf.h>
#endif

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int apiVersion = 1;
constexpr qint64 longestMetaData = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ProviderRegistry)
};

bool othersMayWrite(const QFileInfo &file)
{
    return file.permissions() & (QFile::WriteGroup | QFile::WriteOther);
}

/// The section table is the last thing in an ELF file. Of a file cut short Qt may still find the
/// metadata, and loading it ends in a bus error.
bool isCutShort(const QString &path)
{
#ifdef Q_OS_LINUX
    QFile file(path);
    Elf64_Ehdr head {};
    if (!file.open(QIODevice::ReadOnly)
        || file.read(reinterpret_cast<char *>(&head), sizeof head) != sizeof head)
        return true;
    if (head.e_ident[EI_CLASS] != ELFCLASS64)
        return false;
    return head.e_shoff + quint64(head.e_shnum) * head.e_shentsize > quint64(file.size());
#else
    Q_UNUSED(path)
    return false;
#endif
}

ProviderInfo readInfo(const QJsonObject &metaData, const QString &file)
{
    ProviderInfo info;
    info.id = metaData.value("id"_L1).toString();
    info.name = metaData.value("name"_L1).toString();
    info.icon = metaData.value("icon"_L1).toString();
    info.description = metaData.value("description"_L1).toString();
    if (const int share = metaData.value("requestsPerMinute"_L1).toInt(); share > 0)
        info.requestsPerMinute = share;
    info.file = file;
    return info;
}

/// What stands in the way of a plugin by its metadata alone; empty when nothing.
QString obstacle(const QJsonObject &whole)
{
    if (whole.isEmpty())
        return Text::tr("Not a plugin, or built for another Qt.");
    const QString iid = whole.value("IID"_L1).toString();
    if (iid != QLatin1StringView(LANDFALL_PROVIDER_IID))
        return Text::tr("Not a provider of this version: its interface is “%1”.").arg(iid);
    if (QJsonDocument(whole).toJson(QJsonDocument::Compact).size() > longestMetaData)
        return Text::tr("The plugin's metadata is larger than 64 KiB.");
    const QJsonObject metaData = whole.value("MetaData"_L1).toObject();
    const int version = metaData.value("apiVersion"_L1).toInt();
    if (version != apiVersion)
        return Text::tr("Built for interface version %1, this program has %2.")
            .arg(version)
            .arg(apiVersion);
    // moc makes a list of every -M.
    const QString abi = whole.value("abi"_L1).toArray().at(0).toString();
    if (abi != QLatin1StringView(LANDFALL_PROVIDER_ABI))
        return Text::tr("Built against “%1”, this program has “%2”: build the plugin again.")
            .arg(abi, QLatin1StringView(LANDFALL_PROVIDER_ABI));
    static const QRegularExpression idForm(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!idForm.match(metaData.value("id"_L1).toString()).hasMatch())
        return Text::tr("The plugin's id is missing or has other characters than a-z, 0-9 and -.");
    if (metaData.value("name"_L1).toString().isEmpty())
        return Text::tr("The plugin's metadata has no name.");
    return {};
}

} // namespace

ProviderRegistry::ProviderRegistry(const QStringList &folders) : m_folders(folders)
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
    // Before anything else: a relative one would depend on where the program was started.
    if (!folderInfo.isAbsolute())
        return refuse(folder, Text::tr("The plugin folder is not an absolute path."));
    if (!folderInfo.isDir())
        return;
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
    if (isCutShort(file))
        return refuse(file, Text::tr("The plugin file is cut short. Install it again."));
    auto loader = std::make_unique<QPluginLoader>(file);
    const QJsonObject whole = loader->metaData();
    if (const QString why = obstacle(whole); !why.isEmpty())
        return refuse(file, why);
    const ProviderInfo info = readInfo(whole.value("MetaData"_L1).toObject(), file);
    if (m_entries.contains(info.id))
        return refuse(file,
            Text::tr("The provider “%1” was already found in %2.")
                .arg(info.id, m_entries.at(info.id).info.file));
    m_entries.emplace(info.id, Entry {info, std::move(loader), nullptr, false});
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

Error ProviderRegistry::unknown(const QString &id) const
{
    if (m_entries.empty())
        return Error {Error::BadInput,
            Text::tr("There is no provider “%1”: no plugin was found in %2. “landfall-cli "
                     "providers” says what was passed over; LANDFALL_PLUGIN_PATH names further "
                     "folders.")
                .arg(id, m_folders.join(", "_L1))};
    QStringList known;
    for (const auto &[knownId, entry] : m_entries)
        known.append(knownId);
    return Error {Error::BadInput,
        Text::tr("There is no provider “%1”. Loaded are: %2.").arg(id, known.join(", "_L1))};
}

Result<Provider *> ProviderRegistry::provider(const QString &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return unknown(id);
    Entry &entry = found->second;
    if (!entry.provider) {
        QObject *instance = entry.loader->instance();
        entry.provider = qobject_cast<Provider *>(instance);
        if (!entry.provider) {
            const QString why = instance ? Text::tr("It does not implement the provider interface.")
                                         : entry.loader->errorString();
            if (!std::exchange(entry.failed, true))
                refuse(entry.info.file, why);
            return Error {Error::BadInput,
                Text::tr("The provider “%1” could not be loaded: %2").arg(id, why)};
        }
    }
    return entry.provider;
}

QList<PluginProblem> ProviderRegistry::problems() const
{
    return m_problems;
}

} // namespace Landfall
