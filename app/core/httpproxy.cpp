// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpproxy.h"

#include "logging.h"
#include "origin.h"

namespace Landfall {

QList<QNetworkProxy> HttpProxyFactory::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    const QList<QNetworkProxy> proxies = systemProxyForQuery(query);
    tell(query.peerHostName(), proxies.value(0));
    return proxies;
}

void HttpProxyFactory::tell(const QString &host, const QNetworkProxy &proxy)
{
    const bool isDirect =
        proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    const QString name =
        isDirect ? QString() : QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
    if (m_told.value(host) == name)
        return;
    m_told.insert(host, name);
    qCInfo(httpLog).noquote() << "proxy to" << host << "is"
                              << (isDirect ? QStringLiteral("none") : name);
}

} // namespace Landfall
