// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httprequest.h"

#include <QCoreApplication>

#include <algorithm>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HttpRequest)
};

bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-';
    });
}

bool isHeaderValue(const QByteArray &value)
{
    return !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

Result<QNetworkRequest> makeRequest(
    const QUrl &url, const Headers &credential, const TlsTrust &trust)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Without it Qt answers an NTLM or Negotiate challenge with a second request.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // The exchange counts decompressed bytes itself; Qt's own check lets 10 MiB pass.
    request.setDecompressedSafetyCheckThreshold(-1);
    request.setSslConfiguration(trust.configuration());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Landfall/" LANDFALL_VERSION);
    for (const CredentialHeader &header : credential) {
        const QByteArray value = header.value.reveal().trimmed();
        if (!isHeaderName(header.name) || !isHeaderValue(value))
            return Error {Error::BadInput,
                Text::tr("The credential for %1 is empty or contains a character that a request "
                         "cannot carry. Enter it again.")
                    .arg(url.host())};
        request.setRawHeader(header.name, value);
    }
    return request;
}

} // namespace Landfall
