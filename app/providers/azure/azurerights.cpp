// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurerights.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Rights)
};

Error unreadable()
{
    return {Error::BadReply, Text::tr("Azure's list of permissions could not be read.")};
}

/// Missing and null are an empty list.
std::optional<QStringList> readPatterns(const QJsonValue &value)
{
    QStringList patterns;
    if (value.isUndefined() || value.isNull())
        return patterns;
    if (!value.isArray())
        return std::nullopt;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            return std::nullopt;
        patterns.append(item.toString());
    }
    return patterns;
}

bool anyMatches(const QStringList &patterns, const QString &action)
{
    return std::any_of(patterns.begin(), patterns.end(),
        [&](const QString &pattern) { return isMatch(pattern, action); });
}

std::optional<bool> mayCopySlots(const QList<Permission> &permissions)
{
    const bool fromProduction = isAllowed(permissions, copyAction(true));
    const bool fromSlots = isAllowed(permissions, copyAction(false));
    return fromProduction == fromSlots ? std::optional(fromProduction) : std::nullopt;
}

} // namespace

Result<QList<Permission>> readPermissions(const QJsonArray &items)
{
    QList<Permission> permissions;
    for (const QJsonValue &item : items) {
        const QJsonObject object = item.toObject();
        const auto actions = readPatterns(object.value("actions"_L1));
        const auto notActions = readPatterns(object.value("notActions"_L1));
        if (!item.isObject() || !actions || !notActions)
            return unreadable();
        permissions.append({*actions, *notActions});
    }
    return permissions;
}

bool isMatch(const QString &pattern, const QString &action)
{
    qsizetype at = 0;
    qsizetype inPattern = 0;
    qsizetype star = -1;
    qsizetype resumeAt = 0;
    while (at < action.size()) {
        if (inPattern < pattern.size() && pattern.at(inPattern) == u'*') {
            star = inPattern++;
            resumeAt = at;
        } else if (inPattern < pattern.size()
            && pattern.at(inPattern).toCaseFolded() == action.at(at).toCaseFolded()) {
            ++inPattern;
            ++at;
        } else if (star >= 0) {
            // The last star takes one more.
            inPattern = star + 1;
            at = ++resumeAt;
        } else {
            return false;
        }
    }
    while (inPattern < pattern.size() && pattern.at(inPattern) == u'*')
        ++inPattern;
    return inPattern == pattern.size();
}

bool isAllowed(const QList<Permission> &permissions, const QString &action)
{
    return std::any_of(permissions.begin(), permissions.end(), [&](const Permission &permission) {
        return anyMatches(permission.actions, action) && !anyMatches(permission.notActions, action);
    });
}

QString readAction()
{
    return u"Microsoft.Web/sites/read"_s;
}

QString logAction()
{
    return u"Microsoft.Web/sites/publish/action"_s;
}

QString copyAction(bool isFromProduction)
{
    return isFromProduction ? u"Microsoft.Web/sites/slotcopy/action"_s
                            : u"Microsoft.Web/sites/slots/slotcopy/action"_s;
}

Finding findingOf(const QList<Permission> &permissions, const QString &where)
{
    return {isAllowed(permissions, readAction()), isAllowed(permissions, logAction()),
        mayCopySlots(permissions), where};
}

QList<Right> rightsOf(const Finding &finding)
{
    return {{readAction(), finding.mayRead,
                Text::tr("watching apps, slots and workflows (%1; the role “Reader” gives it)")
                    .arg(finding.where)},
        {logAction(), finding.mayReadLogs,
            Text::tr("reading the logs of failed instances (%1; the role “Website Contributor” "
                     "gives it)")
                .arg(finding.where)},
        {copyAction(true), finding.mayCopySlots,
            Text::tr("copying a slot to another one (%1; the role “Website Contributor” gives it)")
                .arg(finding.where)}};
}

QDateTime endOfToken(const Secret &token)
{
    const QList<QByteArray> parts = token.reveal().trimmed().split('.');
    if (parts.size() != 3)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject claims = QJsonDocument::fromJson(decoded ? *decoded : QByteArray()).object();
    const QJsonValue end = claims.value("exp"_L1);
    constexpr double year2000 = 946'684'800;
    constexpr double year2100 = 4'102'444'800;
    const double seconds = end.toDouble(-1);
    if (!end.isDouble() || seconds < year2000 || seconds > year2100)
        return {};
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(std::floor(seconds)), Qt::UTC);
}

} // namespace Landfall::Azure
