// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuresignin.h"

#include "azureanswers.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr auto tenantId = "7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4"_L1;
constexpr auto clientId = "e2a4c7d8-1b36-4f59-9c02-6d7f8a9b0c1d"_L1;
constexpr char clientSecret[] = "landfall-simulator-client-secret";
constexpr char bearerToken[] = "landfall-simulator-bearer-token";
constexpr int lifetime = 3599;
constexpr double codeInterval = 5;

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

bool isOfPerson(const People::Form &form)
{
    const QString type = form.value(u"grant_type"_s);
    return type == "refresh_token"_L1 || type == "urn:ietf:params:oauth:grant-type:device_code"_L1;
}

QString armScope(const SimulatedRequest &request)
{
    return u"http://%1/azure/arm/.default"_s.arg(
        QString::fromLatin1(request.headers.value("host")));
}

SimulatedAnswer missingMember(const QString &member, const QDateTime &now)
{
    return loginError(400, u"invalid_request"_s, 900144,
        u"The request body must contain the following parameter: '%1'."_s.arg(member), now);
}

/// What is wrong with a person's request; none when nothing is.
std::optional<SimulatedAnswer> personRefusal(const SimulatedRequest &request,
    const People::Form &form, const QStringList &members, const QDateTime &now)
{
    for (const QString &member : members) {
        if (!form.contains(member))
            return missingMember(member, now);
    }
    if (form.value(u"client_id"_s) == clientId)
        return loginError(401, u"invalid_client"_s, 7000218,
            u"The request body must contain 'client_assertion' or 'client_secret'."_s, now);
    if (form.value(u"client_id"_s) != People::client())
        return loginError(400, u"unauthorized_client"_s, 700016,
            u"The application was not found in the directory."_s, now);
    if (members.contains(u"scope"_s)
        && !form.value(u"scope"_s).split(u' ').contains(armScope(request)))
        return loginError(400, u"invalid_scope"_s, 70011, u"The scope is not valid."_s, now);
    return std::nullopt;
}

QString expected(const QString &member, const SimulatedRequest &request)
{
    if (member == "grant_type"_L1)
        return u"client_credentials"_s;
    if (member == "client_id"_L1)
        return clientId;
    if (member == "client_secret"_L1)
        return QLatin1StringView(clientSecret);
    return armScope(request);
}

} // namespace

SignIn::SignIn(double speed)
    : m_people(std::max(1, qRound(codeInterval / std::max(1.0, speed)))) { }

QList<SimulatedAccount> SignIn::accounts(const QString &name, const QUrl &server)
{
    QMap<QString, QString> fields {{u"cloud"_s, u"custom"_s},
        {u"base_url"_s, server.toString() + "/azure/arm"_L1},
        {u"login_url"_s, server.toString() + "/azure/login"_L1}};
    QMap<QString, QString> principal = fields;
    principal.insert(u"auth"_s, u"service-principal"_s);
    principal.insert(u"tenant_id"_s, tenantId);
    principal.insert(u"client_id"_s, clientId);
    QMap<QString, QString> person = principal;
    person.insert(u"auth"_s, u"device-code"_s);
    person.insert(u"client_id"_s, People::client());
    fields.insert(u"auth"_s, u"token"_s);
    return {{Account(name, u"azure"_s, principal), Secret(QByteArray(clientSecret))},
        {Account(name + " (bearer token)"_L1, u"azure"_s, fields), Secret(QByteArray(bearerToken))},
        {Account(name + " (restricted token)"_L1, u"azure"_s, fields), Secret(restrictedToken())},
        {Account(name + " (device code)"_L1, u"azure"_s, person), Secret(People::refreshToken())}};
}

QString SignIn::tenant()
{
    return tenantId;
}

QString SignIn::strangeTenant()
{
    return u"c3d0a7be-5f1e-4c86-9b1d-2e4a6f8091b7"_s;
}

SimulatedAnswer SignIn::answer(
    const SimulatedRequest &request, const QStringList &path, const QDateTime &now)
{
    if (path == QStringList {u"device"_s})
        return {200, "text/plain; charset=utf-8", {},
            "The simulator has nobody to type a code. It approves it by itself, or with\n"
            "POST /_simulator/azure/sign-in {\"do\": \"approve\"}\n"};
    const QStringList place {u"oauth2"_s, u"v2.0"_s};
    const bool isKnown = path.size() == 4 && path.mid(1, 2) == place
        && (path.at(3) == "token"_L1 || path.at(3) == "devicecode"_L1);
    return isKnown ? endpoint(request, path, now) : SimulatedAnswer {404, "text/html", {}, {}};
}

SimulatedAnswer SignIn::endpoint(
    const SimulatedRequest &request, const QStringList &path, const QDateTime &now)
{
    if (request.verb != "POST")
        return loginError(
            400, u"invalid_request"_s, 900561, u"The endpoint only accepts POST requests."_s, now);
    const bool isForm =
        request.headers.value("content-type").startsWith("application/x-www-form-urlencoded");
    const QHash<QString, QString> form = formOf(isForm ? request.body : QByteArray());
    const bool wantsCode = path.at(3) == "devicecode"_L1;
    const bool isPerson = wantsCode || isOfPerson(form);
    if (path.first() != tenantId && !(isPerson && path.first() == "organizations"_L1))
        return loginError(400, u"invalid_request"_s, 90002,
            u"Tenant '%1' not found. Check to make sure you have the correct tenant ID."_s.arg(
                path.first()),
            now);
    if (isPerson)
        return personAnswer(request, form, wantsCode, now);
    for (const Check &check : checks) {
        const QString member = QLatin1StringView(check.member);
        if (!form.contains(member))
            return missingMember(member, now);
        if (form.value(member) != expected(member, request))
            return loginError(check.status, QLatin1StringView(check.error), check.number,
                QLatin1StringView(check.message), now);
    }
    return grant(now);
}

SimulatedAnswer SignIn::personAnswer(
    const SimulatedRequest &request, const People::Form &form, bool wantsCode, const QDateTime &now)
{
    const bool refreshes = form.value(u"grant_type"_s) == "refresh_token"_L1;
    QStringList members {u"client_id"_s};
    if (wantsCode || refreshes)
        members.append(u"scope"_s);
    if (!wantsCode)
        members.append(refreshes ? u"refresh_token"_s : u"device_code"_s);
    if (const auto refusal = personRefusal(request, form, members, now))
        return *refusal;
    const QString host = QString::fromLatin1(request.headers.value("host"));
    if (wantsCode)
        return m_people.newCode(form, u"http://%1/azure/login/device"_s.arg(host), now);
    const People::Answer asked = m_people.ask(form, now);
    if (const auto *refusal = std::get_if<SimulatedAnswer>(&asked))
        return *refusal;
    return grant(now, std::get<PersonGrant>(asked));
}

SimulatedAnswer SignIn::grant(const QDateTime &now, const PersonGrant &person)
{
    const QByteArray token = "landfall-simulator-access-token-" + QByteArray::number(++m_count);
    m_tokens.insert(token, now.addSecs(lifetime));
    QJsonObject body {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, lifetime},
        {u"ext_expires_in"_s, lifetime}, {u"access_token"_s, QString::fromLatin1(token)}};
    if (!person.refreshToken.isEmpty())
        body.insert(u"refresh_token"_s, person.refreshToken);
    if (!person.idToken.isEmpty())
        body.insert(u"id_token"_s, person.idToken);
    return json(200, body);
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
