// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareprovider.h"

#include "cloudflarecheck.h"
#include "cloudflarelisting.h"
#include "cloudflarelog.h"
#include "cloudflarescopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace Cloudflare;

namespace {

AccountField field(const QString &key, const QString &label, const QString &hint)
{
    AccountField field;
    field.key = key;
    field.label = label;
    field.hint = hint;
    return field;
}

Error notADeployment(const QString &id)
{
    return {Error::BadInput,
        CloudflareProvider::tr("“%1” is no Pages deployment. Write it as <account "
                               "id>/<project>/<deployment id>, or paste its URL.")
            .arg(id)};
}

/// Only a production deployment whose last step went well can be the one that is served; a word
/// that is not known may stand for such a one.
bool mayBeLive(const Deployment &deployment)
{
    return deployment.environment != "preview"_L1
        && (deployment.phase == Phase::Succeeded || deployment.phase == Phase::Unknown);
}

} // namespace

QList<AccountField> CloudflareProvider::accountFields() const
{
    AccountField auth = field(u"auth"_s, tr("Sign in with"), tr("An API token is preferred"));
    auth.choices = {u"token"_s, u"global-key"_s};
    auth.choiceLabels = {tr("API token"), tr("API email + key")};
    auth.defaultValue = auth.choices.first();
    AccountField base =
        field(u"base_url"_s, tr("Base URL"), tr("Only for gateways and the simulator"));
    base.defaultValue = defaultBaseUrl();
    AccountField secret = field(u"secret"_s, tr("API token or global API key"),
        tr("A token needs the rights “Cloudflare Pages: Read” and “Account Settings: Read”"));
    secret.secret = true;
    secret.required = true;
    AccountField email = field(u"email"_s, tr("E-mail"), tr("Only with a global API key"));
    email.whenKey = auth.key;
    email.whenValues = {u"global-key"_s};
    return {auth, email,
        field(u"accounts"_s, tr("Account ids"), tr("Separated by commas; empty: all")),
        field(u"projects"_s, tr("Projects"), tr("Separated by commas; empty: all")), base, secret};
}

bool CloudflareProvider::needsSecret(const Account &) const
{
    return true;
}

Result<QList<QUrl>> CloudflareProvider::origins(const Account &account) const
{
    if (usesGlobalKey(account) && account.field(u"email"_s).trimmed().isEmpty())
        return Error {Error::BadInput,
            tr("A global API key needs the e-mail it belongs to: set the field “email”.")};
    const auto url = baseUrl(account);
    if (!url)
        return url.error();
    return QList<QUrl> {*url};
}

std::optional<QString> CloudflareProvider::recognize(
    const Account &account, const QString &reference) const
{
    const auto url = baseUrl(account);
    if (!url)
        return std::nullopt;
    const auto id = recognizeDeployment(reference, *url, account.list(u"accounts"_s));
    return id ? std::optional(id->text()) : std::nullopt;
}

std::shared_ptr<Memory> CloudflareProvider::memoryOf(const Session &session)
{
    std::erase_if(m_memories, [](const auto &item) { return item.second.client.expired(); });
    Entry &entry = m_memories[session.http.get()];
    if (!entry.memory)
        entry = {session.http, std::make_shared<Memory>()};
    return entry.memory;
}

QCoro::Task<Result<TestReport>> CloudflareProvider::test(Session session)
{
    return checkCredential(session);
}

QCoro::Task<Result<Listing>> CloudflareProvider::list(Session session, Query query)
{
    return fetchNewest(session, query, memoryOf(session));
}

QCoro::Task<Result<TargetListing>> CloudflareProvider::targets(Session session)
{
    return fetchTargets(session);
}

QCoro::Task<Result<Deployment>> CloudflareProvider::show(Session session, QString id)
{
    const auto asked = parseDeploymentId(id);
    if (!asked)
        co_return notADeployment(id);
    const QStringList path = deploymentPath(*asked);
    const auto envelope = co_await fetch(session, path);
    if (!envelope)
        co_return envelope.error();
    auto deployment = parseDeployment(*envelope, *asked);
    if (!deployment)
        co_return deployment.error();
    deployment->live = false;
    if (!mayBeLive(*deployment))
        co_return deployment;
    const ProjectId projectId = asked->project;
    const auto project = co_await fetchProject(session, projectId);
    deployment->live = std::nullopt;
    if (project)
        setLive(*deployment, *project);
    co_return deployment;
}

QCoro::Task<Result<Done>> CloudflareProvider::log(Session session, LogLink link, LogSink *sink)
{
    const auto id = parseDeploymentId(link.id);
    if (!id)
        co_return notADeployment(link.id);
    const QStringList path = logPath(*id);
    QUrlQuery query;
    // Without a size the service hands out the first lines only.
    query.addQueryItem(u"size"_s, u"10000000"_s);
    const HttpLimits limits = HttpLimits::log();
    LogBody body(*sink);
    const auto reply = co_await fetchReply(session, path, query, limits, &body);
    if (!reply)
        co_return reply.error();
    co_return body.finish(*reply);
}

} // namespace Landfall
