// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transporterror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace Landfall {

namespace {

constexpr int firstErrorStatus = 400;
constexpr qsizetype mostNames = 5;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::TransportError)
};

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    names.removeDuplicates();
    names.sort();
    if (names.isEmpty())
        return certificate.subjectDisplayName();
    if (names.size() > mostNames)
        names = names.mid(0, mostNames) << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

/// Why the certificate is not trusted, as the end of a sentence, and what can be done.
QString reasonOf(const QSslError &error, const QSslCertificate &certificate, const QString &host)
{
    const QString ownCa = Text::tr("If this is your own server, name its CA certificate in the "
                                   "field “ca_file”.");
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return Text::tr("it is self-signed. Nothing was sent. %1").arg(ownCa);
    case QSslError::CertificateExpired:
        return Text::tr("it expired on %1. Nothing was sent. Its server needs a new one.")
            .arg(certificate.expiryDate().date().toString(Qt::ISODate));
    case QSslError::CertificateNotYetValid:
        return Text::tr("it is valid from %1 on. Nothing was sent. Check the clock of this "
                        "computer.")
            .arg(certificate.effectiveDate().date().toString(Qt::ISODate));
    case QSslError::HostNameMismatch:
        return Text::tr("it is for the host names %1, not for %2. Nothing was sent. Check the "
                        "address.")
            .arg(namesOf(certificate), host);
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Text::tr("its issuer “%1” is not known. Nothing was sent. %2")
            .arg(certificate.issuerDisplayName(), ownCa);
    default:
        return Text::tr("%1. Nothing was sent. %2").arg(error.errorString(), ownCa);
    }
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
    case QNetworkReply::ContentReSendError:
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
        return tlsError(reply.url().host(), reply.sslConfiguration().peerCertificate(),
            reply.errorString(), tlsErrors);
    return networkError(reply);
}

Error tlsError(const QString &host, const QSslCertificate &peer, const QString &detail,
    const QList<QSslError> &tlsErrors)
{
    if (tlsErrors.isEmpty())
        return {Error::Tls,
            Text::tr("No secure connection to %1 could be made (%2).").arg(host, detail)};
    const QSslError &first = tlsErrors.first();
    const QSslCertificate certificate = first.certificate().isNull() ? peer : first.certificate();
    return {Error::Tls,
        Text::tr("The certificate “%1” of %2 is not trusted: %3")
            .arg(certificate.subjectDisplayName(), host, reasonOf(first, certificate, host))};
}

} // namespace Landfall
