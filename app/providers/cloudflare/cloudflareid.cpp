// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareid.h"

#include <origin.h>

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

constexpr auto dashboard = "https://dash.cloudflare.com"_L1;

/// A path segment that means itself: the rest would leave the place where it stands.
bool isSegment(const QString &text)
{
    constexpr qsizetype longest = 128;
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !text.isEmpty() && text.size() <= longest && text != "."_L1 && text != ".."_L1
        && !text.contains(u'\\') && std::none_of(text.begin(), text.end(), isControl);
}

/// References are compared without regard to case, the service's own ids are lower case.
QString folded(const QString &id)
{
    static const QRegularExpression hex(u"^[0-9A-Fa-f]{8}[0-9A-Fa-f-]*$"_s);
    return hex.match(id).hasMatch() ? id.toLower() : id;
}

QStringList segments(const QString &encodedPath)
{
    QStringList result;
    for (const QString &part : encodedPath.split(u'/', Qt::SkipEmptyParts))
        result.append(QUrl::fromPercentEncoding(part.toUtf8()));
    return result;
}

std::optional<DeploymentId> make(
    const QString &account, const QString &project, const QString &deployment)
{
    const bool allSegments = isSegment(account) && isSegment(project) && isSegment(deployment);
    if (!allSegments || (account + project + deployment).contains(u'/'))
        return std::nullopt;
    return DeploymentId({folded(account), project}, folded(deployment));
}

/// `accounts/A/pages/projects/P/deployments/D`, with or without what comes below a deployment.
std::optional<DeploymentId> fromApi(const QUrl &url, const QUrl &baseUrl)
{
    const QString base = baseUrl.path(QUrl::FullyEncoded) + u'/';
    const QString path = url.path(QUrl::FullyEncoded);
    if (!sameOrigin(url, baseUrl) || !path.startsWith(base))
        return std::nullopt;
    const QStringList parts = segments(path.sliced(base.size()));
    if (parts.size() < 7 || parts[0] != "accounts"_L1 || parts[2] != "pages"_L1
        || parts[3] != "projects"_L1 || parts[5] != "deployments"_L1)
        return std::nullopt;
    return make(parts[1], parts[4], parts[6]);
}

/// `/A/pages/view/P/D`, or `?to=/:account/pages/view/P/D`.
std::optional<DeploymentId> fromDashboard(const QUrl &url, const QStringList &accounts)
{
    if (!sameOrigin(url, QUrl(dashboard)))
        return std::nullopt;
    QString path = url.path(QUrl::FullyEncoded);
    if (const QString to = QUrlQuery(url).queryItemValue(u"to"_s, QUrl::FullyDecoded);
        !to.isEmpty())
        path = to;
    const QStringList parts = segments(path);
    if (parts.size() != 5 || parts[1] != "pages"_L1 || parts[2] != "view"_L1)
        return std::nullopt;
    const bool isOpen = parts[0] == ":account"_L1;
    if (isOpen && accounts.size() != 1)
        return std::nullopt;
    return make(isOpen ? accounts.first() : parts[0], parts[3], parts[4]);
}

} // namespace

std::optional<ProjectId> parseProjectId(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 2 || !isSegment(parts[0]) || !isSegment(parts[1]))
        return std::nullopt;
    return ProjectId(parts[0], parts[1]);
}

std::optional<DeploymentId> parseDeploymentId(const QString &text)
{
    const QStringList parts = text.split(u'/');
    return parts.size() == 3 ? make(parts[0], parts[1], parts[2]) : std::nullopt;
}

QString dashboardUrl(const DeploymentId &id)
{
    const auto encoded = [](const QString &segment) {
        return QString::fromLatin1(QUrl::toPercentEncoding(segment));
    };
    return dashboard + u'/' + encoded(id.project.account) + "/pages/view/"_L1
        + encoded(id.project.project) + u'/' + encoded(id.deployment);
}

std::optional<DeploymentId> recognizeDeployment(
    const QString &reference, const QUrl &baseUrl, const QStringList &accounts)
{
    const QString text = reference.trimmed();
    auto id = parseDeploymentId(text);
    if (const QUrl url(text, QUrl::StrictMode); !id && url.isValid() && !url.isRelative()) {
        id = fromApi(url, baseUrl);
        if (!id)
            id = fromDashboard(url, accounts);
    }
    if (id && !accounts.isEmpty() && !accounts.contains(id->project.account, Qt::CaseInsensitive))
        return std::nullopt;
    return id;
}

} // namespace Landfall::Cloudflare
