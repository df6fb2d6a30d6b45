// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "script.h"

#include <QFile>
#include <QJsonDocument>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QString scriptFile(const Session &session)
{
    return session.account.field(u"script"_s);
}

} // namespace

QJsonObject readScript(const Session &session, const QString &call)
{
    QFile calls(scriptFile(session) + u".calls"_s);
    if (calls.open(QIODevice::Append))
        calls.write(call.toUtf8() + '\n');
    QFile script(scriptFile(session));
    if (!script.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(script.readAll()).object();
}

Error::Kind kindFromName(const QString &name)
{
    for (int kind = Error::Network; kind <= Error::Cancelled; ++kind) {
        if (kindName(Error::Kind(kind)) == name)
            return Error::Kind(kind);
    }
    return Error::Network;
}

Error scriptedError(const QString &kind, const QJsonObject &script)
{
    const auto retryAfter = std::chrono::seconds(script.value("retry_after"_L1).toInt());
    return {kindFromName(kind), u"scripted: "_s + kind, {}, retryAfter};
}

void throwIfTold(const QJsonObject &script)
{
    const QJsonValue what = script.value("throw"_L1);
    if (what.isString())
        throw std::runtime_error(what.toString().toStdString());
    if (what.isDouble())
        throw what.toInt();
}

} // namespace Landfall
