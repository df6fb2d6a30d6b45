// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transporterror.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace Landfall {

namespace {

constexpr int firstErrorStatus = 400;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::TransportError)
};

Error tlsError(const QNetworkReply &reply, const QList<QSslError> &tlsErrors)
{
    const QString host = reply.url().host();
    if (tlsErrors.isEmpty())
        return {Error::Tls,
            Text::tr("No secure connection to %1 could be made (%2).")
                .arg(host, reply.errorString())};
    const QSslError &first = tlsErrors.first();
    const QSslCertificate certificate = first.certificate().isNull()
        ? reply.sslConfiguration().peerCertificate()
        : first.certificate();
    return {Error::Tls,
        Text::tr(
            "The certificate of %1 is not trusted: “%2”, %3. Nothing was sent. If this is your "
            "own server, name its CA certificate in the field “ca_file”.")
            .arg(host, certificate.subjectDisplayName(), first.errorString())};
}

Error networkError(const QNetworkReply &reply)
{
    const QString host = reply.url().host();
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return {Error::Network,
            Text::tr("There is no host %1. Check the address and the network connection.")
                .arg(host)};
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Network,
            Text::tr("%1 refused the connection. Check the address; the service may be down.")
                .arg(host)};
    case QNetworkReply::RemoteHostClosedError:
        return {Error::Network,
            Text::tr("%1 closed the connection before its answer was complete. Try again later.")
                .arg(host)};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return {Error::Network,
            Text::tr("The proxy on the way to %1 does not answer. Check the proxy settings.")
                .arg(host)};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Error::Network,
            Text::tr("The proxy on the way to %1 asks for a password, which is not supported.")
                .arg(host)};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
        return {Error::BadReply,
            Text::tr("The answer of %1 is damaged. Something on the way may have changed it.")
                .arg(host)};
    default:
        return {Error::Network,
            Text::tr("The connection to %1 failed. Check the network connection.").arg(host)};
    }
}

} // namespace

bool isTransportError(const QNetworkReply &reply)
{
    if (reply.error() == QNetworkReply::NoError)
        return false;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < firstErrorStatus)
        return true;
    return reply.error() <= QNetworkReply::UnknownNetworkError
        || reply.error() == QNetworkReply::ContentReSendError
        || reply.error() == QNetworkReply::ProtocolFailure;
}

Error transportError(const QNetworkReply &reply, const QList<QSslError> &tlsErrors)
{
    if (reply.error() == QNetworkReply::SslHandshakeFailedError || !tlsErrors.isEmpty())
        return tlsError(reply, tlsErrors);
    return networkError(reply);
}

} // namespace Landfall
