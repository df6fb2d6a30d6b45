// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmember.h"
#include "siteconfigschema.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// `SasUrl` and `SAS_URL` as sas, url.
QStringList wordsOf(const QString &name)
{
    static const QRegularExpression word(u"[A-Z]+(?![a-z])|[A-Z]?[a-z]+"_s);
    QStringList words;
    for (auto found = word.globalMatch(name); found.hasNext();)
        words.append(found.next().captured().toLower());
    return words;
}

/// `DB_PASSWORD`, `Storage:AccountKey`, `ConnectionStrings__Main`: what a secret is called.
bool soundsSecret(const QString &name)
{
    static const QRegularExpression anywhere(
        u"passw|passphrase|passcode|pwd|secret|token|key|credential|private|signature|webhook"
        "|conn(ection)?[ _.:-]*(str|uri|url)|AzureWebJobs(Storage|Dashboard)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Short ones only where they are a word: "DISASTER" has no secret.
    static const QStringList shortOnes {u"sas"_s, u"sig"_s, u"pat"_s, u"pass"_s, u"auth"_s,
        u"cert"_s, u"pfx"_s, u"pin"_s, u"salt"_s, u"hmac"_s, u"jwt"_s, u"dsn"_s, u"cookie"_s};
    const QStringList words = wordsOf(name);
    return anywhere.match(name).hasMatch()
        || std::any_of(words.begin(), words.end(),
            [](const QString &word) { return shortOnes.contains(word); });
}

/// A value that is one whatever its name: a connection string, a signed address, a private key.
bool looksSecret(const QString &value)
{
    static const QRegularExpression shape(
        u"(password|pwd|accountkey|sharedaccesskey|sharedaccesssignature|secret|token|apikey"
        "|api_key|instrumentationkey)\\s*=\\s*[^;&\\s]"
        "|[?&](sig|code|key|sas|auth)=|://[^/\\s:@]*:[^/\\s@]+@|-----BEGIN|\\beyJ[\\w-]+\\.[\\w-]+\\."_s,
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(value).hasMatch();
}

QJsonValue hidden(const QJsonValue &value)
{
    const bool isNothing = value.isNull() || value.isUndefined() || value == QJsonValue(QString());
    return isNothing ? value : QJsonValue(secretMask());
}

class Masker {
public:
    explicit Masker(const SiteConfigSchema &schema) : m_schema(schema) { }

    [[nodiscard]] QJsonObject object(
        QJsonObject object, const QList<ConfigProperty> &members, const QString &group = {}) const
    {
        const bool isNamedSecret = soundsSecret(object.value("name"_L1).toString());
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString name = group + it.key();
            const auto member = std::find_if(members.begin(), members.end(),
                [&](const ConfigProperty &one) { return one.name == name; });
            if (isNamedSecret && name == "value"_L1)
                *it = hidden(*it);
            else if (member != members.end())
                *it = value(*it, *member, member->isList);
            else if (it->isObject() && isGroup(members, name + u'.'))
                *it = this->object(it->toObject(), members, name + u'.');
            else
                *it = soundsSecret(it.key()) ? hidden(*it) : unknown(*it);
        }
        return object;
    }

private:
    static bool isGroup(const QList<ConfigProperty> &members, const QString &prefix)
    {
        return std::any_of(members.begin(), members.end(),
            [&](const ConfigProperty &member) { return member.name.startsWith(prefix); });
    }

    /// Whether a value of this type may have a secret that only its members' names tell.
    [[nodiscard]] bool mayHide(const ConfigType &type) const
    {
        return std::any_of(type.members.begin(), type.members.end(), [&](const auto &member) {
            const ConfigType *nested = m_schema.type(member.type);
            return member.isSecret || member.name == "value"_L1 || (nested && mayHide(*nested));
        });
    }

    [[nodiscard]] QJsonValue value(
        const QJsonValue &value, const ConfigProperty &property, bool isList) const
    {
        if (property.isSecret)
            return hidden(value);
        if (isList && value.isArray())
            return list(value.toArray(), property);
        const ConfigType *type = m_schema.type(property.type);
        if (!type || type->isEnum())
            return unknown(value);
        if (!isList && value.isObject())
            return object(value.toObject(), type->members);
        // Not of its type: what it has cannot be told from a secret.
        return mayHide(*type) ? hidden(value) : unknown(value);
    }

    [[nodiscard]] QJsonArray list(QJsonArray items, const ConfigProperty &property) const
    {
        for (qsizetype i = 0; i < items.size(); ++i)
            items[i] = value(items.at(i), property, false);
        return items;
    }

    [[nodiscard]] QJsonValue unknown(const QJsonValue &value) const
    {
        if (value.isObject())
            return object(value.toObject(), {});
        if (value.isString())
            return looksSecret(value.toString()) ? hidden(value) : value;
        QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            items[i] = unknown(items.at(i));
        return value.isArray() ? QJsonValue(items) : value;
    }

    const SiteConfigSchema &m_schema;
};

/// `cors.allowedOrigins[2]` as cors, allowedOrigins, 2.
QStringList steps(QString path)
{
    return path.replace(u'[', u'.').remove(u']').split(u'.', Qt::SkipEmptyParts);
}

QJsonValue at(QJsonValue value, const QStringList &path)
{
    for (const QString &step : path)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

/// With `leaf` put where the path leads; what the path misses is made.
QJsonValue with(const QJsonValue &value, const QStringList &path, const QJsonValue &leaf)
{
    if (path.isEmpty())
        return leaf;
    bool isIndex = false;
    const int index = path.first().toInt(&isIndex);
    if (isIndex && (value.isArray() || !value.isObject())) {
        QJsonArray items = value.toArray();
        constexpr int mostItems = 10'000;
        while (items.size() <= std::min(index, mostItems))
            items.append(QJsonValue());
        if (index <= mostItems)
            items[index] = with(items.at(index), path.mid(1), leaf);
        return items;
    }
    QJsonObject object = value.toObject();
    object.insert(path.first(), with(object.value(path.first()), path.mid(1), leaf));
    return object;
}

} // namespace

QJsonObject SiteConfigSchema::masked(const QJsonObject &siteConfig) const
{
    return Masker(*this).object(siteConfig, properties());
}

bool SiteConfigSchema::isSecret(const QString &path, const QJsonObject &siteConfig) const
{
    // Something must be there to be hidden.
    const QStringList place = steps(path);
    if (place.isEmpty())
        return false;
    const QString present = at(siteConfig, place).toString();
    const QJsonValue probe = present.isEmpty() ? u"probe"_s : present;
    return at(masked(with(siteConfig, place, probe).toObject()), place) != probe;
}

} // namespace Landfall
