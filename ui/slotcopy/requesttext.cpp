// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesttext.h"

#include <siteconfig/siteconfigmember.h>
#include <siteconfig/siteconfigschema.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// A small object of a list stands in one line when it fits.
constexpr qsizetype shortObject = 48;

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString withEscapes(const QString &json)
{
    QString shown;
    for (const char32_t c : json.toUcs4()) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (!isHidden(c)) {
            shown += letter;
            continue;
        }
        for (const QChar unit : letter)
            shown += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0'));
    }
    return shown;
}

QString scalar(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return withEscapes(QString::fromUtf8(list.mid(1, list.size() - 2)));
}

bool isNested(const QJsonValue &value)
{
    return (value.isObject() && !value.toObject().isEmpty())
        || (value.isArray() && !value.toArray().isEmpty());
}

class Printer {
public:
    void whole(const QJsonObject &body)
    {
        m_lines.append({u"{"_s, {}});
        QStringList keys = body.keys();
        std::stable_partition(
            keys.begin(), keys.end(), [](const QString &key) { return key == "targetSlot"_L1; });
        for (const QString &key : std::as_const(keys)) {
            m_isConfig = key == "siteConfig"_L1;
            value(body.value(key), scalar(key) + u": "_s, {}, 1, key != keys.last());
        }
        m_lines.append({u"}"_s, {}});
    }

    [[nodiscard]] const QList<RequestLine> &lines() const { return m_lines; }

private:
    void line(int depth, const QString &text, const QString &path)
    {
        m_lines.append({QString(depth * 2, u' ') + text, m_isConfig ? path : QString()});
    }

    void value(
        const QJsonValue &value, const QString &lead, const QString &path, int depth, bool hasMore)
    {
        const QString comma = hasMore ? u","_s : QString();
        if (!isNested(value)) {
            line(depth, lead + scalar(value) + comma, path);
            return;
        }
        line(depth, lead + (value.isArray() ? u'[' : u'{'), path);
        if (value.isArray())
            items(value.toArray(), path, depth + 1);
        else
            members(value.toObject(), path, depth + 1);
        line(depth, (value.isArray() ? u']' : u'}') + comma, path);
    }

    void members(const QJsonObject &object, const QString &path, int depth)
    {
        qsizetype left = object.size();
        for (auto it = object.begin(); it != object.end(); ++it) {
            value(*it, scalar(it.key()) + u": "_s, configPath(path, it.key()), depth, --left > 0);
        }
    }

    void items(const QJsonArray &list, const QString &path, int depth)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const bool hasMore = i + 1 < list.size();
            const QString inOneLine = oneLine(list.at(i));
            const QString itsPath = configPath(path, i);
            if (inOneLine.isEmpty())
                value(list.at(i), {}, itsPath, depth, hasMore);
            else
                line(depth, inOneLine + (hasMore ? u","_s : QString()), itsPath);
        }
    }

    /// Empty when it is no small object.
    static QString oneLine(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        QStringList members;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (isNested(*it))
                return {};
            members.append(scalar(it.key()) + u": "_s + scalar(*it));
        }
        const QString line = u"{ %1 }"_s.arg(members.join(u", "_s));
        return members.isEmpty() || line.size() > shortObject ? QString() : line;
    }

    QList<RequestLine> m_lines;
    bool m_isConfig = false;
};

} // namespace

QList<RequestLine> requestLines(const QJsonObject &body)
{
    QJsonObject masked = body;
    const auto config = masked.find("siteConfig"_L1);
    if (config != masked.end() && config->isObject())
        *config = SiteConfigSchema::instance().masked(config->toObject());
    Printer printer;
    printer.whole(masked);
    return printer.lines();
}

QString fullAddress(const QUrl &url)
{
    return withEscapes(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
}

QString shortAddress(const QUrl &url)
{
    static const QRegularExpression guid(
        u"([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s,
        QRegularExpression::CaseInsensitiveOption);
    return fullAddress(url).replace(guid, u"\\1-…"_s);
}

} // namespace Landfall
