// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlstrust.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace Landfall {

namespace {

constexpr qint64 largestCaFile = 4 * 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::TlsTrust)
};

} // namespace

TlsTrust::TlsTrust() : m_configuration(QSslConfiguration::defaultConfiguration())
{
    m_configuration.setProtocol(QSsl::TlsV1_2OrLater);
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
}

Result<TlsTrust> TlsTrust::withCaFile(const QString &path)
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
            Text::tr(
                "The CA file %1 holds no certificate in PEM form. Correct the field “ca_file”.")
                .arg(path)};

    TlsTrust trust;
    // Naming any certificate switches off the loading of the system's on demand.
    trust.m_configuration.setCaCertificates(
        QSslConfiguration::systemCaCertificates() + certificates);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QSslCertificate &certificate : certificates)
        hash.addData(certificate.toDer());
    trust.m_key = hash.result();
    return trust;
}

} // namespace Landfall
