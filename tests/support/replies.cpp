// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replies.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall::Test {

HttpReply recordedReply(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA) + u'/' + name + ".in.json"_L1);
    if (!file.open(QFile::ReadOnly))
        return {};
    const QJsonObject recorded = QJsonDocument::fromJson(file.readAll()).object();
    HttpReply reply = jsonReply(recorded.value("status"_L1).toInt(), recorded.value("body"_L1));
    if (recorded.contains("text"_L1))
        reply.body = recorded.value("text"_L1).toString().toUtf8();
    const QJsonObject headers = recorded.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        reply.headers.emplace_back(it.key().toLatin1(), it.value().toString().toLatin1());
    return reply;
}

HttpReply jsonReply(int status, const QJsonValue &body)
{
    HttpReply reply;
    reply.status = status;
    reply.url = QUrl(u"https://api.cloudflare.com/client/v4/test"_s);
    reply.headers.emplace_back("Content-Type", "application/json");
    const QJsonDocument document =
        body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    reply.body = document.toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace Landfall::Test
