// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolprovider.h"

#include "flightcontrolapi.h"
#include "flightcontrolcheck.h"
#include "flightcontrolhook.h"
#include "flightcontrollisting.h"
#include "flightcontrolscopes.h"

#include <origin.h>

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace Flightcontrol;

namespace {

AccountField field(const QString &key, const QString &label, const QString &hint)
{
    AccountField field;
    field.key = key;
    field.label = label;
    field.hint = hint;
    return field;
}

AccountField secretField(const QString &key, const QString &label, const QString &hint)
{
    AccountField secret = field(key, label, hint);
    secret.secret = true;
    return secret;
}

} // namespace

QList<AccountField> FlightcontrolProvider::accountFields() const
{
    AccountField api = field(u"api"_s, tr("API"),
        tr("“app” is the older one with the bare key, “v1” the newer one with “Bearer”"));
    api.choices = {u"app"_s, u"v1"_s};
    api.choiceLabels = {tr("App"), tr("Version 1")};
    api.choiceHints = {tr("the older one, with the bare key"), tr("the newer one")};
    api.defaultValue = api.choices.first();
    AccountField base = field(u"base_url"_s, tr("Base URL"),
        tr("Only for gateways and the simulator; empty with “v1”: %1").arg(publicBase(Api::V1)));
    base.defaultValue = publicBase(Api::App);
    AccountField secret = secretField(
        u"secret"_s, tr("API key"), tr("Made in the organization's settings under “API Keys”"));
    secret.required = true;
    return {api,
        field(u"deployments"_s, tr("Deployments"),
            tr("Ids to watch, separated by commas: Flightcontrol has no list of them")),
        field(u"organization"_s, tr("Organization id"), tr("For links to the dashboard only")),
        secretField(u"hooks"_s, tr("Deploy hooks"),
            tr("Secret URLs in the keychain, stored with “account add-hook”")),
        base, secret};
}

bool FlightcontrolProvider::needsSecret(const Account &) const
{
    return true;
}

Result<QList<QUrl>> FlightcontrolProvider::origins(const Account &account) const
{
    const auto api = apiOf(account);
    if (!api)
        return api.error();
    return QList<QUrl> {api->base};
}

std::optional<QString> FlightcontrolProvider::recognize(
    const Account &account, const QString &reference) const
{
    const auto api = apiOf(account);
    if (!api)
        return std::nullopt;
    return recognizeDeployment(reference, *api, account.list(u"deployments"_s));
}

Result<Done> FlightcontrolProvider::checkHook(const Account &account, const QUrl &url) const
{
    const auto api = apiOf(account);
    if (!api)
        return api.error();
    if (isHookAddress(url, *api))
        return Done {};
    return Error {Error::BadInput,
        tr("This is no deploy hook of the account. Its hooks begin with %1/api/deploy-hook/ and go "
           "on with the environment's id and the hook's secret: copy the whole address from the "
           "environment's settings.")
            .arg(hookBase(*api).toDisplayString())};
}

Result<QString> FlightcontrolProvider::readHookAnswer(const HttpReply &reply) const
{
    return Flightcontrol::readHookAnswer(reply);
}

std::shared_ptr<Memory> FlightcontrolProvider::memoryOf(const Session &session)
{
    std::erase_if(m_memories, [](const auto &item) { return item.second.client.expired(); });
    Entry &entry = m_memories[session.http.get()];
    if (!entry.memory)
        entry = {session.http, std::make_shared<Memory>()};
    return entry.memory;
}

QCoro::Task<Result<TestReport>> FlightcontrolProvider::test(Session session)
{
    return checkKey(session);
}

QCoro::Task<Result<Listing>> FlightcontrolProvider::list(Session session, Query query)
{
    return fetchNewest(session, query, memoryOf(session));
}

QCoro::Task<Result<TargetListing>> FlightcontrolProvider::targets(Session session)
{
    return fetchTargets(session, memoryOf(session));
}

QCoro::Task<Result<Deployment>> FlightcontrolProvider::show(Session session, QString id)
{
    return fetchDeployment(session, id);
}

QCoro::Task<Result<Done>> FlightcontrolProvider::log(Session, LogLink, LogSink *)
{
    co_return Error {
        Error::BadInput, tr("Flightcontrol's API hands out no logs. They are in its dashboard.")};
}

} // namespace Landfall
