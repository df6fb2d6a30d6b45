// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuretokenreply.h"

#include "azureidentity.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::TokenReply)
};

/// What is assumed where the service does not say; the shortest that it hands out lives longer.
constexpr std::chrono::seconds unsaidLifetime = 5min;
constexpr std::chrono::seconds longestLifetime = 28h;
constexpr qsizetype longestQuote = 200;

struct WordKind {
    QLatin1StringView word;
    Error::Kind kind;
};
/// The others are about the account's own values: asking again does not help.
constexpr std::array passing {
    WordKind {"temporarily_unavailable"_L1, Error::Server},
    WordKind {"server_error"_L1, Error::Server},
    WordKind {"slow_down"_L1, Error::RateLimited},
};

struct Refusal {
    QString word; ///< `error`
    int number = 0; ///< the first of `error_codes`; 0 when there is none
    QString description; ///< its first line
};

Refusal readRefusal(const QJsonObject &body)
{
    Refusal refusal;
    refusal.word = refusalWord(body);
    refusal.number = body.value("error_codes"_L1).toArray().first().toInt();
    const QString description = body.value("error_description"_L1).toString();
    refusal.description = description.section(u'\n', 0, 0).simplified().left(longestQuote);
    return refusal;
}

/// The sentence that a number has of its own; empty for the others.
QString sentenceOfNumber(int number)
{
    switch (number) {
    case 7000218:
        return Text::tr("The application does not allow public client flows. Switch them on in "
                        "Microsoft Entra, under the application's “Authentication”.");
    case 7000215:
        return Text::tr("The sign-in host refused the client secret. Enter its value, not its id: "
                        "remove the account and add it again.");
    case 7000222:
        return Text::tr("The client secret has expired. Make a new one in Microsoft Entra, remove "
                        "the account and add it again.");
    case 700016:
        return Text::tr("The tenant knows no such application. Check the fields “client_id” and "
                        "“tenant_id”.");
    case 90002:
    case 900023:
        return Text::tr("There is no such tenant. Check the fields “tenant_id” and “cloud”.");
    case 90038:
        return Text::tr("The tenant belongs to another national cloud. Check the field “cloud”.");
    default:
        return {};
    }
}

/// Where a person has signed in; empty for the words that mean the same to everybody.
QString sentenceForPerson(const QString &word)
{
    if (word == "invalid_client"_L1 || word == "unauthorized_client"_L1)
        return Text::tr("The sign-in host refused the application. Check the fields “client_id” "
                        "and “tenant_id”, and that the application allows public client flows.");
    if (word == "invalid_grant"_L1 || word == "interaction_required"_L1
        || word == "consent_required"_L1)
        return Text::tr("The sign-in host takes the stored sign-in no more: sign in again "
                        "(“landfall-cli account sign-in NAME”).");
    if (word == "authorization_declined"_L1 || word == "access_denied"_L1)
        return Text::tr("The sign-in was declined.");
    if (word == "expired_token"_L1 || word == "bad_verification_code"_L1)
        return Text::tr("The code has run out. Ask for a new one.");
    return {};
}

QString sentenceOfWord(const QString &word, Error::Kind kind)
{
    if (kind == Error::RateLimited)
        return Text::tr("The sign-in host's request limit is reached. Landfall asks again by "
                        "itself.");
    if (kind == Error::Server)
        return Text::tr("The sign-in host has a fault of its own. Landfall asks again by itself.");
    if (word == "invalid_client"_L1 || word == "unauthorized_client"_L1)
        return Text::tr("The sign-in host refused the application. Check the fields “client_id” "
                        "and “tenant_id”, and enter the client secret again.");
    if (word == "invalid_scope"_L1 || word == "invalid_resource"_L1 || word == "invalid_request"_L1)
        return Text::tr("The sign-in host did not take the request. Check the fields “tenant_id”, "
                        "“cloud” and, where they are set, “base_url” and “login_url”.");
    if (word == "invalid_grant"_L1 || word == "interaction_required"_L1
        || word == "consent_required"_L1)
        return Text::tr("The tenant does not let this application sign in by itself. Its "
                        "administrator can allow that.");
    return Text::tr("The sign-in host refused the sign-in. Check the fields “tenant_id”, "
                    "“client_id” and “cloud”.");
}

bool repeats(const QString &text, const Secret &secret)
{
    const QString bare = QString::fromUtf8(secret.reveal());
    const QString encoded = QString::fromLatin1(secret.reveal().toPercentEncoding());
    return !bare.isEmpty() && (text.contains(bare) || text.contains(encoded));
}

Error refused(const HttpReply &reply, const Refusal &refusal, const Secret &sent, AuthWay way)
{
    const auto known = std::find_if(passing.begin(), passing.end(),
        [&](const WordKind &entry) { return refusal.word == entry.word; });
    Error error = httpError(reply, QString(), refusal.word);
    const bool isPassing = error.kind == Error::Server || error.kind == Error::RateLimited;
    if (known != passing.end())
        error.kind = known->kind;
    else if (!isPassing)
        error.kind = Error::Unauthorized;
    if (error.kind == Error::Unauthorized)
        error.message = sentenceOfNumber(refusal.number);
    if (error.message.isEmpty() && error.kind == Error::Unauthorized && way == AuthWay::DeviceCode)
        error.message = sentenceForPerson(refusal.word);
    if (error.message.isEmpty())
        error.message = sentenceOfWord(refusal.word, error.kind);
    if (!refusal.description.isEmpty() && !repeats(refusal.description, sent))
        error.message += u' ' + Text::tr("It says: “%1”").arg(refusal.description);
    return error;
}

} // namespace

QString refusalWord(const QJsonObject &body)
{
    static const QRegularExpression plain(u"^[a-z_]{1,40}$"_s);
    const QString word = body.value("error"_L1).toString();
    return plain.match(word).hasMatch() ? word : QString();
}

Error strangeAnswer(const HttpReply &reply)
{
    Error error = httpError(reply, QString());
    if (error.kind != Error::Server && error.kind != Error::RateLimited)
        error.kind = Error::BadReply;
    error.message = Text::tr("The sign-in host %1 gave an unexpected answer (%2). Check the field "
                             "“cloud”, or “login_url” where it is set.")
                        .arg(reply.url.host())
                        .arg(reply.status);
    return error;
}

Error signInRefusal(
    const HttpReply &reply, const QJsonObject &body, const Secret &sent, AuthWay way)
{
    const Refusal refusal = readRefusal(body);
    return refusal.word.isEmpty() ? strangeAnswer(reply) : refused(reply, refusal, sent, way);
}

Secret plainToken(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; };
    const bool isToken = !text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain);
    return isToken ? Secret(text.toLatin1()) : Secret();
}

std::chrono::seconds sensibleLifetime(std::optional<qint64> seconds)
{
    if (!seconds || *seconds <= 0)
        return unsaidLifetime;
    return std::min(longestLifetime, std::chrono::seconds(*seconds));
}

Result<TokenReply> parseTokenReply(
    const HttpReply &reply, const Result<QJsonDocument> &json, const Secret &sent, AuthWay way)
{
    const QJsonObject object = json ? json->object() : QJsonObject();
    if (reply.status != 200)
        return signInRefusal(reply, object, sent, way);
    JsonReader body(object);
    const Secret token = plainToken(body.requiredString(u"access_token"_s));
    if (token.isEmpty())
        return strangeAnswer(reply);
    TokenReply read(token, sensibleLifetime(body.integer(u"expires_in"_s)));
    // What the keychain could not hold is no use either.
    if (const auto refresh = parseSecret(object.value("refresh_token"_L1).toString().toUtf8()))
        read.refresh = *refresh;
    read.identity = identityOf(object.value("id_token"_L1).toString());
    return read;
}

Secret tokenForm(const QString &clientId, const Secret &clientSecret, const QString &scope)
{
    QByteArray form = "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(clientId)
        + "&scope=" + QUrl::toPercentEncoding(scope)
        + "&client_secret=" + clientSecret.reveal().toPercentEncoding();
    return Secret(std::move(form));
}

Secret refreshForm(const QString &clientId, const Secret &refreshToken, const QString &scope)
{
    QByteArray form = "grant_type=refresh_token&client_id=" + QUrl::toPercentEncoding(clientId)
        + "&scope=" + QUrl::toPercentEncoding(scope)
        + "&refresh_token=" + refreshToken.reveal().toPercentEncoding();
    return Secret(std::move(form));
}

} // namespace Landfall::Azure
