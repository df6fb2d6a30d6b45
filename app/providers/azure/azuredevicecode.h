// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuretokenreply.h"

#include <QUrl>

#include <chrono>

namespace Landfall::Azure {

/// What the sign-in host gives at the beginning of a sign-in with a code.
struct DeviceCode {
    Secret device; ///< what the person's sign-in is waited for with
    QString code; ///< what the person types
    QUrl page; ///< where
    std::chrono::seconds lifetime {900}; ///< from the moment of the request
    std::chrono::seconds interval {5}; ///< at least between two questions

    DeviceCode() = default;
    DeviceCode(Secret device_, QString code_, QUrl page_)
        : device(std::move(device_)), code(std::move(code_)), page(std::move(page_))
    {
    }
};

/// The codes of errors that end a sign-in: a new code helps against the first.
constexpr QLatin1StringView codeRanOut {"expired_token"};
constexpr QLatin1StringView signInDeclined {"authorization_declined"};

[[nodiscard]] Result<DeviceCode> parseDeviceCode(
    const HttpReply &reply, const Result<QJsonDocument> &json);

/// The answer to the question whether the person has signed in. Errors with the codes
/// `authorization_pending` and `slow_down` say to ask on.
[[nodiscard]] Result<TokenReply> parseCodeAnswer(
    const HttpReply &reply, const Result<QJsonDocument> &json, const Secret &device);

/// The code's time is over.
[[nodiscard]] Error codeHasRunOut();

/// The bodies of the two requests.
[[nodiscard]] Secret codeForm(const QString &clientId, const QString &scope);
[[nodiscard]] Secret codeTokenForm(const QString &clientId, const Secret &device);

/// When to ask next: no faster than the host wants, slower while it does not answer.
class CodeRhythm {
public:
    explicit CodeRhythm(std::chrono::seconds interval) : m_interval(interval) { }

    [[nodiscard]] std::chrono::seconds pause() const;

    /// Whether another question makes sense after this answer.
    [[nodiscard]] bool goesOn(const Error &answer);

private:
    std::chrono::seconds m_interval;
    std::chrono::seconds m_wanted {0}; ///< by the last answer
    int m_failures = 0; ///< in a row
};

} // namespace Landfall::Azure
