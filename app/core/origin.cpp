// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "origin.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Origin)
};

int schemePort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

} // namespace

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host()
        && a.port(schemePort(a)) == b.port(schemePort(b));
}

QString originText(const QUrl &url)
{
    QUrl origin(url);
    if (origin.port() == schemePort(origin))
        origin.setPort(-1);
    return origin.toDisplayString(
        QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<Done> checkOrigin(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return Error {Error::BadInput,
            Text::tr("“%1” is not an address. Write it as https://host/path.")
                .arg(originText(url))};
    if (!url.userInfo().isEmpty())
        return Error {Error::BadInput,
            Text::tr("The address of %1 contains a user name or password. Leave that part out.")
                .arg(url.host())};
    const bool allowed =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!allowed)
        return Error {Error::BadInput,
            Text::tr("%1 is refused: a credential travels over https only (http: only to this "
                     "computer).")
                .arg(originText(url))};
    return Done {};
}

Result<QUrl> parseBaseUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return Error {Error::BadInput,
            Text::tr("“%1” is not an address. Write it as https://host/path.").arg(text)};
    if (auto checked = checkOrigin(url); !checked)
        return checked.error();
    if (url.hasQuery() || url.hasFragment())
        return Error {Error::BadInput,
            Text::tr("The base address of %1 must end after its path, without “?” or “#”.")
                .arg(url.host())};
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace Landfall
