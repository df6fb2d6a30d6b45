// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuredevicecode.h"

#include "azureidentity.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall::Azure {

namespace {

constexpr std::chrono::seconds longestLifetime = 1h;
constexpr std::chrono::seconds longestInterval = 1min;
constexpr std::chrono::seconds slowDownBy = 5s;
constexpr int mostDoublings = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::DeviceCode)
};

/// A count of seconds within bounds; the default where nothing sensible is said.
std::chrono::seconds within(
    std::optional<qint64> told, std::chrono::seconds otherwise, std::chrono::seconds most)
{
    if (!told || *told <= 0)
        return otherwise;
    return std::min(std::chrono::seconds(*told), most);
}

bool isPage(const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace

Result<DeviceCode> parseDeviceCode(const HttpReply &reply, const Result<QJsonDocument> &json)
{
    static const QRegularExpression form(u"^[0-9A-Za-z-]{4,32}$"_s);
    const QJsonObject object = json ? json->object() : QJsonObject();
    if (reply.status != 200)
        return signInRefusal(reply, object, Secret(), AuthWay::DeviceCode);
    JsonReader body(object);
    const Secret device = plainToken(body.string(u"device_code"_s));
    const QString code = body.string(u"user_code"_s);
    const QUrl page(body.string(u"verification_uri"_s), QUrl::StrictMode);
    if (device.isEmpty() || !form.match(code).hasMatch() || !isPage(page))
        return strangeAnswer(reply);
    DeviceCode read(device, code, page);
    read.lifetime = within(body.integer(u"expires_in"_s), read.lifetime, longestLifetime);
    read.interval = within(body.integer(u"interval"_s), read.interval, longestInterval);
    return read;
}

Result<TokenReply> parseCodeAnswer(
    const HttpReply &reply, const Result<QJsonDocument> &json, const Secret &device)
{
    Result<TokenReply> answer = parseTokenReply(reply, json, device, AuthWay::DeviceCode);
    if (!answer) {
        Error error = answer.error();
        if (error.code == "bad_verification_code"_L1)
            error.code = codeRanOut;
        if (error.code == "access_denied"_L1)
            error.code = signInDeclined;
        return error;
    }
    if (answer->refresh.isEmpty())
        return Error {Error::BadReply,
            Text::tr("The sign-in worked, but the sign-in host gave nothing that lasts. Check that "
                     "the application may be used for “offline_access”.")};
    return answer;
}

Error codeHasRunOut()
{
    return {Error::Unauthorized,
        Text::tr("Nobody signed in while the code was valid. Ask for a new one."), codeRanOut};
}

Secret codeForm(const QString &clientId, const QString &scope)
{
    return Secret("client_id=" + QUrl::toPercentEncoding(clientId)
        + "&scope=" + QUrl::toPercentEncoding(scope));
}

Secret codeTokenForm(const QString &clientId, const Secret &device)
{
    return Secret("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id="
        + QUrl::toPercentEncoding(clientId)
        + "&device_code=" + device.reveal().toPercentEncoding());
}

std::chrono::seconds CodeRhythm::pause() const
{
    const std::chrono::seconds slower = m_interval * (1 << std::min(m_failures, mostDoublings));
    const std::chrono::seconds bounded = std::max(m_interval, std::min(slower, longestInterval));
    return std::max(bounded, m_wanted);
}

bool CodeRhythm::goesOn(const Error &answer)
{
    m_wanted = answer.retryAfter;
    if (answer.code == "authorization_pending"_L1 || answer.code == "slow_down"_L1) {
        m_failures = 0;
        if (answer.code == "slow_down"_L1)
            m_interval += slowDownBy;
        return true;
    }
    ++m_failures;
    return answer.kind == Error::Network || answer.kind == Error::Server
        || answer.kind == Error::RateLimited;
}

} // namespace Landfall::Azure
