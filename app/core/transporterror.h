// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace Landfall {

/// Whether a finished reply is no answer at all: nothing came, it was cut off or could not be
/// decoded. An answer with any status is one.
[[nodiscard]] bool isTransportError(const QNetworkReply &reply);

/// Says why, naming the host. With `tlsErrors` (what Qt found wrong with the certificate) it is a
/// Tls error with the certificate's subject and the first reason.
[[nodiscard]] Error transportError(const QNetworkReply &reply, const QList<QSslError> &tlsErrors);

} // namespace Landfall
