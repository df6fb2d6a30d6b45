// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareapi.h"

#include "cloudflarepager.h"

#include <origin.h>

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Api)
};

constexpr int ownersPerPage = 50;
/// No larger size is documented for projects, and a refused one would lose them all.
constexpr int projectsPerPage = 10;
constexpr int mostPages = 100;

Headers credential(const Session &session)
{
    if (!usesGlobalKey(session.account))
        return {CredentialHeader("Authorization", Secret("Bearer " + session.secret.reveal()))};
    const QByteArray email = session.account.field(u"email"_s).trimmed().toUtf8();
    return {CredentialHeader("X-Auth-Email", Secret(email)),
        CredentialHeader("X-Auth-Key", session.secret)};
}

QUrl requestUrl(QUrl url, const QStringList &path, const QUrlQuery &query)
{
    QString encoded = url.path(QUrl::FullyEncoded);
    for (const QString &segment : path)
        encoded += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    url.setPath(encoded, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

Error incomplete(const QString &what)
{
    return {Error::BadReply,
        Text::tr("The list of %1 is incomplete: Cloudflare repeats a page or has too many.")
            .arg(what)};
}

/// Another right than the one that all the rest needs.
Error ofTheAccounts(Error error)
{
    if (error.kind == Error::Forbidden)
        error.message += u' '
            + Text::tr("To list accounts it needs the right “Account Settings: Read”; without it, "
                       "name the account ids in the field “accounts”.");
    return error;
}

} // namespace

QString defaultBaseUrl()
{
    return u"https://api.cloudflare.com/client/v4"_s;
}

Result<QUrl> baseUrl(const Account &account)
{
    const QString text = account.field(u"base_url"_s).trimmed();
    auto url = parseBaseUrl(text.isEmpty() ? defaultBaseUrl() : text);
    if (!url)
        return Error {
            Error::BadInput, Text::tr("Check the field “base_url”: %1").arg(url.error().message)};
    return url;
}

bool usesGlobalKey(const Account &account)
{
    return account.field(u"auth"_s) == "global-key"_L1;
}

QCoro::Task<Result<HttpReply>> fetchReply(
    Session session, QStringList path, QUrlQuery query, HttpLimits limits, BodySink *sink)
{
    const auto base = baseUrl(session.account);
    if (!base)
        co_return base.error();
    const QUrl url = requestUrl(*base, path, query);
    const Headers headers = credential(session);
    const auto reply = co_await session.http->get(url, headers, limits, sink);
    co_return reply;
}

QCoro::Task<Result<Envelope>> fetch(
    Session session, QStringList path, QUrlQuery query, HttpLimits limits)
{
    const auto reply = co_await fetchReply(session, path, query, limits);
    if (!reply)
        co_return reply.error();
    const auto json = co_await readJson(*reply);
    co_return parseEnvelope(*reply, json);
}

QStringList projectsPath(const QString &account)
{
    return {u"accounts"_s, account, u"pages"_s, u"projects"_s};
}

QStringList projectPath(const ProjectId &id)
{
    return projectsPath(id.account) << id.project;
}

QStringList deploymentsPath(const ProjectId &id)
{
    return projectPath(id) << u"deployments"_s;
}

QStringList deploymentPath(const DeploymentId &id)
{
    return deploymentsPath(id.project) << id.deployment;
}

QStringList logPath(const DeploymentId &id)
{
    return deploymentPath(id) << u"history"_s << u"logs"_s;
}

QCoro::Task<Result<QList<Owner>>> fetchOwners(Session session)
{
    const QStringList path {u"accounts"_s};
    QList<Owner> owners;
    QSet<QString> seen;
    Pager pager(ownersPerPage, mostPages);
    while (pager.hasNext()) {
        const QUrlQuery query = pager.query();
        const auto envelope = co_await fetch(session, path, query);
        if (!envelope)
            co_return ofTheAccounts(envelope.error());
        const auto page = parseOwners(*envelope);
        if (!page)
            co_return page.error();
        if (page->items.isEmpty() && !page->problems.isEmpty())
            co_return page->problems.first();
        const qsizetype before = owners.size();
        for (const Owner &owner : page->items) {
            if (seen.contains(owner.id))
                continue;
            seen.insert(owner.id);
            owners.append(owner);
        }
        pager.advance(*envelope, page->received, owners.size() - before);
    }
    if (owners.isEmpty())
        co_return Error {Error::Forbidden,
            Text::tr("Cloudflare shows this token no account: it lacks the right “Account "
                     "Settings: Read”. Give it that right, or name the account ids in the field "
                     "“accounts”.")};
    co_return owners;
}

QCoro::Task<Result<Rows<Project>>> fetchProjects(Session session, QString account)
{
    const QStringList path = projectsPath(account);
    Rows<Project> all;
    QSet<QString> seen;
    Pager pager(projectsPerPage, mostPages);
    while (pager.hasNext()) {
        const QUrlQuery query = pager.query();
        const auto envelope = co_await fetch(session, path, query);
        if (!envelope)
            co_return envelope.error();
        auto page = parseProjects(*envelope, account);
        if (!page)
            co_return page.error();
        const qsizetype before = all.items.size();
        for (const Project &project : std::as_const(page->items)) {
            if (seen.contains(project.id.project))
                continue;
            seen.insert(project.id.project);
            all.items.append(project);
        }
        all.problems += page->problems;
        pager.advance(*envelope, page->received, all.items.size() - before);
    }
    if (pager.isCutOff())
        all.problems.append(incomplete(Text::tr("projects of account %1").arg(account)));
    co_return all;
}

QCoro::Task<Result<Project>> fetchProject(Session session, ProjectId id)
{
    const QStringList path = projectPath(id);
    const auto envelope = co_await fetch(session, path);
    if (!envelope)
        co_return envelope.error();
    co_return parseProject(*envelope, id);
}

} // namespace Landfall::Cloudflare
