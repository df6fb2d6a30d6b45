// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "provider.h"
#include "result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>

class QPluginLoader;

namespace Landfall {

/// What a plugin's metadata says; known without running any of its code.
struct ProviderInfo {
    QString id;
    QString name; ///< for people
    QString icon; ///< name of a glyph in the program's resources
    QString description;
    std::optional<int> requestsPerMinute; ///< an account's share of the service's limit
    QString file; ///< where it was found
};

/// A plugin file or folder that was passed over, and why.
struct PluginProblem {
    QString file;
    QString message;
};

/// Finds provider plugins by their metadata and loads one when it is first asked for.
class LANDFALL_CORE_EXPORT ProviderRegistry {
public:
    /// Folders in order of preference; the first plugin of an id wins. Folders and files that
    /// group or others may write are refused.
    explicit ProviderRegistry(const QStringList &folders);
    ~ProviderRegistry();
    Q_DISABLE_COPY_MOVE(ProviderRegistry)

    /// The program's own plugin folder, then those of LANDFALL_PLUGIN_PATH.
    [[nodiscard]] static QStringList defaultFolders();

    [[nodiscard]] QList<ProviderInfo> providers() const;
    [[nodiscard]] std::optional<ProviderInfo> info(const QString &id) const;

    /// Loads it if need be. The registry owns it. BadInput names the known ids when there is no
    /// such, or the folders when there is none at all.
    [[nodiscard]] Result<Provider *> provider(const QString &id);

    /// Kept for display: what was passed over, and what failed to load.
    [[nodiscard]] QList<PluginProblem> problems() const;

private:
    void scan(const QString &folder);
    void examine(const QString &file);
    [[nodiscard]] Error unknown(const QString &id) const;
    void refuse(const QString &file, const QString &message);

    struct Entry {
        ProviderInfo info;
        std::unique_ptr<QPluginLoader> loader;
        Provider *provider = nullptr;
        bool failed = false; ///< to load, and said so
    };
    QStringList m_folders;
    std::map<QString, Entry> m_entries;
    QList<PluginProblem> m_problems;
};

} // namespace Landfall
