// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace Landfall {

/// One property of a type of the document.
struct ConfigProperty {
    QString name; ///< as it stands in JSON; "properties.isPushEnabled" is a member of `properties`
    QString type; ///< `string`, `integer`, `number`, `boolean`, `object`, or a type's name
    bool isList = false; ///< of `type`
    QString description; ///< in our words or the document's names only
    QString defaultValue; ///< as the document prints it; empty: none
    bool isSecret = false; ///< masked wherever it is shown

    friend bool operator==(const ConfigProperty &, const ConfigProperty &) = default;
};

/// A nested type: members, or the words of an enum.
struct ConfigType {
    QString name;
    QList<ConfigProperty> members; ///< in the document's order
    QStringList words; ///< of an enum; else empty

    [[nodiscard]] bool isEnum() const { return !words.isEmpty(); }
    friend bool operator==(const ConfigType &, const ConfigType &) = default;
};

/// What is wrong with a value, and where: `cors.allowedOrigins[2]`.
struct ConfigFault {
    QString path;
    QString message; ///< a sentence, plain text

    friend bool operator==(const ConfigFault &, const ConfigFault &) = default;
};

/// SiteConfig and its types as Azure documents them for `slotcopy` (api-version 2020-10-01), from
/// the one data file in `resources`.
class LANDFALL_CORE_EXPORT SiteConfigSchema {
public:
    /// The embedded file, read once. It is part of the program: a fault in it is a fault of ours.
    [[nodiscard]] static const SiteConfigSchema &instance();

    [[nodiscard]] static Result<SiteConfigSchema> parse(const QByteArray &json);

    /// Of SiteConfig, in the document's order.
    [[nodiscard]] const QList<ConfigProperty> &properties() const;
    /// Null for a basic type.
    [[nodiscard]] const ConfigType *type(const QString &name) const;
    [[nodiscard]] QStringList typeNames() const;

    /// Everything that a `siteConfig` has which the document does not know or has in another type.
    [[nodiscard]] QList<ConfigFault> check(const QJsonObject &siteConfig) const;

    /// With every secret replaced by a mask: connection strings, machine keys, the publishing user,
    /// the values of application settings whose names sound like secrets.
    [[nodiscard]] QJsonObject masked(const QJsonObject &siteConfig) const;

    /// Whether the value at a path is masked; `siteConfig` has the names that decide.
    [[nodiscard]] bool isSecret(const QString &path, const QJsonObject &siteConfig) const;

private:
    QHash<QString, ConfigType> m_types; ///< `SiteConfig` among them
};

/// Reads a `siteConfig` from a file's bytes: the object itself, or one with the member `siteConfig`
/// or `properties`. BadInput says what is wrong and where.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<QJsonObject> readSiteConfig(const QByteArray &json);

/// What is shown in place of a secret.
[[nodiscard]] LANDFALL_CORE_EXPORT QString secretMask();

} // namespace Landfall
