// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolhook.h"

#include "flightcontrolanswer.h"
#include "flightcontrolid.h"

#include <deployhooks.h>

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Hook)
};

std::optional<bool> truthOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString().trimmed().toLower();
    if (text == "true"_L1)
        return true;
    return text == "false"_L1 ? std::optional(false) : std::nullopt;
}

QString sentence(Error::Kind kind, int status)
{
    switch (kind) {
    case Error::Unauthorized:
    case Error::Forbidden:
    case Error::NotFound:
        return Text::tr("Flightcontrol does not take this deploy hook (%1). It may have been made "
                        "anew or deleted: copy it again from the environment's settings.")
            .arg(status);
    case Error::RateLimited:
        return Text::tr("Flightcontrol's request limit is reached (%1). No deployment was started; "
                        "try it again later.")
            .arg(status);
    case Error::Server:
        return Text::tr("Flightcontrol has a fault of its own (%1).").arg(status);
    default:
        return Text::tr("Flightcontrol refused to start a deployment (%1).").arg(status);
    }
}

QString withQuote(const QString &text, const QString &said)
{
    return said.isEmpty() ? text : text + u' ' + Text::tr("Flightcontrol says: “%1”").arg(said);
}

Result<QString> readStarted(const QJsonObject &answer, const QString &said)
{
    const std::optional<bool> success = truthOf(answer.value("success"_L1));
    if (success == false)
        return Error {Error::BadReply,
            withQuote(Text::tr("Flightcontrol did not start a deployment."), said),
            QString::fromLatin1(DeployHooks::refusedCode)};
    const QString id = answer.value("deploymentId"_L1).toString();
    if (success == true && isPathSegment(id))
        return id;
    return Error {Error::BadReply,
        withQuote(Text::tr("Flightcontrol's answer to the deploy hook does not name a deployment."),
            said)};
}

} // namespace

Result<QString> readHookAnswer(const HttpReply &reply)
{
    const auto json = reply.json();
    const QString said = quote(reply, json);
    if (reply.status < 200 || reply.status >= 300) {
        Error error = httpError(reply, QString());
        error.message = withQuote(sentence(error.kind, reply.status), said);
        return error;
    }
    if (!json)
        return json.error();
    const QString complaint = json->isObject() ? said : QString();
    return readStarted(json->object(), complaint);
}

} // namespace Landfall::Flightcontrol
