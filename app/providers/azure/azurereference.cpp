// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurereference.h"

#include "azurecloud.h"

#include <origin.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

/// A path as ids are written: each segment decoded by itself, so that an encoded slash stays one.
QString decoded(const QString &encodedPath)
{
    QStringList parts;
    for (const QString &part : encodedPath.split(u'/')) {
        const QString text = QUrl::fromPercentEncoding(part.toUtf8());
        if (text.contains(u'/'))
            return {};
        parts.append(text);
    }
    return parts.join(u'/');
}

std::optional<ResourceId> fromApi(const QUrl &url, const QUrl &arm)
{
    const QString base = arm.path(QUrl::FullyEncoded) + u'/';
    const QString path = url.path(QUrl::FullyEncoded);
    if (!sameOrigin(url, arm) || !path.startsWith(base))
        return std::nullopt;
    return parseResourceId(decoded(path.sliced(base.size())));
}

/// `#@tenant/resource<id>` or a view that carries the encoded id somewhere in its address.
std::optional<ResourceId> fromPortal(const QUrl &url)
{
    const QList<QUrl> known = portals();
    const bool isPortal = std::any_of(
        known.begin(), known.end(), [&](const QUrl &portal) { return sameOrigin(url, portal); });
    if (!isPortal)
        return std::nullopt;
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    const qsizetype query = fragment.indexOf(u'?');
    const QString place = query < 0 ? fragment : fragment.left(query);
    // A view writes the id as one encoded segment among its own, a resource's page as it is.
    for (const QString &part : place.split(u'/')) {
        if (const auto id = parseResourceId(QUrl::fromPercentEncoding(part.toUtf8())))
            return id;
    }
    const qsizetype start = place.indexOf("/subscriptions/"_L1, 0, Qt::CaseInsensitive);
    return start < 0 ? std::nullopt : parseResourceId(decoded(place.sliced(start)));
}

} // namespace

std::optional<ResourceId> recognizeResource(
    const QString &reference, const QUrl &arm, const QStringList &subscriptions)
{
    const QString text = reference.trimmed();
    auto id = parseResourceId(text);
    if (const QUrl url(text, QUrl::StrictMode); !id && url.isValid() && !url.isRelative()) {
        id = fromApi(url, arm);
        if (!id)
            id = fromPortal(url);
    }
    if (id && !subscriptions.isEmpty()
        && !subscriptions.contains(id->site.subscription, Qt::CaseInsensitive))
        return std::nullopt;
    return id;
}

std::optional<ResourceId> recognizeScm(const QString &reference, const QList<Site> &sites)
{
    const QUrl url(reference.trimmed(), QUrl::StrictMode);
    const QString place = u"/api/deployments/"_s;
    const QString path = url.path(QUrl::FullyEncoded);
    if (!url.isValid() || url.isRelative() || !path.startsWith(place, Qt::CaseInsensitive))
        return std::nullopt;
    for (const Site &site : sites) {
        if (!site.scm.isEmpty() && sameOrigin(url, site.scm))
            return parseResourceId(
                site.id.text() + "/deployments/"_L1 + decoded(path.sliced(place.size())));
    }
    return std::nullopt;
}

} // namespace Landfall::Azure
