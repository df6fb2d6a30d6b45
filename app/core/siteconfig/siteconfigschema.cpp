// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigschema.h"

#include "jsonreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SiteConfigSchema)
};

const QStringList basicTypes {u"string"_s, u"integer"_s, u"number"_s, u"boolean"_s, u"object"_s};

Result<QJsonObject> readObject(QByteArray json)
{
    // A mark of the encoding, as editors of Windows write it.
    if (json.startsWith("\xEF\xBB\xBF"))
        json.remove(0, 3);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        return Error {Error::BadInput,
            Text::tr("This is not JSON: %1 (line %2).")
                .arg(error.errorString())
                .arg(before.count('\n') + 1)};
    }
    if (!document.isObject())
        return Error {Error::BadInput, Text::tr("This is JSON, but not an object.")};
    return document.object();
}

ConfigProperty readProperty(JsonReader &reader)
{
    ConfigProperty property;
    property.name = reader.requiredString(u"name"_s);
    property.type = reader.requiredString(u"type"_s);
    property.isList = property.type.endsWith("[]"_L1);
    if (property.isList)
        property.type.chop(2);
    property.description = reader.string(u"description"_s);
    property.defaultValue = reader.string(u"default"_s);
    property.isSecret = reader.boolean(u"secret"_s).value_or(false);
    return property;
}

ConfigType readType(JsonReader &reader)
{
    ConfigType type;
    type.name = reader.requiredString(u"name"_s);
    const QJsonArray members = reader.array(u"members"_s);
    for (const QJsonValue &member : members) {
        JsonReader nested(member.toObject(), type.name);
        type.members.append(readProperty(nested));
        reader.merge(nested);
    }
    const QJsonArray words = reader.array(u"words"_s);
    for (const QJsonValue &word : words)
        type.words.append(word.toString());
    return type;
}

/// The first type that a member names and that is not there.
QString missingType(const QHash<QString, ConfigType> &types)
{
    for (const ConfigType &type : types) {
        for (const ConfigProperty &member : type.members) {
            if (!basicTypes.contains(member.type) && !types.contains(member.type))
                return member.type;
        }
    }
    return {};
}

} // namespace

const SiteConfigSchema &SiteConfigSchema::instance()
{
    static const SiteConfigSchema schema = [] {
        QFile file(u":/siteconfig/siteconfig-2020-10-01.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Result<SiteConfigSchema> parsed = parse(opened ? file.readAll() : QByteArray());
        Q_ASSERT(parsed.hasValue());
        return parsed ? *parsed : SiteConfigSchema();
    }();
    return schema;
}

Result<SiteConfigSchema> SiteConfigSchema::parse(const QByteArray &json)
{
    const Result<QJsonObject> object = readObject(json);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    SiteConfigSchema schema;
    const QJsonArray types = reader.array(u"types"_s);
    for (const QJsonValue &entry : types) {
        JsonReader nested(entry.toObject(), u"types"_s);
        const ConfigType type = readType(nested);
        reader.merge(nested);
        schema.m_types.insert(type.name, type);
    }
    if (!reader.problem().isEmpty())
        return Error {Error::BadInput, reader.problem()};
    const QString missing =
        schema.m_types.contains(u"SiteConfig"_s) ? missingType(schema.m_types) : u"SiteConfig"_s;
    if (!missing.isEmpty())
        return Error {Error::BadInput, Text::tr("There is no type %1.").arg(missing)};
    return schema;
}

const QList<ConfigProperty> &SiteConfigSchema::properties() const
{
    static const QList<ConfigProperty> none;
    const auto found = m_types.constFind(u"SiteConfig"_s);
    return found == m_types.constEnd() ? none : found->members;
}

const ConfigType *SiteConfigSchema::type(const QString &name) const
{
    const auto found = m_types.constFind(name);
    return found == m_types.constEnd() ? nullptr : &*found;
}

QStringList SiteConfigSchema::typeNames() const
{
    QStringList names = m_types.keys();
    std::sort(names.begin(), names.end());
    return names;
}

Result<QJsonObject> readSiteConfig(const QByteArray &json)
{
    Result<QJsonObject> object = readObject(json);
    if (!object)
        return object;
    for (const QString &wrapper : {u"siteConfig"_s, u"properties"_s}) {
        const QJsonValue inner = object->value(wrapper);
        if (inner.isUndefined())
            continue;
        if (!inner.isObject())
            return Error {
                Error::BadInput, Text::tr("The member “%1” is not an object.").arg(wrapper)};
        return inner.toObject();
    }
    return object;
}

QString secretMask()
{
    return QStringLiteral("••••••••");
}

} // namespace Landfall
