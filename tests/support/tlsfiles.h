// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>

/// The certificates of the tests.
namespace TlsFiles {

inline QString path(const QString &name)
{
    return QStringLiteral(TEST_DATA "/tls/") + name;
}

/// What a server needs to present one of them.
inline QSslConfiguration presenting(const QString &certificate)
{
    QFile key(path(QStringLiteral("key.pem")));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key for the test server");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(certificate)));
    return tls;
}

} // namespace TlsFiles
