// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureidentity.h"

#include <deceptive.h>

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr qsizetype longestIdentity = 128;
constexpr qsizetype longestToken = 16 * 1024;

bool isHarmless(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !isDeceptive(character.unicode());
    }
}

} // namespace

QString harmlessLine(const QString &text, qsizetype longest)
{
    QString line;
    for (const QChar character : text.simplified()) {
        if (isHarmless(character))
            line.append(character);
    }
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

QString identityOf(const QString &idToken)
{
    const QString body = idToken.section(u'.', 1, 1);
    if (body.size() > longestToken)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        body.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    const QJsonObject claims = QJsonDocument::fromJson(*decoded).object();
    const QString user =
        harmlessLine(claims.value("preferred_username"_L1).toString(), longestIdentity);
    return user.isEmpty() ? harmlessLine(claims.value("name"_L1).toString(), longestIdentity)
                          : user;
}

} // namespace Landfall::Azure
