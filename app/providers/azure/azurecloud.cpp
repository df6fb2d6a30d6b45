// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecloud.h"

#include <origin.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Cloud)
};

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

Result<QString> tenant(const Account &account)
{
    static const QRegularExpression form(u"^[0-9A-Za-z][0-9A-Za-z.-]{0,252}$"_s);
    const QString text = account.field(u"tenant_id"_s).trimmed();
    const bool isShared = text.compare("common"_L1, Qt::CaseInsensitive) == 0
        || text.compare("organizations"_L1, Qt::CaseInsensitive) == 0
        || text.compare("consumers"_L1, Qt::CaseInsensitive) == 0;
    if (!text.isEmpty() && (isShared || !form.match(text).hasMatch()))
        return badField(Text::tr("The field “tenant_id” takes one tenant: its id or its domain, "
                                 "such as contoso.onmicrosoft.com."));
    return text;
}

} // namespace

Result<Cloud> cloudOf(const Account &account)
{
    auto cloud = hosts(account);
    if (!cloud)
        return cloud.error();
    const auto named = tenant(account);
    if (!named)
        return named.error();
    cloud->tenant = *named;
    cloud->clientId = account.field(u"client_id"_s).trimmed();
    cloud->scope = cloud->arm.toString(QUrl::FullyEncoded) + "/.default"_L1;
    if (account.field(u"auth"_s) != "service-principal"_L1)
        return cloud;
    cloud->signIn = SignIn::ServicePrincipal;
    if (cloud->tenant.isEmpty())
        return badField(Text::tr("A service principal needs its tenant: set the field “tenant_id” "
                                 "to the tenant's id or domain."));
    if (cloud->clientId.isEmpty())
        return badField(Text::tr("A service principal needs its application id: set the field "
                                 "“client_id”."));
    return cloud;
}

QList<QUrl> origins(const Cloud &cloud)
{
    if (cloud.signIn == SignIn::ServicePrincipal)
        return {cloud.arm, cloud.login};
    return {cloud.arm};
}

QString portalUrl(const Account &account, const SiteId &site)
{
    const auto cloud = cloudOf(account);
    if (!cloud || cloud->portal.isEmpty())
        return {};
    const QString tenant = cloud->tenant.isEmpty() ? QString() : u'@' + cloud->tenant + u'/';
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
