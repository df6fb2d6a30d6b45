// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuresignin.h"

#include "azureanswers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr auto tenantId = "7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4"_L1;
constexpr auto clientId = "e2a4c7d8-1b36-4f59-9c02-6d7f8a9b0c1d"_L1;
constexpr char clientSecret[] = "landfall-simulator-client-secret";
constexpr char bearerToken[] = "landfall-simulator-bearer-token";
constexpr int lifetime = 3599;

/// In the form of the service's own, so that it tells its end: the first day of 2099.
QByteArray restrictedToken()
{
    const auto part = [](const char *json) {
        return QByteArray(json).toBase64(
            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"typ":"JWT","alg":"none"})") + '.'
        + part(R"({"aud":"landfall-simulator","exp":4070908800})") + '.' + part("simulated");
}

/// What is wrong with a form, in the order in which the service looks.
struct Check {
    const char *member;
    const char *error;
    int status;
    int number;
    const char *message;
};

constexpr std::array checks {
    Check {"grant_type", "unsupported_grant_type", 400, 70003, "The grant type is not supported."},
    Check {"client_id", "unauthorized_client", 400, 700016,
        "The application was not found in the directory."},
    Check {"client_secret", "invalid_client", 401, 7000215,
        "Invalid client secret provided. The value of the secret is wanted, not its id."},
    Check {"scope", "invalid_scope", 400, 70011, "The scope is not valid."},
};

/// A form's members; a plus sign is a space there, which QUrlQuery does not know.
QHash<QString, QString> formOf(QByteArray body)
{
    QHash<QString, QString> form;
    const QUrlQuery query(QString::fromLatin1(body.replace('+', "%20")));
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        form.insert(key, value);
    return form;
}

QString expected(const QString &member, const SimulatedRequest &request)
{
    if (member == "grant_type"_L1)
        return u"client_credentials"_s;
    if (member == "client_id"_L1)
        return clientId;
    if (member == "client_secret"_L1)
        return QLatin1StringView(clientSecret);
    return u"http://%1/azure/arm/.default"_s.arg(
        QString::fromLatin1(request.headers.value("host")));
}

} // namespace

QList<SimulatedAccount> SignIn::accounts(const QString &name, const QUrl &server)
{
    QMap<QString, QString> fields {{u"cloud"_s, u"custom"_s},
        {u"base_url"_s, server.toString() + "/azure/arm"_L1},
        {u"login_url"_s, server.toString() + "/azure/login"_L1}};
    QMap<QString, QString> principal = fields;
    principal.insert(u"auth"_s, u"service-principal"_s);
    principal.insert(u"tenant_id"_s, tenantId);
    principal.insert(u"client_id"_s, clientId);
    fields.insert(u"auth"_s, u"token"_s);
    return {{Account(name, u"azure"_s, principal), Secret(QByteArray(clientSecret))},
        {Account(name + " (bearer token)"_L1, u"azure"_s, fields), Secret(QByteArray(bearerToken))},
        {Account(name + " (restricted token)"_L1, u"azure"_s, fields), Secret(restrictedToken())}};
}

SimulatedAnswer SignIn::answer(
    const SimulatedRequest &request, const QStringList &path, const QDateTime &now)
{
    if (path.mid(1) != QStringList {u"oauth2"_s, u"v2.0"_s, u"token"_s})
        return {404, "text/html", {}, {}};
    if (request.verb != "POST")
        return loginError(
            400, u"invalid_request"_s, 900561, u"The endpoint only accepts POST requests."_s, now);
    if (path.first() != tenantId)
        return loginError(400, u"invalid_request"_s, 90002,
            u"Tenant '%1' not found. Check to make sure you have the correct tenant ID."_s.arg(
                path.first()),
            now);
    const bool isForm =
        request.headers.value("content-type").startsWith("application/x-www-form-urlencoded");
    const QHash<QString, QString> form = formOf(isForm ? request.body : QByteArray());
    for (const Check &check : checks) {
        const QString member = QLatin1StringView(check.member);
        if (!form.contains(member))
            return loginError(400, u"invalid_request"_s, 900144,
                u"The request body must contain the following parameter: '%1'."_s.arg(member), now);
        if (form.value(member) != expected(member, request))
            return loginError(check.status, QLatin1StringView(check.error), check.number,
                QLatin1StringView(check.message), now);
    }
    return grant(now);
}

SimulatedAnswer SignIn::grant(const QDateTime &now)
{
    const QByteArray token = "landfall-simulator-access-token-" + QByteArray::number(++m_count);
    m_tokens.insert(token, now.addSecs(lifetime));
    return json(200,
        QJsonObject {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, lifetime},
            {u"ext_expires_in"_s, lifetime}, {u"access_token"_s, QString::fromLatin1(token)}});
}

bool SignIn::isRestricted(const SimulatedRequest &request)
{
    return request.headers.value("authorization") == "Bearer " + restrictedToken();
}

SignIn::Verdict SignIn::verdict(const SimulatedRequest &request, const QDateTime &now) const
{
    const QByteArray authorization = request.headers.value("authorization");
    if (!authorization.startsWith("Bearer "))
        return Verdict::Missing;
    const QByteArray token = authorization.mid(7);
    if (token == bearerToken || isRestricted(request))
        return Verdict::Valid;
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.constEnd())
        return Verdict::Unknown;
    return now < *found ? Verdict::Valid : Verdict::Expired;
}

} // namespace Landfall::SimulatedAzure
