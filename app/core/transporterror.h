// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace Landfall {

/// Whether a finished reply is no answer at all: nothing came, it was cut off or could not be
/// decoded. An answer with any status is one.
[[nodiscard]] bool isTransportError(const QNetworkReply &reply);

/// Says why, naming the host. With `tlsErrors` (what Qt found wrong with the certificate) it is a
/// Tls error with the certificate's subject and the first reason.
[[nodiscard]] Error transportError(const QNetworkReply &reply, const QList<QSslError> &tlsErrors);

/// The Tls error for a host: `peer` is its certificate, `detail` what is said when `tlsErrors` is
/// empty.
[[nodiscard]] Error tlsError(const QString &host, const QSslCertificate &peer,
    const QString &detail, const QList<QSslError> &tlsErrors);

} // namespace Landfall
