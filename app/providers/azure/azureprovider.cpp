// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureprovider.h"

#include "appservice.h"
#include "azurecheck.h"
#include "azurecloud.h"
#include "azurecopy.h"
#include "azurediscovery.h"
#include "azurelisting.h"
#include "azureproblems.h"
#include "azurereference.h"
#include "azurescopes.h"
#include "azureslots.h"
#include "logicapps.h"

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace Azure;

namespace {

AccountField field(const QString &key, const QString &label, const QString &hint)
{
    AccountField field;
    field.key = key;
    field.label = label;
    field.hint = hint;
    return field;
}

AccountField choice(
    const QString &key, const QString &label, const QString &hint, const QStringList &choices)
{
    AccountField made = field(key, label, hint);
    made.choices = choices;
    return made;
}

AccountField cloudField()
{
    AccountField cloud = choice(u"cloud"_s, AzureProvider::tr("Cloud"),
        AzureProvider::tr("“custom” takes the addresses below"),
        {u"public"_s, u"usgov"_s, u"china"_s, u"custom"_s});
    cloud.choiceLabels = {AzureProvider::tr("Azure"), AzureProvider::tr("Azure US Government"),
        AzureProvider::tr("Azure China"), AzureProvider::tr("Other addresses")};
    cloud.defaultValue = cloud.choices.first();
    return cloud;
}

AccountField authField()
{
    AccountField auth = choice(u"auth"_s, AzureProvider::tr("Sign in with"),
        AzureProvider::tr("“azure-cli” needs nothing but “az login”"), authWords());
    auth.choiceLabels = {AzureProvider::tr("Azure CLI"), AzureProvider::tr("Service principal"),
        AzureProvider::tr("Device code"), AzureProvider::tr("Pasted token")};
    auth.choiceHints = {AzureProvider::tr("signed in with az; nothing is stored"),
        AzureProvider::tr("tenant, client ID and secret, for shared machines"),
        AzureProvider::tr("sign in with a browser, here or on another device"),
        AzureProvider::tr("ends after about an hour")};
    auth.defaultValue = auth.choices.first();
    return auth;
}

AccountField onlyWith(AccountField field, const QList<AuthWay> &ways)
{
    field.whenKey = u"auth"_s;
    for (const AuthWay way : ways)
        field.whenValues.append(authWord(way));
    return field;
}

AccountField onlyOwnCloud(AccountField field)
{
    field.whenKey = u"cloud"_s;
    field.whenValues = {u"custom"_s};
    return field;
}

AccountField secretField()
{
    AccountField secret = field(u"secret"_s, AzureProvider::tr("Client secret or bearer token"),
        AzureProvider::tr(
            "By “auth”. The account needs the role “Reader”; for logs “Website Contributor”"));
    secret.secret = true;
    secret.required = true;
    return onlyWith(secret, {AuthWay::ServicePrincipal, AuthWay::Token});
}

Error unreadable(const QString &id)
{
    return {Error::BadInput,
        AzureProvider::tr("“%1” is no deployment or run. Write it as an ARM id ending in "
                          "/deployments/<id> or /workflows/<name>/runs/<id>, or paste its address.")
            .arg(id)};
}

/// Whether one sentence says all. Of several scopes each tells its own reason, unless the service
/// refuses the credential.
bool isWhollyFailed(const Discovered &found, const QList<SearchedScope> &scopes)
{
    return found.failure && (scopes.size() < 2 || found.failure->kind == Error::Unauthorized);
}

} // namespace

QList<AccountField> AzureProvider::accountFields() const
{
    return {cloudField(),
        field(u"tenant_id"_s, tr("Tenant"),
            tr("Its id or domain; with the Azure CLI and a device code several, separated by "
               "commas")),
        authField(),
        onlyWith(field(u"client_id"_s, tr("Application id"),
                     tr("Of the service principal, or of your own application for a device code")),
            {AuthWay::ServicePrincipal, AuthWay::DeviceCode}),
        field(u"subscriptions"_s, tr("Subscription ids"), tr("Separated by commas; empty: all")),
        onlyOwnCloud(field(
            u"base_url"_s, tr("Resource Manager's address"), tr("Only with “cloud” = “custom”"))),
        onlyOwnCloud(
            field(u"login_url"_s, tr("Sign-in address"), tr("Only with “cloud” = “custom”"))),
        secretField()};
}

bool AzureProvider::needsSecret(const Account &account) const
{
    return authWay(account) != AuthWay::AzureCli;
}

Result<QList<QUrl>> AzureProvider::origins(const Account &account) const
{
    const auto cloud = cloudOf(account);
    if (!cloud)
        return cloud.error();
    return Azure::origins(*cloud);
}

std::optional<QString> AzureProvider::recognize(
    const Account &account, const QString &reference) const
{
    const auto cloud = cloudOf(account);
    if (!cloud)
        return std::nullopt;
    auto id = recognizeResource(reference, cloud->arm, account.list(u"subscriptions"_s));
    for (const auto &[client, entry] : m_memories) {
        // An SCM host belongs to a site only once the site has said so.
        if (const auto &found = entry.memory->discovery.found;
            !id && found && entry.account == account)
            id = recognizeScm(reference, found->sites);
    }
    return id ? std::optional(id->text()) : std::nullopt;
}

Call AzureProvider::callOf(const Session &session)
{
    std::erase_if(m_memories, [](const auto &item) { return item.second.client.expired(); });
    Entry &entry = m_memories[session.http.get()];
    if (!entry.memory)
        entry = {session.account, session.http, std::make_shared<Memory>()};
    return {session, entry.memory};
}

QCoro::Task<Result<TestReport>> AzureProvider::test(Session session)
{
    return checkSignIn(callOf(session));
}

QCoro::Task<Result<TargetListing>> AzureProvider::targets(Session session)
{
    const Call call = callOf(session);
    const auto found = co_await survey(call);
    if (!found)
        co_return found.error();
    const auto tenants = co_await fetchTenants(call);
    if (!tenants && tenants.error().kind == Error::Cancelled)
        co_return tenants.error();
    TargetListing listing;
    listing.problems = found->problems;
    if (!tenants && tenants.error().kind != Error::NotFound && listing.problems.isEmpty())
        listing.problems.append(about(tr("The list of tenants"), tenants.error()));
    listing.scopes = scopesOf(*found, call.session.account, tenants ? *tenants : QList<Tenant>());
    if (isWhollyFailed(*found, listing.scopes))
        co_return Error(*found->failure);
    for (const Site &site : found->sites)
        listing.targets.append(target(site.id));
    for (const Workflow &workflow : found->workflows)
        listing.targets.append(target(workflow.id()));
    co_return listing;
}

QCoro::Task<Result<Listing>> AzureProvider::list(Session session, Query query)
{
    return fetchNewest(callOf(session), query);
}

QCoro::Task<Result<Deployment>> AzureProvider::show(Session session, QString id)
{
    const auto asked = parseResourceId(id);
    if (!asked)
        co_return unreadable(id);
    const Call call = callOf(session);
    const auto deployment = co_await fetchOne(call, *asked);
    co_return deployment;
}

QCoro::Task<Result<QList<OfferedLog>>> AzureProvider::logs(Session session, LogLink link)
{
    return fetchDeploymentLogs(callOf(session), link);
}

QCoro::Task<Result<Done>> AzureProvider::log(Session session, LogLink link, LogSink *sink)
{
    if (isActionLog(link.id))
        return fetchActionLog(callOf(session), link, sink);
    return fetchDeploymentLog(callOf(session), link, sink);
}

QCoro::Task<Result<CopyApp>> AzureProvider::copyApp(Session session, QString app)
{
    return fetchCopyApp(callOf(session), app);
}

QCoro::Task<Result<QJsonObject>> AzureProvider::slotConfig(Session session, QString slotId)
{
    return fetchSlotConfig(callOf(session), slotId);
}

Result<CopyRequest> AzureProvider::copyRequest(const Account &account, const SlotCopy &copy) const
{
    return requestOf(account, copy);
}

Deployment AzureProvider::copyRow(
    const Account &account, const SlotCopy &copy, const QString &uuid) const
{
    return rowOf(account, copy, uuid);
}

QCoro::Task<Result<CopyState>> AzureProvider::startCopy(Session session, SlotCopy copy)
{
    return sendCopy(callOf(session), copy);
}

QCoro::Task<Result<CopyState>> AzureProvider::pollCopy(
    Session session, SlotCopy copy, CopyState state)
{
    return askCopy(callOf(session), copy, state);
}

QCoro::Task<Result<CopyState>> AzureProvider::findCopy(
    Session session, SlotCopy copy, CopyState state)
{
    return lookForCopy(callOf(session), copy, state);
}

} // namespace Landfall
