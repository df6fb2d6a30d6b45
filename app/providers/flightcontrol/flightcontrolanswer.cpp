// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolanswer.h"

#include "flightcontrolproblems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Answer)
};

constexpr qsizetype longestQuote = 300;

/// The outermost message that there is.
QString said(const QJsonObject &body)
{
    const QList<Problem> problems = readProblems(body);
    if (problems.isEmpty())
        return {};
    const Problem &problem = problems.constFirst();
    const bool isWrapped = problem.message.isEmpty() && !problem.details.isEmpty();
    return isWrapped ? problem.details.constFirst().message : problem.message;
}

QString sentence(Error::Kind kind, int status)
{
    switch (kind) {
    case Error::Unauthorized:
        return Text::tr("Flightcontrol refused the API key (%1). Check that it was not deleted, "
                        "belongs to this organization and fits the field “api”, and enter it "
                        "again.")
            .arg(status);
    case Error::Forbidden:
        return Text::tr("Flightcontrol does not allow this with the API key (%1). Use a key of the "
                        "organization that the deployment belongs to.")
            .arg(status);
    case Error::NotFound:
        return Text::tr("Flightcontrol knows no such deployment (%1). Check the id, and that the "
                        "API key belongs to its organization.")
            .arg(status);
    case Error::RateLimited:
        return Text::tr("Flightcontrol's request limit is reached. The window and “watch” ask "
                        "again by themselves.");
    case Error::Server:
        return Text::tr("Flightcontrol has a fault of its own (%1). Landfall asks again by itself.")
            .arg(status);
    default:
        return Text::tr("Flightcontrol gave an unexpected answer (%1). Check the fields “base_url” "
                        "and “api”.")
            .arg(status);
    }
}

} // namespace

QString quote(const HttpReply &reply, const Result<QJsonDocument> &json)
{
    QString text;
    if (json && json->isObject())
        text = said(json->object());
    else if (const QByteArray body = reply.body.trimmed(); !body.startsWith('<'))
        text = QString::fromUtf8(body.left(longestQuote));
    text = text.simplified();
    return text.size() > longestQuote ? text.left(longestQuote - 1) + u'…' : text;
}

Result<QJsonObject> readAnswer(const HttpReply &reply, const Result<QJsonDocument> &json)
{
    if (reply.status < 200 || reply.status >= 300) {
        Error error = httpError(reply, QString());
        error.message = sentence(error.kind, reply.status);
        if (const QString text = quote(reply, json); !text.isEmpty())
            error.message += u' ' + Text::tr("Flightcontrol says: “%1”").arg(text);
        return error;
    }
    if (!json)
        return json.error();
    if (!json->isObject())
        return Error {Error::BadReply,
            Text::tr("Flightcontrol's answer is not an object. Check the fields “base_url” and "
                     "“api”.")};
    return json->object();
}

} // namespace Landfall::Flightcontrol
