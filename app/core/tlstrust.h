// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QSslConfiguration>

namespace Landfall {

/// Which certificates an account's requests believe: the system's, and those of its `ca_file`.
/// TLS 1.2 or later.
class TlsTrust {
public:
    /// The system's alone.
    TlsTrust();

    /// Reads a file of further CA certificates (PEM). BadInput names the path.
    [[nodiscard]] static Result<TlsTrust> withCaFile(const QString &path);

    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }

    /// The same for two that believe the same, so that they may share connections.
    [[nodiscard]] const QByteArray &key() const { return m_key; }

private:
    QSslConfiguration m_configuration;
    QByteArray m_key;
};

} // namespace Landfall
