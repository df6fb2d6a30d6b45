// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigschema.h"

namespace Landfall {

const SiteConfigSchema &SiteConfigSchema::instance()
{
    static const SiteConfigSchema schema;
    return schema;
}

Result<SiteConfigSchema> SiteConfigSchema::parse(const QByteArray &)
{
    return Error();
}

const QList<ConfigProperty> &SiteConfigSchema::properties() const
{
    static const QList<ConfigProperty> none;
    return none;
}

const ConfigType *SiteConfigSchema::type(const QString &) const
{
    return nullptr;
}

QStringList SiteConfigSchema::typeNames() const
{
    return m_types.keys();
}

QList<ConfigFault> SiteConfigSchema::check(const QJsonObject &) const
{
    return {};
}

QJsonObject SiteConfigSchema::masked(const QJsonObject &siteConfig) const
{
    return siteConfig;
}

bool SiteConfigSchema::isSecret(const QString &, const QJsonObject &) const
{
    return false;
}

Result<QJsonObject> readSiteConfig(const QByteArray &)
{
    return Error();
}

QString secretMask()
{
    return QStringLiteral("••••••••");
}

} // namespace Landfall
