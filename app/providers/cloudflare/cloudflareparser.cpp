// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareparser.h"

#include "cloudflaredeployment.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Parser)
};

/// Far more than a page is asked for; the rest of a longer one is not taken.
constexpr qsizetype mostRows = 1000;

Error unreadable(const QString &what)
{
    return {Error::BadReply,
        Text::tr("Cloudflare's answer could not be read: %1. Update Landfall if this stays.")
            .arg(what)};
}

Result<QJsonArray> resultArray(const Envelope &envelope)
{
    if (!envelope.result.isArray())
        return unreadable(u"result: expected array"_s);
    return envelope.result.toArray();
}

Result<QJsonObject> resultObject(const Envelope &envelope)
{
    if (!envelope.result.isObject())
        return unreadable(u"result: expected object"_s);
    return envelope.result.toObject();
}

/// Reads each element with `read(object, path)`, which returns a Result<T>.
template <typename T, typename Function>
Result<Rows<T>> rows(const Envelope &envelope, Function read)
{
    const auto array = resultArray(envelope);
    if (!array)
        return array.error();
    Rows<T> rows;
    rows.received = array->size();
    for (qsizetype i = 0; i < std::min(rows.received, mostRows); ++i) {
        Result<T> item = read(array->at(i).toObject(), u"result[%1]"_s.arg(i));
        if (item)
            rows.items.append(*std::move(item));
        else
            rows.problems.append(item.error());
    }
    return rows;
}

Result<Owner> readOwner(const QJsonObject &object, const QString &path)
{
    JsonReader reader(object, path);
    Owner owner;
    owner.id = reader.requiredString(u"id"_s);
    if (owner.id.isEmpty())
        return unreadable(reader.problem());
    owner.name = reader.string(u"name"_s);
    return owner;
}

Result<Project> readProject(
    const QJsonObject &object, const QString &path, const QString &account, const QString &name)
{
    JsonReader reader(object, path);
    Project project;
    project.id = ProjectId(account, name.isEmpty() ? reader.requiredString(u"name"_s) : name);
    if (project.id.project.isEmpty())
        return unreadable(reader.problem());
    Words words;
    const QJsonValue latest = object.value("latest_deployment"_L1);
    project.isEmpty = latest.isNull();
    if (latest.isObject()) {
        auto deployment = readDeployment(
            latest.toObject(), path + ".latest_deployment"_L1, project.id, QString(), words);
        if (deployment)
            project.latest = *std::move(deployment);
    }
    const QJsonValue canonical = object.value("canonical_deployment"_L1);
    if (canonical.isNull())
        project.canonical = QString();
    const QString id = canonical.toObject().value("id"_L1).toString();
    if (!id.isEmpty())
        project.canonical = DeploymentId(project.id, id).text();
    if (project.latest)
        setLive(*project.latest, project);
    return project;
}

} // namespace

Target target(const ProjectId &project)
{
    return {project.text(), project.project, u"pages-project"_s, QString()};
}

Result<Rows<Owner>> parseOwners(const Envelope &envelope)
{
    return rows<Owner>(envelope, readOwner);
}

Result<Rows<Project>> parseProjects(const Envelope &envelope, const QString &account)
{
    return rows<Project>(envelope, [&](const QJsonObject &object, const QString &path) {
        return readProject(object, path, account, QString());
    });
}

Result<Project> parseProject(const Envelope &envelope, const ProjectId &asked)
{
    const auto object = resultObject(envelope);
    if (!object)
        return object.error();
    return readProject(*object, u"result"_s, asked.account, asked.project);
}

Result<Token> parseToken(const Envelope &envelope)
{
    const auto object = resultObject(envelope);
    if (!object)
        return object.error();
    JsonReader reader(*object, u"result"_s);
    Token token;
    token.status = reader.requiredString(u"status"_s);
    if (!reader.problem().isEmpty())
        return unreadable(reader.problem());
    token.begins = reader.time(u"not_before"_s);
    token.expires = reader.time(u"expires_on"_s);
    return token;
}

Result<Rows<Deployment>> parseDeployments(const Envelope &envelope, const ProjectId &project)
{
    Words words;
    return rows<Deployment>(envelope, [&](const QJsonObject &object, const QString &path) {
        return readDeployment(object, path, project, QString(), words);
    });
}

Result<Deployment> parseDeployment(const Envelope &envelope, const DeploymentId &asked)
{
    const auto object = resultObject(envelope);
    if (!object)
        return object.error();
    const QString id = object->value("id"_L1).toString();
    if (!id.isEmpty() && !id.startsWith(asked.deployment, Qt::CaseInsensitive))
        return unreadable(u"result.id: another deployment than the one asked for"_s);
    Words words;
    return readDeployment(
        *object, u"result"_s, asked.project, id.isEmpty() ? asked.deployment : id, words);
}

void setLive(Deployment &deployment, const Project &project)
{
    deployment.live = std::nullopt;
    if (project.canonical)
        deployment.live = project.canonical->compare(deployment.id, Qt::CaseInsensitive) == 0;
}

} // namespace Landfall::Cloudflare
