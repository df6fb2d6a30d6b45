// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolid.h"

#include <origin.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

constexpr auto appBase = "https://app.flightcontrol.dev"_L1;
constexpr auto v1Base = "https://api.flightcontrol.dev"_L1;

/// Below which addresses a deployment's is looked for.
QList<QUrl> basesOf(const Api &api)
{
    if (api.isPublic())
        return {QUrl(appBase), QUrl(v1Base)};
    return {api.base};
}

/// The part of an address below a base, in encoded segments; none when it is elsewhere.
std::optional<QStringList> segmentsBelow(const QUrl &base, const QUrl &url)
{
    const QString root = base.path(QUrl::FullyEncoded) + u'/';
    const QString path = url.path(QUrl::FullyEncoded);
    if (!sameOrigin(url, base) || !url.userInfo().isEmpty() || !path.startsWith(root))
        return std::nullopt;
    return path.sliced(root.size()).split(u'/');
}

std::optional<QString> idFromAddress(const QUrl &url, const QUrl &base)
{
    auto parts = segmentsBelow(base, url);
    if (!parts)
        return std::nullopt;
    if (parts->size() == 4 && parts->last().isEmpty())
        parts->removeLast();
    const bool fits = parts->size() == 3 && parts->at(1) == "deployments"_L1
        && (parts->at(0) == "api"_L1 || parts->at(0) == "v1"_L1);
    if (!fits)
        return std::nullopt;
    const QString id = QUrl::fromPercentEncoding(parts->at(2).toUtf8());
    return isPathSegment(id) ? std::optional(id) : std::nullopt;
}

/// References are compared without regard to case; the service's own ids are lower case.
QString folded(const QString &id)
{
    return isCuid(id.toLower()) ? id.toLower() : id;
}

} // namespace

bool Api::isPublic() const
{
    return base.path().isEmpty()
        && (sameOrigin(base, QUrl(appBase)) || sameOrigin(base, QUrl(v1Base)));
}

QString publicBase(Api::Form form)
{
    return form == Api::V1 ? v1Base : appBase;
}

bool isCuid(const QString &text)
{
    static const QRegularExpression form(u"\\Ac[0-9a-z]{24}\\z"_s);
    return form.match(text).hasMatch();
}

QDateTime timeOfCuid(const QString &id)
{
    if (!isCuid(id))
        return {};
    const qint64 milliseconds = id.mid(1, 8).toLongLong(nullptr, 36);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return time.date().year() < 2012 || time.date().year() > 2100 ? QDateTime() : time;
}

bool isPathSegment(const QString &text)
{
    constexpr qsizetype longest = 128;
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'-' || c == u'_';
    };
    return !text.isEmpty() && text.size() <= longest
        && std::all_of(text.begin(), text.end(), isPlain);
}

std::optional<QString> recognizeDeployment(
    const QString &reference, const Api &api, const QStringList &watched)
{
    const QString text = reference.trimmed();
    if (isCuid(text.toLower()))
        return text.toLower();
    const auto known = std::find_if(watched.begin(), watched.end(),
        [&](const QString &id) { return id.compare(text, Qt::CaseInsensitive) == 0; });
    if (known != watched.end() && isPathSegment(*known))
        return *known;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return std::nullopt;
    for (const QUrl &base : basesOf(api)) {
        if (const auto id = idFromAddress(url, base))
            return folded(*id);
    }
    return std::nullopt;
}

bool isHookAddress(const QUrl &url, const Api &api)
{
    const auto parts = segmentsBelow(hookBase(api), url);
    if (!parts || parts->size() < 4 || parts->at(0) != "api"_L1 || parts->at(1) != "deploy-hook"_L1)
        return false;
    // An encoded slash or dot would lead elsewhere than it looks.
    return std::all_of(parts->begin() + 2, parts->end(), isPathSegment);
}

QUrl hookBase(const Api &api)
{
    return api.isPublic() ? QUrl(appBase) : api.base;
}

QString dashboardUrl(const QString &organization, const QString &environmentId)
{
    if (organization.isEmpty() || environmentId.isEmpty())
        return {};
    const auto encoded = [](const QString &segment) {
        return QString::fromLatin1(QUrl::toPercentEncoding(segment));
    };
    return appBase + "/org/"_L1 + encoded(organization) + "/environments/"_L1
        + encoded(environmentId);
}

} // namespace Landfall::Flightcontrol
