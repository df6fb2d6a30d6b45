// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>

#include <memory>

namespace Landfall {

/// A credential. Copies share one buffer, which is overwritten when the last copy goes. It has no
/// conversion to text and no debug output, so that it cannot reach a log by accident.
class LANDFALL_CORE_EXPORT Secret {
    struct Buffer {
        QByteArray bytes;
        ~Buffer();
    };

public:
    /// Knows a secret only as long as a copy of it lives elsewhere.
    class Weak {
    public:
        explicit Weak(const Secret &secret) : m_buffer(secret.m_buffer) { }
        /// Empty when the last copy is gone.
        [[nodiscard]] Secret lock() const { return Secret(m_buffer.lock()); }

    private:
        std::weak_ptr<const Buffer> m_buffer;
    };

    Secret() = default;
    explicit Secret(QByteArray bytes);

    [[nodiscard]] bool isEmpty() const { return !m_buffer || m_buffer->bytes.isEmpty(); }

    /// The bytes themselves: for a request header or the keychain, nothing else.
    [[nodiscard]] const QByteArray &reveal() const;

    friend bool operator==(const Secret &a, const Secret &b) { return a.reveal() == b.reveal(); }

private:
    explicit Secret(std::shared_ptr<const Buffer> buffer) : m_buffer(std::move(buffer)) { }

    std::shared_ptr<const Buffer> m_buffer;
};

/// Makes a secret of what a person pasted: outer white space goes; control characters, characters
/// outside ASCII and more than 4 KiB are refused with a sentence (a header cannot carry them).
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Secret> parseSecret(const QByteArray &pasted);

} // namespace Landfall
