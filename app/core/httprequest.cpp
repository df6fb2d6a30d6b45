// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httprequest.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 largestCaFile = 4 * 1024 * 1024;

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

QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extraCertificates)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Naming any certificate switches off the loading of the system's on demand.
    if (!extraCertificates.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extraCertificates);
    return tls;
}

} // namespace

Result<QNetworkRequest> makeRequest(
    const QUrl &url, const Headers &credential, const QList<QSslCertificate> &extraCertificates)
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
    request.setSslConfiguration(tlsConfiguration(extraCertificates));
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

Result<QList<QSslCertificate>> readCaFile(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for its other end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error {Error::BadInput,
            Text::tr("The CA file %1 cannot be read. Correct the field “ca_file”.").arg(path)};
    const QList<QSslCertificate> certificates =
        QSslCertificate::fromData(file.read(largestCaFile), QSsl::Pem);
    if (certificates.isEmpty())
        return Error {Error::BadInput,
            Text::tr("The CA file %1 holds no certificate in PEM form. Correct the field "
                     "“ca_file”.")
                .arg(path)};
    return certificates;
}

} // namespace Landfall
