// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"
#include "tlstrust.h"

#include <QNetworkRequest>

namespace Landfall {

/// Makes a request as every one of ours is: no redirects by Qt, HTTP/1.1, no cookies, no
/// credentials of Qt's own. A value that a header cannot carry is BadInput; it is not in the
/// message.
[[nodiscard]] Result<QNetworkRequest> makeRequest(
    const QUrl &url, const Headers &credential, const TlsTrust &trust);

} // namespace Landfall
