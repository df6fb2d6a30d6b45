// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace Landfall {

/// Why something did not work. The kind says what to do next, the message says it to a person.
struct Error {
    enum Kind {
        Network, ///< no answer: name, route, time-out, cut off. Back off and try again.
        Tls, ///< certificate refused; the message names its subject and the reason
        Unauthorized, ///< the service refused the credential: stop asking for this account
        Forbidden, ///< a right is missing, for this resource only
        NotFound, ///< the service does not know it; with a retryAfter it may be too young to be
                  ///< known
        RateLimited, ///< wait retryAfter
        Server, ///< 5xx: back off and try again
        BadReply, ///< an answer that could not be read
        BadInput, ///< the user's own words are wrong; nothing was sent
        Storage, ///< a file could not be read or written; the message names it
        KeychainLocked, ///< locked, or its prompt was cancelled: the user unlocks it
        KeychainAbsent, ///< no keychain service in this session, or it does not answer
        KeychainDenied, ///< the keychain refused this program
        SecretMissing, ///< the keychain is open and has no such entry
        Cancelled, ///< we stopped it ourselves; say nothing
    };

    Kind kind = Network;
    QString message; ///< for people, translated where we wrote it
    QString code; ///< the provider's own code, may be empty
    std::chrono::seconds retryAfter {0}; ///< earliest next try; 0 when not said

    Error() = default;
    Error(Kind kind_, QString message_, QString code_ = {}, std::chrono::seconds retryAfter_ = {})
        : kind(kind_), message(std::move(message_)), code(std::move(code_)), retryAfter(retryAfter_)
    {
    }
    friend bool operator==(const Error &, const Error &) = default;
};

/// The contract's word for a kind ("rate-limited"), as `problems` carries it.
[[nodiscard]] LANDFALL_CORE_EXPORT QString kindName(Error::Kind kind);

/// A value or the reason why there is none. Names follow std::expected, which C++20 lacks.
template <typename T>
class [[nodiscard]] Result {
public:
    Result() : m_error(Error {Error::Cancelled, QString()}) { }
    Result(T value) : m_value(std::move(value)) { }
    Result(Error error) : m_error(std::move(error)) { }

    explicit operator bool() const { return m_value.has_value(); }
    [[nodiscard]] bool hasValue() const { return m_value.has_value(); }

    /// Only when it has a value.
    const T &operator*() const & { return *m_value; }
    T &operator*() & { return *m_value; }
    T &&operator*() && { return *std::move(m_value); }
    const T *operator->() const { return &*m_value; }
    T *operator->() { return &*m_value; }

    /// Only when it has none.
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<T> m_value;
    std::optional<Error> m_error;
};

/// Result<Done> stands for "worked".
struct Done {
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Error)
