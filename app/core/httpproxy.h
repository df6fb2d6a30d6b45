// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QNetworkProxyFactory>
#include <QString>

namespace Landfall {

/// The system's proxy, but never for this machine: over http it would see the credential.
class HttpProxyFactory : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    /// Names it in the log, without user and password, when it is another one than before.
    void tell(const QString &host, const QNetworkProxy &proxy);

    QHash<QString, QString> m_told; ///< by host; empty: none
};

} // namespace Landfall
