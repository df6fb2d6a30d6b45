// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecloud.h"

#include <origin.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Cloud)
};

constexpr auto apiVersion = "2025-05-01"_L1;

struct Known {
    QLatin1StringView name;
    QLatin1StringView arm;
    QLatin1StringView login;
    QLatin1StringView portal;
};
/// The first is the default.
constexpr std::array known {
    Known {"public"_L1, "https://management.azure.com"_L1, "https://login.microsoftonline.com"_L1,
        "https://portal.azure.com"_L1},
    Known {"usgov"_L1, "https://management.usgovcloudapi.net"_L1,
        "https://login.microsoftonline.us"_L1, "https://portal.azure.us"_L1},
    Known {"china"_L1, "https://management.chinacloudapi.cn"_L1,
        "https://login.chinacloudapi.cn"_L1, "https://portal.azure.cn"_L1},
};

struct Way {
    QLatin1StringView word;
    AuthWay way;
};
/// The first is the default.
constexpr std::array ways {
    Way {"azure-cli"_L1, AuthWay::AzureCli},
    Way {"service-principal"_L1, AuthWay::ServicePrincipal},
    Way {"device-code"_L1, AuthWay::DeviceCode},
    Way {"token"_L1, AuthWay::Token},
};

Error badField(const QString &message)
{
    return {Error::BadInput, message};
}

Result<QUrl> ownUrl(const Account &account, const QString &key)
{
    const QString text = account.field(key).trimmed();
    if (text.isEmpty())
        return badField(Text::tr("With “cloud” = “custom” the field “%1” is needed: set it to the "
                                 "address, https://host/path.")
                            .arg(key));
    const auto url = parseBaseUrl(text);
    if (!url)
        return badField(Text::tr("Check the field “%1”: %2").arg(key, url.error().message));
    return url;
}

Result<Cloud> customHosts(const Account &account)
{
    const auto arm = ownUrl(account, u"base_url"_s);
    if (!arm)
        return arm.error();
    const auto login = ownUrl(account, u"login_url"_s);
    if (!login)
        return login.error();
    Cloud cloud;
    cloud.arm = *arm;
    cloud.login = *login;
    return cloud;
}

Result<Cloud> hosts(const Account &account)
{
    const QString name = account.field(u"cloud"_s);
    if (name == "custom"_L1)
        return customHosts(account);
    for (const QString &key : {u"base_url"_s, u"login_url"_s}) {
        if (!account.field(key).trimmed().isEmpty())
            return badField(Text::tr("The field “%1” counts only with “cloud” = “custom”. Set that "
                                     "too, or leave “%1” empty.")
                                .arg(key));
    }
    for (const Known &entry : known) {
        if (name != entry.name && !(name.isEmpty() && &entry == known.data()))
            continue;
        Cloud cloud;
        cloud.arm = QUrl(entry.arm);
        cloud.login = QUrl(entry.login);
        cloud.portal = QUrl(entry.portal);
        return cloud;
    }
    return badField(
        Text::tr("The field “cloud” takes “public”, “usgov”, “china” or “custom”, not “%1”.")
            .arg(name));
}

bool isTenant(const QString &text)
{
    static const QRegularExpression form(u"^[0-9A-Za-z][0-9A-Za-z.-]{0,252}$"_s);
    static const QStringList shared {u"common"_s, u"organizations"_s, u"consumers"_s};
    return form.match(text).hasMatch() && !shared.contains(text, Qt::CaseInsensitive);
}

/// One person may sign in to several tenants, a service principal or a pasted token belongs to one.
bool takesSeveralTenants(AuthWay way)
{
    return way == AuthWay::AzureCli || way == AuthWay::DeviceCode;
}

Result<QStringList> tenants(const Account &account, AuthWay way)
{
    QStringList all = account.list(u"tenant_id"_s);
    const bool isGood = std::all_of(all.begin(), all.end(), isTenant);
    if (takesSeveralTenants(way) && !isGood)
        return badField(
            Text::tr("The field “tenant_id” takes tenants, separated by commas: their ids or "
                     "domains, such as contoso.onmicrosoft.com. Leave it empty for your own."));
    if (!isGood || (all.size() > 1 && !takesSeveralTenants(way)))
        return badField(Text::tr("The field “tenant_id” takes one tenant: its id or its domain, "
                                 "such as contoso.onmicrosoft.com."));
    all.removeDuplicates();
    return all;
}

/// What the way to sign in cannot do without.
std::optional<Error> missing(const Cloud &cloud)
{
    if (cloud.way == AuthWay::ServicePrincipal && cloud.tenants.isEmpty())
        return badField(Text::tr("A service principal needs its tenant: set the field “tenant_id” "
                                 "to the tenant's id or domain."));
    if (cloud.way == AuthWay::ServicePrincipal && cloud.clientId.isEmpty())
        return badField(Text::tr("A service principal needs its application id: set the field "
                                 "“client_id”."));
    if (cloud.way == AuthWay::DeviceCode && cloud.clientId.isEmpty())
        return badField(
            Text::tr("Signing in with a device code needs an application of your own: register one "
                     "in Microsoft Entra as the README tells under “Azure”, and set the field "
                     "“client_id” to its application id."));
    return std::nullopt;
}

} // namespace

AuthWay authWay(const Account &account)
{
    const QString word = account.field(u"auth"_s);
    const auto found = std::find_if(
        ways.begin(), ways.end(), [&](const Way &entry) { return word == entry.word; });
    return found == ways.end() ? ways.front().way : found->way;
}

QString authWord(AuthWay way)
{
    const auto found =
        std::find_if(ways.begin(), ways.end(), [&](const Way &entry) { return entry.way == way; });
    return found->word;
}

QStringList authWords()
{
    QStringList words;
    for (const Way &entry : ways)
        words.append(entry.word);
    return words;
}

Result<Cloud> cloudOf(const Account &account)
{
    auto cloud = hosts(account);
    if (!cloud)
        return cloud.error();
    cloud->way = authWay(account);
    const auto named = tenants(account, cloud->way);
    if (!named)
        return named.error();
    cloud->tenants = *named;
    cloud->clientId = account.field(u"client_id"_s).trimmed();
    cloud->resource = cloud->arm.toString(QUrl::FullyEncoded);
    cloud->scope = cloud->resource + "/.default"_L1;
    if (const auto error = missing(*cloud))
        return *error;
    return cloud;
}

QUrl signInUrl(const Cloud &cloud, const QString &tenant, QLatin1StringView name)
{
    QUrl url = cloud.login;
    url.setPath(url.path() + u'/' + (tenant.isEmpty() ? u"organizations"_s : tenant)
        + "/oauth2/v2.0/"_L1 + name);
    return url;
}

QStringList askedTenants(const Cloud &cloud)
{
    return cloud.tenants.isEmpty() ? QStringList {QString()} : cloud.tenants;
}

QString personScope(const Cloud &cloud)
{
    return cloud.scope + " offline_access openid profile"_L1;
}

QList<QUrl> origins(const Cloud &cloud)
{
    if (cloud.way == AuthWay::ServicePrincipal || cloud.way == AuthWay::DeviceCode)
        return {cloud.arm, cloud.login};
    return {cloud.arm};
}

QUrl requestUrl(QUrl url, const QString &path, QUrlQuery query)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/");
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromLatin1(encoded), QUrl::StrictMode);
    if (!query.hasQueryItem(u"api-version"_s))
        query.addQueryItem(u"api-version"_s, apiVersion);
    url.setQuery(query);
    return url;
}

bool isOwn(const QUrl &url, const QUrl &base)
{
    const QString path = url.path();
    return url.isValid() && url.userInfo().isEmpty() && sameOrigin(url, base)
        && path.startsWith(base.path() + u'/') && !path.contains("/.."_L1);
}

QString portalUrl(const Account &account, const SiteId &site)
{
    const auto cloud = cloudOf(account);
    if (!cloud || cloud->portal.isEmpty())
        return {};
    // Of several nobody knows here which one the site is in.
    const bool isKnown = cloud->tenants.size() == 1;
    const QString tenant = isKnown ? u'@' + cloud->tenants.first() + u'/' : QString();
    const QByteArray id = QUrl::toPercentEncoding(site.text(), "/");
    return cloud->portal.toString() + "/#"_L1 + tenant + "resource"_L1 + QString::fromLatin1(id);
}

QList<QUrl> portals()
{
    QList<QUrl> urls;
    for (const Known &entry : known)
        urls.append(QUrl(entry.portal));
    return urls;
}

} // namespace Landfall::Azure
