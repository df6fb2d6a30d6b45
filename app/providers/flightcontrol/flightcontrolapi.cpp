// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolapi.h"

#include "flightcontrolanswer.h"
#include "flightcontrolparser.h"

#include <origin.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Api)
};

Headers credential(const Session &session, Api::Form form)
{
    if (form == Api::App)
        return {CredentialHeader("Authorization", session.secret)};
    return {CredentialHeader("Authorization", Secret("Bearer " + session.secret.reveal()))};
}

QUrl requestUrl(QUrl url, const QStringList &path, const QUrlQuery &query)
{
    const QString encoded = url.path(QUrl::FullyEncoded) + u'/' + path.join(u'/');
    url.setPath(encoded, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

/// Says which deployment an error is about, where it is about that one alone.
Error about(const QString &id, Error error)
{
    const bool isOwn = error.kind == Error::NotFound || error.kind == Error::BadReply
        || error.kind == Error::Forbidden;
    if (isOwn)
        error.message = Text::tr("Deployment %1: %2").arg(id, error.message);
    return error;
}

} // namespace

Result<Api> apiOf(const Account &account)
{
    const Api::Form form = account.field(u"api"_s) == "v1"_L1 ? Api::V1 : Api::App;
    const QString text = account.field(u"base_url"_s).trimmed();
    const auto base = parseBaseUrl(text.isEmpty() ? publicBase(form) : text);
    if (!base)
        return Error {
            Error::BadInput, Text::tr("Check the field “base_url”: %1").arg(base.error().message)};
    return Api(form, *base);
}

QCoro::Task<Result<QJsonObject>> fetch(Session session, QStringList path, QUrlQuery query)
{
    const auto api = apiOf(session.account);
    if (!api)
        co_return api.error();
    const QUrl url = requestUrl(api->base, path, query);
    const Headers headers = credential(session, api->form);
    const auto reply = co_await session.http->get(url, headers);
    if (!reply)
        co_return reply.error();
    const auto json = co_await readJson(*reply);
    co_return readAnswer(*reply, json);
}

QCoro::Task<Result<Deployment>> fetchDeployment(Session session, QString id)
{
    if (!isPathSegment(id))
        co_return Error {Error::BadInput,
            Text::tr("“%1” is no deployment id of Flightcontrol. Copy the id that the deploy hook "
                     "or the dashboard gave, like clcpcxekt000lc9ojqtgtc26y.")
                .arg(id)};
    const auto api = apiOf(session.account);
    if (!api)
        co_return api.error();
    const QString root = api->form == Api::V1 ? u"v1"_s : u"api"_s;
    const QStringList path {root, u"deployments"_s, id};
    const auto object = co_await fetch(session, path);
    if (!object)
        co_return about(id, object.error());
    Asked asked;
    asked.id = id;
    // The dashboard of the service knows nothing of what another base URL tells.
    if (api->isPublic())
        asked.organization = session.account.field(u"organization"_s).trimmed();
    auto deployment = parseDeployment(*object, asked);
    if (!deployment)
        co_return about(id, deployment.error());
    co_return deployment;
}

} // namespace Landfall::Flightcontrol
