// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <QList>
#include <QNetworkRequest>
#include <QSslCertificate>

namespace Landfall {

/// Makes a GET as every request of ours is: no redirects by Qt, HTTP/1.1, no cookies, no
/// credentials of Qt's own, TLS 1.2 or later. A header value that a header cannot carry is
/// BadInput; its text is not in the message.
[[nodiscard]] Result<QNetworkRequest> makeRequest(
    const QUrl &url, const Headers &credential, const QList<QSslCertificate> &extraCertificates);

/// Reads an account's `ca_file`. BadInput names the path.
[[nodiscard]] Result<QList<QSslCertificate>> readCaFile(const QString &path);

} // namespace Landfall
