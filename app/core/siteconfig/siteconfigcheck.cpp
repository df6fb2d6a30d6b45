// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmember.h"
#include "siteconfigschema.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SiteConfigSchema)
};

const ConfigProperty *memberNamed(
    const QList<ConfigProperty> &members, const QString &name, Qt::CaseSensitivity sensitivity)
{
    const auto found = std::find_if(members.begin(), members.end(),
        [&](const ConfigProperty &member) { return member.name.compare(name, sensitivity) == 0; });
    return found == members.end() ? nullptr : &*found;
}

/// Whether the document has members inside an object of this name: "properties." of
/// "properties.isPushEnabled".
bool isGroup(const QList<ConfigProperty> &members, const QString &prefix)
{
    return std::any_of(members.begin(), members.end(),
        [&](const ConfigProperty &member) { return member.name.startsWith(prefix); });
}

bool isWhole(const QJsonValue &value)
{
    // 2^63, the first number that is too large; a double has it exactly.
    constexpr double tooLarge = 9223372036854775808.0;
    const double number = value.toDouble();
    return value.isDouble() && std::floor(number) == number
        && (value.toVariant().typeId() == QMetaType::LongLong
            || (number >= -tooLarge && number < tooLarge));
}

/// Empty when the value is of the basic type.
QString basicFault(const QJsonValue &value, const QString &type)
{
    if (type == "integer"_L1)
        return isWhole(value) ? QString() : Text::tr("This must be a whole number.");
    if (type == "number"_L1)
        return value.isDouble() ? QString() : Text::tr("This must be a number.");
    if (type == "boolean"_L1)
        return value.isBool() ? QString() : Text::tr("This must be true or false.");
    if (type == "object"_L1)
        return value.isObject() ? QString() : Text::tr("This must be a JSON object.");
    return value.isString() ? QString() : Text::tr("This must be text.");
}

QString wordFault(const QJsonValue &value, const QStringList &words)
{
    if (value.isString() && words.contains(value.toString()))
        return {};
    return Text::tr("This must be one of %1.").arg(words.join(u", "_s));
}

class Checker {
public:
    explicit Checker(const SiteConfigSchema &schema) : m_schema(schema) { }

    /// `group` is what the members' names begin with: "properties.", or nothing.
    void object(const QJsonObject &object, const QList<ConfigProperty> &members,
        const QString &path, const QString &group = {})
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString name = group + it.key();
            const QString itsPath = configPath(path, it.key());
            const ConfigProperty *member = memberNamed(members, name, Qt::CaseSensitive);
            if (member && it.key().contains(u'.'))
                complain(itsPath,
                    Text::tr("This must be written inside the object “%1”.")
                        .arg(name.section(u'.', 0, -2)));
            else if (member)
                value(*it, *member, itsPath, member->isList);
            else if (isGroup(members, name + u'.'))
                grouped(*it, members, itsPath, name + u'.');
            else
                unknown(members, name, itsPath);
        }
    }

    QList<ConfigFault> faults;

private:
    void complain(const QString &path, const QString &message)
    {
        if (!message.isEmpty())
            faults.append({path, message});
    }

    void unknown(const QList<ConfigProperty> &members, const QString &name, const QString &path)
    {
        const ConfigProperty *similar = memberNamed(members, name, Qt::CaseInsensitive);
        complain(path,
            similar ? Text::tr("This property is unknown; “%1” is written so.").arg(similar->name)
                    : Text::tr("This property is unknown."));
    }

    void grouped(const QJsonValue &value, const QList<ConfigProperty> &members, const QString &path,
        const QString &group)
    {
        if (value.isObject())
            object(value.toObject(), members, path, group);
        else
            complain(path, Text::tr("This must be a JSON object."));
    }

    void value(
        const QJsonValue &value, const ConfigProperty &property, const QString &path, bool isList)
    {
        const ConfigType *type = m_schema.type(property.type);
        if (value.isNull())
            complain(path, Text::tr("This needs a value."));
        else if (isList)
            list(value, property, path);
        else if (!type)
            complain(path, basicFault(value, property.type));
        else if (type->isEnum())
            complain(path, wordFault(value, type->words));
        else if (value.isObject())
            object(value.toObject(), type->members, path);
        else
            complain(path, Text::tr("This must be a JSON object."));
    }

    void list(const QJsonValue &list, const ConfigProperty &property, const QString &path)
    {
        if (!list.isArray())
            complain(path, Text::tr("This must be a list."));
        const QJsonArray items = list.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            value(items.at(i), property, configPath(path, i), false);
    }

    const SiteConfigSchema &m_schema;
};

} // namespace

QList<ConfigFault> SiteConfigSchema::check(const QJsonObject &siteConfig) const
{
    Checker checker(*this);
    checker.object(siteConfig, properties(), {});
    return checker.faults;
}

} // namespace Landfall
