// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copypreview.h"

#include <siteconfig/siteconfigschema.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QStringList sentences(const CopyWarning &warning)
{
    QStringList lines {warning.title, warning.replaces, warning.lost};
    lines += warning.concerns;
    lines.removeAll(QString());
    return lines;
}

QJsonObject maskedBody(const QByteArray &body)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue config = object.value("siteConfig"_L1);
    if (config.isObject())
        object.insert("siteConfig"_L1, SiteConfigSchema::instance().masked(config.toObject()));
    return object;
}

QString address(const CopyRequest &request)
{
    return QString::fromLatin1(request.url.toEncoded());
}

} // namespace

void printPreview(Output &output, const CopyPreview &preview)
{
    for (const QString &line : sentences(preview.warning))
        output.line(line);
    output.line({});
    const CopyRequest &request = preview.request;
    output.line(QString::fromLatin1(request.verb) + u' ' + address(request));
    const QByteArray body = QJsonDocument(maskedBody(request.body)).toJson();
    for (const QString &line : QString::fromUtf8(body).trimmed().split(u'\n'))
        output.line(line);
}

void noteWarning(Output &output, const CopyWarning &warning)
{
    for (const QString &line : sentences(warning))
        output.note(line);
}

QJsonObject toJson(const CopyPreview &preview)
{
    const CopyWarning &warning = preview.warning;
    return {{u"request"_s,
                QJsonObject {{u"method"_s, QString::fromLatin1(preview.request.verb)},
                    {u"url"_s, address(preview.request)},
                    {u"body"_s, maskedBody(preview.request.body)}}},
        {u"warning"_s,
            QJsonObject {{u"title"_s, warning.title}, {u"replaces"_s, warning.replaces},
                {u"lost"_s, warning.lost},
                {u"concerns"_s, QJsonArray::fromStringList(warning.concerns)}}},
        {u"confirm"_s, preview.target}, {u"sent"_s, false}};
}

} // namespace Landfall
