// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurepeople.h"

#include "azureanswers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr int lifetime = 900;
constexpr int slowDownBy = 5;
constexpr qsizetype codeLength = 9;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Simulator)
};

struct Refusal {
    const char *error;
    int number;
    const char *message;
};
constexpr std::array refusals {
    Refusal {"authorization_pending", 70016,
        "OAuth 2.0 device flow error. Authorization is pending. Continue polling."},
    Refusal {"slow_down", 70016, "OAuth 2.0 device flow error. Polling too often."},
    Refusal {"authorization_declined", 70000, "The end user denied the authorization request."},
    Refusal {"expired_token", 70019, "Verification code expired."},
    Refusal {"bad_verification_code", 70018, "Invalid verification code."},
    Refusal {"invalid_grant", 50173,
        "The provided grant has expired due to it being revoked, a fresh auth token is needed."},
};

SimulatedAnswer refuse(QLatin1StringView error, const QDateTime &now)
{
    const auto found = std::find_if(refusals.begin(), refusals.end(),
        [&](const Refusal &entry) { return error == QLatin1StringView(entry.error); });
    return loginError(400, error, found->number, QLatin1StringView(found->message), now);
}

/// Without the letters that are taken for one another.
QString randomText(qsizetype length)
{
    static constexpr QLatin1StringView letters {"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"};
    QString text;
    for (qsizetype i = 0; i < length; ++i)
        text.append(letters.at(QRandomGenerator::global()->bounded(int(letters.size()))));
    return text;
}

QString base64(const QJsonObject &object)
{
    return QString::fromLatin1(
        QJsonDocument(object)
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

SimulatedAnswer sentence(int status, const QString &text)
{
    return {status, "text/plain; charset=utf-8", {}, text.toUtf8() + '\n'};
}

} // namespace

QString People::client()
{
    return u"0f7d3a51-6e0b-4f2e-9d4c-3b1a2c5d7e90"_s;
}

QByteArray People::refreshToken()
{
    return "landfall-simulator-refresh-token";
}

SimulatedAnswer People::newCode(const Form &form, const QString &page, const QDateTime &now)
{
    Code code;
    code.typed = randomText(codeLength);
    code.scope = form.value(u"scope"_s);
    code.end = now.addSecs(lifetime);
    code.lastQuestion = now;
    code.interval = m_interval;
    code.questionsLeft = m_approveAfter > 0 ? m_approveAfter - 1 : -1;
    const QString device = "landfall-simulator-device-code-"_L1 + randomText(20);
    m_codes.insert(device, code);
    return json(200,
        QJsonObject {{u"device_code"_s, device}, {u"user_code"_s, code.typed},
            {u"verification_uri"_s, page}, {u"expires_in"_s, lifetime}, {u"interval"_s, m_interval},
            {u"message"_s,
                u"To sign in, open the page %1 and enter the code %2."_s.arg(page, code.typed)}});
}

People::Answer People::ask(const Form &form, const QDateTime &now)
{
    return form.value(u"grant_type"_s) == "refresh_token"_L1 ? askRefresh(form, now)
                                                             : askCode(form, now);
}

People::Answer People::askCode(const Form &form, const QDateTime &now)
{
    const auto found = m_codes.find(form.value(u"device_code"_s));
    if (found == m_codes.end())
        return refuse("bad_verification_code"_L1, now);
    const QString word = wordFor(*found, now);
    found->lastQuestion = now;
    if (!word.isEmpty())
        return refuse(QLatin1StringView(word.toLatin1()), now);
    const QString scope = found->scope;
    m_codes.erase(found);
    return grant(scope);
}

/// Empty when the person has signed in.
QString People::wordFor(Code &code, const QDateTime &now)
{
    if (code.state == State::Expired || now >= code.end)
        return u"expired_token"_s;
    if (code.state == State::Declined)
        return u"authorization_declined"_s;
    // Timers of a client are not exact.
    const bool isEarly = code.lastQuestion.msecsTo(now) < code.interval * 900;
    if (isEarly || std::exchange(code.isToSlowDown, false)) {
        code.interval += slowDownBy;
        return u"slow_down"_s;
    }
    if (code.state == State::Waiting && code.questionsLeft != 0) {
        code.questionsLeft = std::max(-1, code.questionsLeft - 1);
        return u"authorization_pending"_s;
    }
    return {};
}

People::Answer People::askRefresh(const Form &form, const QDateTime &now)
{
    const QString token = form.value(u"refresh_token"_s);
    if (!m_refreshTokens.contains(token) || m_revoked.contains(token))
        return refuse("invalid_grant"_L1, now);
    return grant(form.value(u"scope"_s));
}

PersonGrant People::grant(const QString &scope)
{
    const QStringList words = scope.split(u' ');
    PersonGrant given;
    if (words.contains("offline_access"_L1)) {
        given.refreshToken =
            QString::fromLatin1(refreshToken()) + u'-' + QString::number(++m_count);
        m_refreshTokens.insert(given.refreshToken);
    }
    if (words.contains("openid"_L1))
        given.idToken = base64({{u"alg"_s, u"none"_s}}) + u'.'
            + base64({{u"preferred_username"_s, u"mira@larkfield.example"_s},
                {u"name"_s, u"Mira Larkfield"_s}})
            + u'.';
    return given;
}

SimulatedAnswer People::control(const SimulatedRequest &request)
{
    if (request.verb != "POST")
        return sentence(405, Text::tr("What happens to a sign-in is sent with POST."));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const QJsonValue after = body.value("approve_after"_L1); after.isDouble()) {
        m_approveAfter = std::max(0, after.toInt());
        return sentence(200, Text::tr("Noted for the codes to come."));
    }
    const int count = apply(body.value("do"_L1).toString(), body.value("user_code"_L1).toString());
    if (count < 0)
        return sentence(400,
            Text::tr("Send {\"do\": \"approve\"}, or “decline”, “expire”, “slow-down” or “revoke”; "
                     "or {\"approve_after\": N}."));
    if (count == 0)
        return sentence(404, Text::tr("No such code waits for its sign-in."));
    return sentence(200, Text::tr("Done."));
}

/// To how many it applied; -1: it is none of these words.
int People::apply(const QString &what, const QString &typed)
{
    if (what == "revoke"_L1) {
        m_revoked = m_refreshTokens;
        return 1;
    }
    static const QHash<QString, State> states {{u"approve"_s, State::Approved},
        {u"decline"_s, State::Declined}, {u"expire"_s, State::Expired}};
    if (!states.contains(what) && what != "slow-down"_L1)
        return -1;
    int count = 0;
    for (Code &code : m_codes) {
        if (!typed.isEmpty() && typed.compare(code.typed, Qt::CaseInsensitive) != 0)
            continue;
        ++count;
        if (what == "slow-down"_L1)
            code.isToSlowDown = true;
        else
            code.state = states.value(what);
    }
    return count;
}

} // namespace Landfall::SimulatedAzure
