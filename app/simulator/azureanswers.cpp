// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureanswers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

SimulatedAnswer send(int status, const QJsonDocument &body)
{
    return {status, "application/json; charset=utf-8", {}, body.toJson(QJsonDocument::Compact)};
}

SimulatedAnswer loginRefusal(int status, const QDateTime &now)
{
    if (status == 429)
        return loginError(429, u"temporarily_unavailable"_s, 90055, u"Too many sign-ins."_s, now);
    if (status >= 500)
        return loginError(
            status, u"server_error"_s, 90033, u"A transient error has occurred."_s, now);
    return loginError(status, u"invalid_client"_s, 7000215,
        u"Invalid client secret provided. The value of the secret is wanted, not its id."_s, now);
}

SimulatedAnswer scmRefusal(int status)
{
    if (status == 401 || status == 403)
        return {status, "text/html", {}, {}};
    return scmError(status, status == 404 ? u"Not found."_s : u"An error has occurred."_s);
}

/// The right that a request takes: reading, unless it copies a slot.
QString actionOf(const SimulatedRequest &request)
{
    const bool isSlot = request.path.contains("/slots/"_L1, Qt::CaseInsensitive);
    if (request.verb != "POST")
        return u"Microsoft.Web/sites/read"_s;
    return isSlot ? u"Microsoft.Web/sites/slots/slotcopy/action"_s
                  : u"Microsoft.Web/sites/slotcopy/action"_s;
}

/// Below a site App Service or the host answers, elsewhere the resource manager itself.
SimulatedAnswer behindArm(const QString &path, int status)
{
    const bool isSite = path.contains("/sites/"_L1, Qt::CaseInsensitive);
    if (status == 400 && path.contains("/hostruntime/"_L1, Qt::CaseInsensitive))
        return siteError(400, u"BadRequest"_s,
            u"Encountered an error (ServiceUnavailable) from host runtime."_s);
    if (status == 404 && isSite)
        return siteError(404, u"NotFound"_s, u"The resource is not found."_s);
    if (status == 409 && isSite)
        return siteError(409, u"Conflict"_s,
            u"Cannot modify this site because another operation is in progress."_s);
    if (status >= 500 && isSite)
        return siteError(status, u"InternalServerError"_s, u"There was an unexpected error."_s);
    if (status == 404)
        return armError(404, u"ResourceNotFound"_s, u"The resource was not found."_s);
    if (status >= 500)
        return armError(status, u"InternalServerError"_s, u"Encountered internal server error."_s);
    return armError(status, u"BadRequest"_s, u"The request is invalid."_s);
}

} // namespace

SimulatedAnswer json(int status, const QJsonObject &body)
{
    return send(status, QJsonDocument(body));
}

SimulatedAnswer json(int status, const QJsonArray &body)
{
    return send(status, QJsonDocument(body));
}

SimulatedAnswer list(const QJsonArray &value)
{
    return json(200, QJsonObject {{u"value"_s, value}});
}

SimulatedAnswer armError(int status, const QString &code, const QString &message)
{
    SimulatedAnswer answer = json(status,
        QJsonObject {
            {u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, message}}},
        });
    answer.headers.emplaceBack("x-ms-failure-cause", "gateway");
    return answer;
}

SimulatedAnswer siteError(int status, const QString &code, const QString &message)
{
    const QJsonObject entity {{u"ExtendedCode"_s, u"01025"_s}, {u"MessageTemplate"_s, message},
        {u"Parameters"_s, QJsonArray()}, {u"Code"_s, code}, {u"Message"_s, message}};
    const QJsonArray details {QJsonObject {{u"Message"_s, message}},
        QJsonObject {{u"Code"_s, code}}, QJsonObject {{u"ErrorEntity"_s, entity}}};
    return json(status,
        QJsonObject {{u"Code"_s, code}, {u"Message"_s, message}, {u"Target"_s, QJsonValue::Null},
            {u"Details"_s, details}, {u"Innererror"_s, QJsonValue::Null}});
}

SimulatedAnswer scmError(int status, const QString &message)
{
    return json(status, QJsonObject {{u"Message"_s, message}});
}

SimulatedAnswer loginError(
    int status, const QString &error, int number, const QString &message, const QDateTime &now)
{
    const QString time = now.toUTC().toString(u"yyyy-MM-dd HH:mm:ssZ"_s);
    const QString trace = u"00000000-0000-4000-8000-000000000001"_s;
    const QString description = u"AADSTS%1: %2\r\nTrace ID: %3\r\nTimestamp: %4"_s.arg(
        QString::number(number), message, trace, time);
    return json(status,
        QJsonObject {{u"error"_s, error}, {u"error_description"_s, description},
            {u"error_codes"_s, QJsonArray {number}}, {u"timestamp"_s, time}, {u"trace_id"_s, trace},
            {u"correlation_id"_s, trace}});
}

SimulatedAnswer refusal(const SimulatedRequest &request, int status)
{
    if (request.path.startsWith("/azure/login/"_L1))
        return loginRefusal(status, QDateTime::currentDateTimeUtc());
    if (!request.path.startsWith("/azure/"_L1))
        return scmRefusal(status);
    if (status == 401)
        return armError(401, u"ExpiredAuthenticationToken"_s,
            u"The access token expiry UTC time is earlier than current UTC time."_s);
    if (status == 403)
        return armError(403, u"AuthorizationFailed"_s,
            u"The client 'landfall' does not have authorization to perform action "
            "'%1' over scope '%2' or the scope is invalid."_s.arg(
                actionOf(request), request.path.mid(QLatin1StringView("/azure/arm").size())));
    if (status == 429)
        return armError(429, u"TooManyRequests"_s, u"The request is being throttled."_s);
    return behindArm(request.path, status);
}

QString serviceTime(const QDateTime &time)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    QString fraction = time.toUTC().toString(u"zzz"_s)
        + QString::number(ms * 7919 % 10000).rightJustified(4, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString seconds = time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return fraction.isEmpty() ? seconds + u'Z' : seconds + u'.' + fraction + u'Z';
}

} // namespace Landfall::SimulatedAzure
